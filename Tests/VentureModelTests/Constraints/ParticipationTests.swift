import TestSupport
import Testing

@testable import VentureModel

/// The participation of one investor in the rounds of one company, against all assignments that the
/// statements allow.
@Suite struct ParticipationTests {
  private struct Case: CustomStringConvertible {
    /// Rounds by number; those that are stated, and whether the investor came new.
    var rounds: Int
    var stated: [(round: Int, isNew: Bool)]
    var memberships: [(count: Quantity<Count>, rounds: [Int])]

    var description: String { "\(rounds) rounds, stated \(stated), \(memberships)" }

    func id(_ round: Int) -> EntityID { EntityID("r\(round)") }

    func graph() throws -> VentureGraph {
      let entities = try (1...rounds).map { try round("r\($0)", of: "c", $0) }
      return try VentureModelTests.graph(
        [try company("c"), try company("fund")] + entities,
        try stated.map { try investment("fund", "r\($0.round)", $0.isNew ? .new : nil) },
        memberships.map {
          Constraint(.membership(.init(of: ["fund"], count: $0.count, targets: $0.rounds.map(id))))
        })
    }

    /// All sets of rounds, as bits, that contradict nothing.
    var assignments: [Int] {
      (0..<(1 << rounds)).filter { bits in
        func isIn(_ round: Int) -> Bool { bits & (1 << (round - 1)) != 0 }
        return stated.allSatisfy { round, isNew in
          isIn(round) && (!isNew || (1..<round).allSatisfy { !isIn($0) })
        }
          && memberships.allSatisfy { count, rounds in
            Count(exactly: rounds.filter(isIn).count).map { count.isEqual(to: .exact($0)) != .no }
              ?? false
          }
      }
    }
  }

  private func random(_ generator: inout SeededGenerator) -> Case {
    let rounds = 1 + generator.below(6)
    let stated = (0..<generator.below(3)).map { _ in
      (round: 1 + generator.below(rounds), isNew: generator.below(2) == 0)
    }
    let memberships = (0..<generator.below(4)).map { _ -> (Quantity<Count>, [Int]) in
      let targets = (1...rounds).filter { _ in generator.below(3) > 0 }
      let number = Count(exactly: generator.below(targets.count + 1)) ?? 0
      let count: Quantity<Count> = generator.pick([
        .exact(number), .atLeast(number), .atMost(number), .about(number), .moreThan(number),
        .lessThan(number),
        .between(number, Count(exactly: number.number + 1) ?? 0, isApproximate: false),
      ])
      return (count, targets)
    }
    return Case(rounds: rounds, stated: stated, memberships: memberships)
  }

  @Test(arguments: 0..<40)
  func `certain and excluded are true in every assignment`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var decided = 0
    for _ in 0..<50 {
      let sample = random(&generator)
      let assignments = sample.assignments
      guard !assignments.isEmpty else { continue }
      let answer = try sample.graph().participation(of: "fund", in: "c")
      #expect(answer.count == sample.rounds)
      for round in 1...sample.rounds {
        let bit = 1 << (round - 1)
        switch answer[sample.id(round)] {
        case .certain?:
          decided += 1
          #expect(assignments.allSatisfy { $0 & bit != 0 }, "\(sample), round \(round)")
        case .excluded?:
          decided += 1
          #expect(assignments.allSatisfy { $0 & bit == 0 }, "\(sample), round \(round)")
        case .unstated?:
          #expect(!sample.memberships.contains { $0.rounds.contains(round) }, "\(sample)")
        case .possible?:
          #expect(sample.memberships.contains { $0.rounds.contains(round) }, "\(sample)")
        case nil:
          Issue.record("no answer for round \(round)")
        }
      }
    }
    #expect(decided > 0, "the samples decide something")
  }

  @Test(arguments: 0..<20)
  func `one constraint alone decides all that can be decided`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      var sample = random(&generator)
      sample.memberships = Array(sample.memberships.prefix(1))
      let assignments = sample.assignments
      guard !assignments.isEmpty else { continue }
      let answer = try sample.graph().participation(of: "fund", in: "c")
      for round in 1...sample.rounds {
        let bit = 1 << (round - 1)
        let isAlways = assignments.allSatisfy { $0 & bit != 0 }
        let isNever = assignments.allSatisfy { $0 & bit == 0 }
        #expect((answer[sample.id(round)] == .certain) == isAlways, "\(sample), round \(round)")
        #expect((answer[sample.id(round)] == .excluded) == isNever, "\(sample), round \(round)")
      }
    }
  }

  @Test func `new in a round of unknown time excludes no round of known time`() throws {
    let entities = [
      try company("c"), try company("fund"), try round("one", of: "c", 1, date: "2022"),
      try round("two", of: "c", 2, date: "2024"), try round("note", of: "c", kind: .secondary),
    ]
    let unknown = try graph(entities, [try investment("fund", "note", .new)])
    #expect(
      unknown.participation(of: "fund", in: "c")
        == ["one": .unstated, "two": .unstated, "note": .certain])
    let dated = try graph(
      Array(entities.dropLast()) + [try round("note", of: "c", date: "2023", kind: .secondary)],
      [try investment("fund", "note", .new)])
    #expect(
      dated.participation(of: "fund", in: "c")
        == ["one": .excluded, "two": .unstated, "note": .certain])
  }

  @Test func `offers, doubts and placeholders decide nothing`() throws {
    let graph = try graph(
      [
        try company("c"), try company("fund"), try round("one", of: "c", 1),
        try round("two", of: "c", 2),
      ],
      [
        try investment("fund", "one", status: .withdrawn),
        try investment("fund", "two", .new, certainty: .disputed), try investment("fund", "c"),
      ],
      [
        Constraint(
          .membership(.init(of: ["fund"], count: .exact(1), targets: ["one"])), certainty: .context)
      ])
    #expect(graph.participation(of: "fund", in: "c") == ["one": .unstated, "two": .unstated])
  }
}
