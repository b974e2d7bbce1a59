import Foundation
import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Rules against their definitions, on random graphs.
@Suite struct AuditPropertyTests {
  /// Every choice of the open rounds is tried: the rule passes if all meet the statement, fails if
  /// none does, and is a bound in between.
  @Test(arguments: 0..<40)
  func `a membership is what all choices of the open rounds agree on`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10 {
      let count = 1 + generator.below(6)
      let known = (0..<count).map { _ in generator.below(3) == 0 }
      // Who comes new in a round was in none before it.
      let entry = generator.below(2) == 0 ? known.firstIndex(of: true) : nil
      let (least, most) = (generator.below(count + 2), generator.below(count + 2))
      let stated = Quantity<Count>.between(
        try #require(Count(exactly: min(least, most))),
        try #require(Count(exactly: max(least, most))), isApproximate: false)
      let graph = try graph(known, newIn: entry, stated)
      let open = (0..<count).filter { !known[$0] && $0 > (entry ?? -1) }
      let verdicts = (0..<(1 << open.count)).map { choice in
        let chosen = known.count { $0 } + choice.nonzeroBitCount
        return stated.isAtLeast(Count(exactly: chosen) ?? 0) != .no
          && stated.isAtMost(Count(exactly: chosen) ?? 0) != .no
      }
      let expected: Finding.Outcome =
        verdicts.contains(true) ? verdicts.contains(false) ? .bound : .passes : .fails
      let found = try #require(try Audit.findings("membership", in: graph).first)
      // A statement that leaves one choice only settles its rounds, and is met by them.
      let isForced = verdicts.count { $0 } == 1 && expected == .bound
      #expect(found.outcome == expected || (isForced && found.outcome == .passes), "\(found.words)")
    }
  }

  private func graph(
    _ known: [Bool], newIn entry: Int?, _ count: Quantity<Count>
  ) throws -> VentureGraph {
    var draft = VentureGraph.Draft()
    for id in ["acme", "fund"] {
      draft.add(.organization(Organization(profile: Profile(id: EntityID(id)))))
    }
    let ids = known.indices.map { EntityID("r\($0)") }
    for (place, id) in ids.enumerated() {
      draft.add(.round(Round(profile: Profile(id: id), company: "acme", ordinal: place + 1)))
      guard known[place] else { continue }
      let terms = Investment(entry: place == entry ? .new : nil)
      draft.add(Fact(.invested, from: "fund", to: id, terms: .investment(terms)))
    }
    draft.add(
      Constraint(.membership(Membership(of: ["fund"], count: count, targets: ids))))
    let validation = draft.validate()
    return try #require(validation.graph, "\(validation.diagnostics)")
  }

  @Test(arguments: 0..<30)
  func `three stated amounts pass just when they add up`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 900 + seed)
    let (pre, raised) = (1 + generator.below(5000), 1 + generator.below(900))
    let post = pre + raised + (generator.below(2) == 0 ? 0 : generator.below(3) - 1)
    let findings = try Audit.findings(
      "post-money",
      in: """
        entities: { acme: { organization: company } }
        rounds:
          r: { company: acme, pre-money: \(pre)M USD, raised: \(raised)M USD, post-money: \(post)M USD }
        """)
    #expect(findings.map(\.outcome) == [pre + raised == post ? .passes : .fails])
  }

  /// Every kind of statement, in odd combinations: the audit ends, and tells the same of the same
  /// graph put together in another order.
  @Test(arguments: 0..<150)
  func `any graph can be audited, in whatever order it was put together`(seed: UInt64) throws {
    let graph = RandomVentureGraph.make(seed: seed)
    let audit = Audit(graph)
    for finding in audit.findings {
      #expect(!finding.sentence.isEmpty)
      #expect(Audit.rule(named: finding.rule)?.severity == finding.severity)
    }
    var generator = SeededGenerator(seed: seed)
    var draft = VentureGraph.Draft()
    for source in graph.sources.shuffled(using: &generator) { draft.add(source) }
    for entity in graph.entities.shuffled(using: &generator) { draft.add(entity) }
    // Statements of one tie stay in their order, which is that of the documents.
    for (position, fact) in graph.facts.enumerated() where !graph.isDerived(at: position) {
      draft.add(fact)
    }
    for constraint in graph.constraints { draft.add(constraint) }
    for remark in graph.remarks { draft.add(remark) }
    let validation = draft.validate()
    let again = Audit(try #require(validation.graph, "\(validation.diagnostics)"))
    #expect(again.findings == audit.findings)
  }
}
