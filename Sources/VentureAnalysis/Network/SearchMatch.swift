import VentureModel

/// An entity that a search found, by one of its names.
public struct SearchMatch: Hashable, Sendable {
  /// The id of the entity.
  public let id: EntityID
  /// What it is.
  public let kind: Entity.Kind
  /// The name to show.
  public let name: String
  /// The name that matches, which may be an alias or in another script.
  public let matched: String
  /// The number of ties of the entity: the better connected stands first among equals.
  public let ties: Int
  /// How well the name matches: 0 as a whole, 1 from its beginning, 2 somewhere.
  public let rank: Int

  /// Creates a match.
  public init(
    id: EntityID, kind: Entity.Kind, name: String, matched: String, ties: Int, rank: Int
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.matched = matched
    self.ties = ties
    self.rank = rank
  }

  /// How well a name matches what was typed.
  public static func rank(of name: String, for text: String) -> Int {
    let (name, text) = (name.folded, text.folded)
    return name == text ? 0 : name.hasPrefix(text) ? 1 : 2
  }

  /// Matches in the order in which they are shown: the best first, then those with the most ties,
  /// then by id; each entity once, with the name that matches best.
  public static func inOrder(_ matches: [SearchMatch], limit: Int) -> [SearchMatch] {
    var seen: Set<EntityID> = []
    return Array(
      matches.sorted {
        ($0.rank, -$0.ties, $0.id, $0.matched) < ($1.rank, -$1.ties, $1.id, $1.matched)
      }.filter { seen.insert($0.id).inserted }.prefix(limit))
  }
}

extension VentureGraph {
  /// The entities that have every word of a text in one of their names, as its beginning at least.
  ///
  /// - Complexity: O(*n*) in the names of the graph.
  public func search(_ text: String, limit: Int) -> [SearchMatch] {
    var terms = SearchTerms()
    let narrator = Narrator(self)
    let matches = entities.flatMap { entity in
      entity.names.all.filter { terms.matches(text, in: $0) }.map { name in
        SearchMatch(
          id: entity.id, kind: entity.kind, name: narrator.name(entity.id), matched: name,
          ties: facts(of: entity.id).count, rank: SearchMatch.rank(of: name, for: text))
      }
    }
    return SearchMatch.inOrder(matches, limit: limit)
  }
}

extension Array where Element == SearchMatch {
  /// The matches as rows: `id`, `name`, `kind`, `ties`, and the name that matches where it is
  /// another.
  public var table: Table {
    var table = Table(columns: ["id", "name", "kind", "ties", "found as"])
    for match in self {
      table.append([
        match.id.slug, match.name, match.kind.rawValue, String(match.ties),
        match.matched == match.name ? "" : match.matched,
      ])
    }
    return table
  }
}
