import VentureModel

/// Every fact names a source.
struct UnsourcedRule: AuditRule {
  let name = "unsourced"
  let severity = AuditSeverity.low
  let title = "facts without a source"
  let explanation = """
    A fact that cites nothing cannot be checked. There is one finding for each kind of tie, so that a
    table imported without its source is one line and not thousands. What follows from a round is no
    statement of its own.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    let graph = audited.graph
    var totals: [TieKind: Int] = [:]
    var unsourced: [TieKind: [Fact]] = [:]
    for (position, fact) in graph.facts.enumerated() where !graph.isDerived(at: position) {
      totals[fact.kind, default: 0] += 1
      if fact.citations.isEmpty { unsourced[fact.kind, default: []].append(fact) }
    }
    let all = totals.values.reduce(0, +)
    guard !unsourced.isEmpty else {
      return all == 0
        ? [] : [finding(.passes, "Each of \(all) facts names a source.", about: [])]
    }
    return unsourced.keys.sorted().map { kind in
      let total = totals[kind] ?? 0
      let facts = unsourced[kind] ?? []
      let ties = total == 1 ? "1 `\(kind.rawValue)` fact" : "\(total) `\(kind.rawValue)` facts"
      let example = facts.first.map { ", such as: \(audited.narrator.sentence($0))" } ?? ""
      return finding(
        .fails,
        "Of \(ties), \(facts.count) name\(facts.count == 1 ? "s" : "") no source\(example).",
        about: facts.prefix(5).flatMap {
          [$0.subject.entity, $0.object.entity].compactMap(\.self)
        },
        [AuditNumber("facts", count: total), AuditNumber("without a source", count: facts.count)])
    }
  }
}
