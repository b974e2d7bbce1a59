import VentureAnalysis
import VentureModel

extension StatementRecord {
  /// Puts records together into one graph document, in JSON, with one record a line.
  ///
  /// - Parameters:
  ///   - title: The title of the graph.
  ///   - sources: Records of sources, each with its id; no id may stand twice.
  ///   - entities: Records of entities that are no rounds, each with its id; no id may stand twice.
  ///   - rounds: Records of rounds, each with its id; no id may stand twice.
  ///   - facts: Records of facts. One that names a placeholder round must follow the investment that
  ///     makes the round.
  ///   - constraints: Records of constraints.
  ///   - remarks: Records of remarks.
  /// - Returns: A document for ``GraphDocuments/read(_:knownSources:sizeLimit:)``.
  /// - Complexity: O(*n*) in the length of the records.
  public static func document(
    title: String? = nil, sources: [(id: SourceID, text: String)] = [],
    entities: [(id: EntityID, text: String)] = [], rounds: [(id: EntityID, text: String)] = [],
    facts: [String] = [], constraints: [String] = [], remarks: [String] = []
  ) -> String {
    var text = "{\"venturegraph\": \(Grammar.version)"
    if let title { text += ",\n\"title\": " + JSONValue.string(title).line }
    append("sources", sources.map { ($0.id.slug, $0.text) }, to: &text)
    append("entities", entities.map { ($0.id.slug, $0.text) }, to: &text)
    append("rounds", rounds.map { ($0.id.slug, $0.text) }, to: &text)
    append("facts", facts, to: &text)
    append("constraints", constraints, to: &text)
    append("remarks", remarks, to: &text)
    return text + "}\n"
  }

  private static func append(
    _ section: String, _ records: [(id: String, text: String)], to text: inout String
  ) {
    guard !records.isEmpty else { return }
    text += ",\n\"\(section)\": {"
    for (index, record) in records.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += JSONValue.string(record.id).line
      text += ": "
      text += record.text
    }
    text += "\n}"
  }

  private static func append(_ section: String, _ records: [String], to text: inout String) {
    guard !records.isEmpty else { return }
    text += ",\n\"\(section)\": ["
    for (index, record) in records.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += record
    }
    text += "\n]"
  }
}
