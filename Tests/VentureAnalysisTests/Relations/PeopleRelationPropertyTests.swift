import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Relations of people against their definitions, pair by pair, on small random graphs.
@Suite struct PeopleRelationPropertyTests {
  /// A relation, and what its definition looks at.
  struct Case: Sendable, CustomTestStringConvertible {
    let relation: Relation
    let kind: TieKind
    /// The kind of place at which `together` makes such a pair, if it does.
    let place: Entity.Kind?
    var testDescription: String { relation.rawValue }
  }

  static let cases = [
    Case(relation: .alumni, kind: .studied, place: .school),
    Case(relation: .colleagues, kind: .employed, place: .organization),
    Case(relation: .coFounders, kind: .founded, place: nil),
  ]

  @Test(arguments: cases, 0..<60)
  func `pairs are those with a tie to one thing, and overlap as their dates do`(
    _ tested: Case, seed: UInt64
  ) throws {
    let graph = RandomVentureGraph.make(seed: 3_000 + seed)
    var selection = Selection()
    if seed % 3 == 0 { selection.certainties = Set(Certainty.allCases) }
    if seed % 4 == 0 { selection.asOf = try PartialDate("20\(10 + seed % 15)") }
    let (answer, _) = try #require(try graph.people(tested.relation, selection))
    var expected: [String] = []
    for (position, one) in graph.entities.enumerated() {
      for other in graph.entities[(position + 1)...] {
        let grounds = grounds(one.id, other.id, tested, selection, graph)
        guard !grounds.isEmpty else { continue }
        let certain = grounds.count { $0.holds == .yes }
        let overlap =
          tested.place == nil
          ? "-" : "\(grounds.reduce(Verdict.no) { $0 || ($1.holds && $1.overlap) })"
        expected.append("\(one.id) \(other.id) \(certain)...\(grounds.count) \(overlap)")
      }
    }
    let found = answer.pairs.map {
      "\($0.first) \($0.second) \($0.count) \($0.overlap?.description ?? "-")"
    }
    #expect(found.sorted() == expected.sorted())
    let ranked = answer.pairs.map { (-$0.count.lowerBound, -$0.count.upperBound, $0.first) }
    #expect(zip(ranked, ranked.dropFirst()).allSatisfy { $0 <= $1 })
    let few = try #require(try graph.people(tested.relation, selection, limit: 2)).answer
    #expect(few.pairs == Array(answer.pairs.prefix(2)))
    #expect(few.text(in: graph, limit: 2) == answer.text(in: graph, limit: 2))
    for one in Set(answer.pairs.flatMap { [$0.first, $0.second] }) {
      let own = try #require(try graph.people(tested.relation, selection, of: one)).answer
      #expect(own.pairs == answer.of(one).pairs)
      #expect(own.text(in: graph) == answer.of(one).text(in: graph))
    }
  }

  private func grounds(
    _ one: EntityID, _ other: EntityID, _ tested: Case, _ selection: Selection,
    _ graph: VentureGraph
  ) -> [(holds: Verdict, overlap: Verdict)] {
    func verdict(_ fact: Fact) -> Verdict {
      var wanted = selection
      wanted.kinds = [fact.kind]
      return wanted.includes(fact, in: graph)
    }
    func ties(_ id: EntityID, to place: EntityID) -> [Fact] {
      graph.facts.filter {
        $0.kind == tested.kind && $0.subject.entity == id && $0.object.entity == place
          && verdict($0) != .no
      }
    }
    return graph.entities.map(\.id).compactMap { place in
      let (mine, theirs) = (ties(one, to: place), ties(other, to: place))
      let said = graph.facts.filter { fact in
        guard fact.kind == .together, case .together(let terms) = fact.terms,
          terms.place == place, graph[place]?.kind == tested.place
        else { return false }
        return Set([fact.subject.entity, fact.object.entity]) == [one, other]
          && verdict(fact) != .no
      }
      guard !said.isEmpty || (!mine.isEmpty && !theirs.isEmpty) else { return nil }
      let held = [mine, theirs].map { $0.reduce(Verdict.no) { $0 || verdict($1) } }
      if !said.isEmpty {
        return (said.reduce(held[0] && held[1]) { $0 || verdict($1) }, .yes)
      }
      let overlap = mine.reduce(Verdict.no) { known, fact in
        theirs.reduce(known) { $0 || overlaps(fact, $1) }
      }
      return (held[0] && held[1], overlap)
    }
  }

  private func overlaps(_ one: Fact, _ other: Fact) -> Verdict {
    func lasting(_ fact: Fact) -> EDTF? {
      switch fact.date {
      case .period(let period): .period(period)
      case .date(let day) where fact.kind == .studied:
        Period(start: .unknown, end: .date(day)).map { .period($0) }
      case .date(let day): Period(start: .date(day), end: .unknown).map { .period($0) }
      default: nil
      }
    }
    guard let mine = lasting(one), let theirs = lasting(other) else { return .cannotTell }
    return mine.overlaps(theirs)
  }
}
