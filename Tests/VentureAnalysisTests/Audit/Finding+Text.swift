import VentureAnalysis
import VentureModel

extension Audit {
  /// What one rule finds in a document without its first line.
  static func findings(_ rule: String, in document: String) throws -> [Finding] {
    try findings(rule, in: Stories.graph(document))
  }

  /// What one rule finds in a graph.
  static func findings(_ rule: String, in graph: VentureGraph) throws -> [Finding] {
    guard let rule = Audit.rule(named: rule) else { throw Stories.Broken() }
    return Audit(graph, rules: [rule]).findings
  }
}

extension Finding {
  /// The sentence and the numbers, as a reader sees them.
  var words: String {
    ([sentence] + numbers.map { "\($0.label): \($0.text)" }).joined(separator: "\n")
  }

  /// Whether the finding says all of some things.
  func says(_ parts: [String]) -> Bool { parts.allSatisfy(words.contains) }
}
