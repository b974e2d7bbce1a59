import GRDB
import VentureAnalysis
import VentureModel

extension Snapshot {
  /// The entities that have every word of a text in one of their names, as its beginning at least.
  ///
  /// - Complexity: O(*k* log *n*) in the names that match.
  public func search(_ text: String, limit: Int) throws -> [SearchMatch] {
    var terms = SearchTerms()
    guard let query = terms.query(for: text) else { return [] }
    let matches = try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT e.slug, e.kind, e.name, n.text,
            (SELECT count(*) FROM fact WHERE subject = e.id)
              + (SELECT count(*) FROM fact WHERE object = e.id)
              + (SELECT count(*) FROM round WHERE company = e.id OR entity = e.id) AS ties
          FROM name_search s JOIN name n ON n.id = s.rowid JOIN entity e ON e.id = n.entity
          WHERE name_search MATCH ?
          """, arguments: [query]
      ).map { row -> SearchMatch in
        let matched: String = try row.read("text")
        let name: String? = try row.read("name")
        guard let kind = Entity.Kind(code: try row.read("kind")) else {
          throw SnapshotError.damaged(path, "an entity is of no known kind")
        }
        return SearchMatch(
          id: EntityID(try row.read("slug")), kind: kind, name: name ?? matched, matched: matched,
          ties: try row.read("ties"), rank: SearchMatch.rank(of: matched, for: text))
      }
    }
    return try SearchMatch.inOrder(matches, limit: limit).map { try named($0) }
  }

  /// A match with the name that its round goes by.
  private func named(_ match: SearchMatch) throws -> SearchMatch {
    guard match.kind == .round, let vertex = try vertex(of: match.id) else { return match }
    return SearchMatch(
      id: match.id, kind: match.kind, name: try names(of: [vertex])[0], matched: match.matched,
      ties: match.ties, rank: match.rank)
  }
}
