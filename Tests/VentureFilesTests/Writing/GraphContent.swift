import Testing
import VentureModel

/// All that a graph holds, to compare two graphs by.
struct GraphContent: Equatable {
  var title: String?
  var sources: [Source]
  var entities: [Entity]
  var facts: [Fact]
  var constraints: [Constraint]
  var remarks: [Remark]

  init(_ graph: VentureGraph) {
    title = graph.title
    sources = graph.sources
    entities = graph.entities
    facts = graph.facts
    constraints = graph.constraints
    remarks = graph.remarks
  }
}

/// Expects two graphs to hold the same, and names the first statement in which they differ.
func expectEqual(
  _ actual: VentureGraph, _ expected: VentureGraph, _ comment: String,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  guard GraphContent(actual) != GraphContent(expected) else { return }
  func difference<Element: Equatable>(_ left: [Element], _ right: [Element]) -> String? {
    if left == right { return nil }
    let index = zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset
    guard let index else { return "\(left.count) instead of \(right.count)" }
    return "\(left[index])\ninstead of\n\(right[index])"
  }
  let found =
    difference(actual.sources, expected.sources)
    ?? difference(actual.entities, expected.entities) ?? difference(actual.facts, expected.facts)
    ?? difference(actual.constraints, expected.constraints)
    ?? difference(actual.remarks, expected.remarks)
    ?? "the titles \(actual.title ?? "none") and \(expected.title ?? "none")"
  Issue.record("\(comment): \(found)", sourceLocation: sourceLocation)
}
