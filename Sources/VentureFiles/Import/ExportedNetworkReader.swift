import DelimitedText
import VentureModel

/// Gathers what the rows of exported tables state: sources first, then nodes, then edges.
struct ExportedNetworkReader {
  var draft = VentureGraph.Draft()
  /// The rows below the headers.
  private(set) var rows = 0
  private(set) var problems: [Diagnostic] = []
  /// The ids of sources that are declared, for citations that hold an id and a place in one text.
  private var sources: Set<String> = []
  /// The ids of all nodes.
  private var ids: Set<String> = []
  private var nodes: [ExportedRow] = []
  private var edges: [ExportedRow] = []
  /// The entities by their ids: what edges take over from their ends, and who may be quoted.
  private(set) var entities: [EntityID: Entity] = [:]

  mutating func forEachRow(
    of table: DelimitedText, _ body: (inout Self, inout ExportedRow) -> Void
  ) throws {
    let columns = Dictionary(
      table.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    try table.forEachRecord { record in
      rows += 1
      var row = ExportedRow(record, columns: columns, file: table.name)
      if record.count != table.header.count {
        row.note("\(record.count) fields instead of \(table.header.count)")
      } else {
        body(&self, &row)
      }
      problems += row.problems
    }
  }

  mutating func addSource(_ row: inout ExportedRow) {
    let id = row["id"] ?? ""
    sources.insert(id)
    var source = Source(id: SourceID(id))
    source.title = row["title"]
    source.authors = row.list("authors")
    source.publisher = row["publisher"]
    source.date = row.date()
    source.language = row.value("language") { text throws(ParseError) in try LanguageTag(text) }
    source.translationOf = row["translation_of"].map { text in
      if let language = try? LanguageTag(text), !sources.contains(text) {
        .language(language)
      } else {
        .source(SourceID(text))
      }
    }
    source.derivedFrom = row["derived_from"].map { SourceID($0) }
    source.url = row["url"]
    source.note = row["note"]
    draft.add(source, at: row.location)
  }

  /// Keeps a node for ``addStatements()``: it may quote one that stands further down.
  mutating func addNode(_ row: ExportedRow) { nodes.append(row) }

  /// Keeps an edge for ``addStatements()``: which of the `raised` ties of a round follows from it is
  /// known only when all are there.
  mutating func addEdge(_ row: ExportedRow) { edges.append(row) }

  /// Adds the entities of all nodes and the facts of all edges.
  mutating func addStatements() {
    ids = Set(nodes.compactMap { $0["id"] })
    for var row in nodes {
      if let entity = entity(&row) {
        entities[entity.id] = entity
        // A round that no source names is made again by the investments in it.
        if !entity.isPlaceholder { draft.add(entity, at: row.location) }
      }
      problems += row.problems
    }
    removeDerivedEdges()
    for var row in edges {
      if let fact = fact(&row) { draft.add(fact, at: row.location) }
      problems += row.problems
    }
  }

  /// Takes out the `raised` tie that validation makes of each round: the last of them. A round that
  /// no source names is there only as long as somebody named invests in it.
  private mutating func removeDerivedEdges() {
    let invested = Set(
      edges.filter { $0["kind"] == TieKind.invested.rawValue }.compactMap { $0["target"] })
    var derived: Set<String> = []
    edges = edges.reversed().filter { row in
      guard row["kind"] == TieKind.raised.rawValue, let id = row["target"],
        case .round(let round) = entities[EntityID(id)]
      else { return true }
      if round.isPlaceholder, !invested.contains(id) { return false }
      return round.company.slug != row["source"] || !derived.insert(id).inserted
    }.reversed()
  }

  // MARK: - Citations

  /// The citations of a row, such as "latepost P31, quoting yan-junjie".
  mutating func citations(_ row: ExportedRow) -> [Citation] {
    row.list("sources").map { text in
      let (place, speaker) = Self.split(text, at: ", quoting ")
      let id = sourceID(in: place)
      if sources.insert(id).inserted { draft.add(Source(id: SourceID(id)), at: row.location) }
      let locator = place.dropFirst(id.count + 1)
      return Citation(
        SourceID(id), locator.isEmpty ? nil : String(locator),
        speaker: speaker.map { ids.contains($0) ? .entity(EntityID($0)) : .name($0) })
    }
  }

  /// The id of the source at the beginning of a citation: the longest one that is declared, else the
  /// first word.
  private func sourceID(in place: String) -> String {
    var id = place[...]
    while !sources.contains(String(id)) {
      guard let space = id.lastIndex(of: " ") else { return String(id) }
      id = id[..<space]
    }
    return String(id)
  }

  /// A text before and after the last place where another stands in it.
  private static func split(_ text: String, at separator: String) -> (String, String?) {
    guard let range = text.ranges(of: separator).last else { return (text, nil) }
    return (String(text[..<range.lowerBound]), String(text[range.upperBound...]))
  }
}
