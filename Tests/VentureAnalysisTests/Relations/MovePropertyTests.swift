import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Moves against their definition, day by day, on thousands of small graphs.
@Suite struct MovePropertyTests {
  @Test(arguments: 0..<50)
  func `who moved had left the one before they came to the other`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 30_000 + seed)
    for _ in 0..<40 {
      let random = try RandomPeople(&generator)
      let (answer, excerpt) = try random.graph.moves(random.selection)
      let found = answer.pairs.flatMap { pair in
        pair.grounds.map {
          "\($0.through?.slug ?? "") \(pair.first) \(pair.second) \($0.holds)"
        }
      }
      #expect(found.sorted() == expected(random).sorted())
      #expect(Set(answer.pairs.map { [$0.first, $0.second] }).count == answer.pairs.count)
      _ = answer.json(in: excerpt)
    }
  }

  /// Each person with where they came from, where they went, and whether that is certain.
  private func expected(_ random: RandomPeople) -> Set<String> {
    let ids = RandomPeople.organizations.map { EntityID($0) }
    var moves: [String: Verdict] = [:]
    for person in RandomPeople.people.map({ EntityID($0) }) {
      for investor in ids {
        for company in ids where company != investor {
          let funds = random.funds(investor, company)
          let (early, late) = (random.posts(person, investor), random.posts(person, company))
          let forth = handover(early, late, random.graph)
          let back = handover(late, early, random.graph)
          guard funds.isPossible, forth.isPossible || back.isPossible else { continue }
          // What is certain decides; else whoever can have gone either way went to the company.
          let isForth = forth == .yes || (back != .yes && forth.isPossible)
          let ends = isForth ? "\(investor) \(company)" : "\(company) \(investor)"
          let key = "\(person) \(ends)"
          moves[key] = (moves[key] ?? .no) || (funds && (isForth ? forth : back))
        }
      }
    }
    return Set(moves.map { "\($0.key) \($0.value)" })
  }

  private func handover(_ old: [Fact], _ new: [Fact], _ graph: VentureGraph) -> Verdict {
    var verdict = Verdict.no
    for left in old where left.kind == .employed {
      for joined in new { verdict = verdict || handover(left, joined, graph) }
    }
    return verdict
  }

  private func handover(_ left: Fact, _ joined: Fact, _ graph: VentureGraph) -> Verdict {
    // A post of which one date is known began on it.
    guard case .period(let post) = left.date else { return .cannotTell }
    let end: PartialDate
    switch post.end {
    case .open: return .no
    case .unknown: return .cannotTell
    case .date(let date): end = date
    }
    var beginning: PartialDate?
    if joined.kind == .founded {
      beginning = graph.effectiveDate(of: joined)?.date
    } else if case .date(let day) = joined.date {
      beginning = day
    } else if case .period(let period) = joined.date, case .date(let day) = period.start {
      beginning = day
    }
    guard let beginning else { return .cannotTell }
    if end == beginning { return .yes }
    // Every pair of days that the two dates allow.
    let ends = end.earliest.number...end.latest.number
    let beginnings = beginning.earliest.number...beginning.latest.number
    let isLater = beginnings.lowerBound >= ends.upperBound
    let isEarlier = beginnings.upperBound < ends.lowerBound
    return isLater ? .yes : isEarlier ? .no : .cannotTell
  }
}

extension RandomPeople {
  /// Whether a fact counts.
  func verdict(_ fact: Fact, atAnyTime: Bool = false) -> Verdict {
    var wanted = selection
    wanted.kinds = [fact.kind]
    if atAnyTime { wanted.asOf = nil }
    return wanted.includes(fact, in: graph)
  }

  /// The posts of a person at a place, and their founding of it; on whatever day.
  func posts(_ person: EntityID, _ place: EntityID) -> [Fact] {
    graph.facts.filter {
      ($0.kind == .employed || $0.kind == .founded) && $0.subject.entity == person
        && $0.object.entity == place && verdict($0, atAnyTime: true) == .yes
    }
  }

  /// Whether an investor has money in a company, by investments, stakes and memberships.
  func funds(_ investor: EntityID, _ company: EntityID) -> Verdict {
    var funds = Verdict.no
    for fact in graph.facts where fact.subject.entity == investor {
      guard let object = fact.object.entity else { continue }
      if fact.kind == .holds, object == company {
        funds = funds || verdict(fact)
      } else if fact.kind == .invested, let round = graph.round(object), round.company == company,
        round.isPlaceholder || selection.certainties.contains(round.certainty)
      {
        funds = funds || verdict(fact)
      }
    }
    for (raiser, constraint) in graph.memberships(of: investor)
    where raiser == company && selection.certainties.contains(constraint.certainty) {
      // Of a day that is asked for nobody knows whether a membership held.
      guard selection.asOf == nil || selection.keepsUndated else { continue }
      funds = funds || (selection.asOf == nil ? .yes : .cannotTell)
    }
    return funds
  }
}
