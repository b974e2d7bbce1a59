import GRDB
import VentureFiles
import VentureModel

extension Snapshot {
  /// What a name stands for, as a graph in memory would say.
  ///
  /// - Complexity: O(log *n*) for names that are there; O(*n*) in the names for the nearest ones.
  public func lookup(
    _ text: String, among kinds: Set<Entity.Kind> = Set(Entity.Kind.allCases)
  ) throws -> VentureGraph.Lookup {
    try read { database in
      let search = NameSearch(database: database, kinds: kinds)
      let rows = try search.rows(matching: text)
      guard !rows.isEmpty else { return .none(nearest: try search.nearest(to: text)) }
      var reader = ExcerptReader(database, path: path)
      reader.entities = rows
      let graph = try reader.graph()
      let slugs = try rows.compactMap { row in
        try String.fetchOne(
          database, sql: "SELECT slug FROM entity WHERE id = ?", arguments: [row])
      }
      let entities = slugs.sorted().compactMap { graph[EntityID($0)] }
      return entities.count == 1 ? .one(entities[0]) : .several(entities)
    }
  }
}

/// Looks names up in their rows.
private struct NameSearch {
  let database: Database
  let kinds: Set<Entity.Kind>

  /// The rows of all entities that a text may stand for: folded forms first, then simplified
  /// characters, then pinyin, as `VentureGraph.lookup(_:among:)` has it.
  func rows(matching text: String) throws -> Set<Int> {
    let exact = try rows("SELECT id, kind FROM entity WHERE slug = ?", text)
    if !exact.isEmpty { return exact }
    let key = text.folded
    guard !key.isEmpty else { return [] }
    var found = try named("folded", key)
    found.formUnion(try rows("SELECT id, kind FROM entity WHERE slug = ?", Slug.make(text)))
    found.formUnion(try rounds(matching: text))
    if found.isEmpty {
      var transliteration = Transliteration()
      found = try named("simplified", transliteration.simplified(key))
      if found.isEmpty { found = try named("pinyin", transliteration.pinyin(key)) }
      if found.isEmpty {
        let withoutTones = transliteration.pinyin(key).filter { !("1"..."5").contains($0) }
        if withoutTones.count > 2 { found = try named("pinyin", withoutTones) }
      }
    } else if text.isLatin {
      for row in try named("pinyin", key) where try !hasLatinName(row) { found.insert(row) }
    }
    return found
  }

  private func named(_ form: String, _ key: String) throws -> Set<Int> {
    try rows(
      "SELECT e.id, e.kind FROM name n JOIN entity e ON e.id = n.entity WHERE n.\(form) = ?", key)
  }

  private func rows(_ sql: String, _ key: String) throws -> Set<Int> {
    let found = try Row.fetchAll(database, sql: sql, arguments: [key])
    let ofKind = try found.filter { row in
      Entity.Kind(code: try row.read("kind")).map(kinds.contains) ?? false
    }
    return Set(try ofKind.map { try $0.read("id") })
  }

  private func hasLatinName(_ row: Int) throws -> Bool {
    try String.fetchAll(
      database, sql: "SELECT text FROM name WHERE entity = ?", arguments: [row]
    ).contains(where: \.isLatin)
  }

  /// Rounds by company and label, or company and number: "MiniMax A+", "MiniMax round 4".
  private func rounds(matching text: String) throws -> Set<Int> {
    guard kinds.contains(.round) else { return [] }
    let words = text.split(whereSeparator: \.isWhitespace)
    var found: Set<Int> = []
    for split in words.indices.dropFirst() {
      let company = words[..<split].joined().folded
      let rest = words[split...].joined(separator: " ").folded
      let rounds = try Row.fetchAll(
        database,
        sql: """
          SELECT r.entity, r.label, r.ordinal FROM name n JOIN round r ON r.company = n.entity
          WHERE n.folded = ?
          """, arguments: [company])
      for round in rounds {
        let label: String? = try round.read("label")
        let ordinal: Int? = try round.read("ordinal")
        if label?.folded == rest || ordinal.map({ "round\($0)" }) == rest {
          found.insert(try round.read("entity"))
        }
      }
    }
    return found
  }

  /// The names that look most like a text, among those that begin or end like it.
  func nearest(to text: String) throws -> [String] {
    let key = text.folded
    guard key.count > 1 else { return [] }
    let bound = max(1, key.count / 3)
    let codes = kinds.subtracting([.round]).map { String($0.code) }.joined(separator: ",")
    let names = try Row.fetchCursor(
      database,
      sql: """
        SELECT n.text, n.folded FROM name n JOIN entity e ON e.id = n.entity
        WHERE e.kind IN (\(codes)) AND (
          (length(n.folded) BETWEEN ?1 AND ?2
            AND (substr(n.folded, 1, 2) = ?3 OR substr(n.folded, -2) = ?4))
          OR (n.folded >= ?5 AND n.folded < ?5 || char(1114111)))
        ORDER BY n.id
        """,
      arguments: [
        key.count - bound, key.count + bound, String(key.prefix(2)), String(key.suffix(2)), key,
      ])
    var shown: [String: String] = [:]
    while let name = try names.next() {
      let folded: String = try name.read("folded")
      if shown[folded] == nil { shown[folded] = try name.read("text") }
    }
    return VentureModel.nearest(to: key, among: shown.keys.sorted()).compactMap { shown[$0] }
  }
}
