import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Acquaintance against its definition, fact by fact, on thousands of small graphs.
@Suite struct AcquaintancePropertyTests {
  @Test(arguments: 0..<50)
  func `who knew whom before, and from where`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 40_000 + seed)
    for _ in 0..<30 {
      let random = try RandomPeople(&generator)
      let company = EntityID(generator.pick(RandomPeople.organizations))
      let before =
        generator.below(2) == 0
        ? nil : try PartialDate(generator.pick(["2020", "2021-06", "2021-03-05", "2022", "2023"]))
      let question = Acquaintance(of: company, before: before, selection: random.selection)
      let (answer, _) = try random.graph.acquaintance(question)
      let found = answer.pairs.map { pair in
        let grounds = pair.grounds.map { ground in
          "\(ground.basis) \(ground.through?.slug ?? "-") \(ground.holds)"
        }
        return "\(pair.first) \(pair.second) \(pair.side?.slug ?? ""): "
          + grounds.sorted().joined(separator: ", ")
      }
      #expect(
        found.sorted() == NaiveAcquaintance(random, company, before).pairs.sorted(),
        "seed \(seed), \(company), \(before?.description ?? "")")
    }
  }
}

/// The definition of acquaintance, by trying everybody with everybody.
private struct NaiveAcquaintance {
  let random: RandomPeople
  let company: EntityID
  let before: PartialDate?

  init(_ random: RandomPeople, _ company: EntityID, _ before: PartialDate?) {
    self.random = random
    self.company = company
    self.before = before
  }

  private var graph: VentureGraph { random.graph }
  private let people = RandomPeople.people.map { EntityID($0) }
  private let organizations = RandomPeople.organizations.map { EntityID($0) }

  var pairs: [String] {
    let own = people.filter { stands($0, at: company, [.founded, .employed, .director]) }
    var pairs: [String] = []
    for investor in people + organizations where investor != company && isInvestor(investor) {
      for one in people where isBehind(investor, one) {
        for other in own + [company] where other != one {
          let grounds = grounds(one, other, investor)
          if grounds.isEmpty { continue }
          pairs.append(
            "\(one) \(other) \(investor): " + grounds.sorted().joined(separator: ", "))
        }
      }
    }
    return pairs
  }

  private func facts(_ kind: TieKind, _ one: EntityID, _ other: EntityID) -> [Fact] {
    graph.facts.filter {
      $0.kind == kind && $0.subject.entity == one && $0.object.entity == other
        && random.verdict($0) != .no
    }
  }

  private func stands(_ person: EntityID, at place: EntityID, _ kinds: [TieKind]) -> Bool {
    kinds.contains { !facts($0, person, place).isEmpty }
  }

  /// What puts the money of an investor into the company.
  private func deals(_ investor: EntityID) -> [Fact] {
    graph.facts.filter { fact in
      guard fact.subject.entity == investor, random.verdict(fact) != .no,
        let object = fact.object.entity
      else { return false }
      if fact.kind == .holds { return object == company }
      guard fact.kind == .invested, let round = graph.round(object), round.company == company
      else { return false }
      return round.isPlaceholder || random.selection.certainties.contains(round.certainty)
    }
  }

  private func isInvestor(_ id: EntityID) -> Bool {
    !deals(id).isEmpty
      || graph.constraints.contains { constraint in
        guard case .membership(let membership) = constraint.form else { return false }
        return membership.investors.contains(id)
          && membership.targets.allSatisfy { graph.round($0)?.company == company }
          && random.selection.certainties.contains(constraint.certainty)
      }
  }

  private func isBehind(_ investor: EntityID, _ person: EntityID) -> Bool {
    if investor == person { return true }
    guard organizations.contains(investor) else { return false }
    let owned = organizations.filter { !facts(.parent, investor, $0).isEmpty }
    return ([investor] + owned).contains {
      stands(person, at: $0, [.founded, .employed, .director, .holds])
    }
  }

  /// The day by which they must have known each other.
  private func limit(_ investor: EntityID) -> EDTF? {
    if let before { return PartialDate(before.earliest).map { .date($0) } }
    let dates = deals(investor).compactMap { graph.effectiveDate(of: $0) }
    let first = dates.filter { $0.earliest != nil }.min {
      ($0.earliest?.number ?? 0, $0.description) < ($1.earliest?.number ?? 0, $1.description)
    }
    return first
  }

  private func grounds(_ one: EntityID, _ other: EntityID, _ investor: EntityID) -> [String] {
    let limit = limit(investor)
    func both(_ kind: TieKind) -> [Fact] {
      let there = facts(kind, one, other)
      return there + facts(kind, other, one)
    }
    func ground(_ basis: String, _ place: EntityID?, _ facts: [Fact], _ overlap: Verdict)
      -> String?
    {
      let holds = facts.reduce(overlap) { $0 && hadBegun($1, before: limit) }
      return holds.isPossible ? "\(basis) \(place?.slug ?? "-") \(holds)" : nil
    }
    let words = both(.acquainted).compactMap { ground("acquaintance", nil, [$0], .yes) }
    if other == company { return words }
    let meetings = both(.met).compactMap { ground("meeting", nil, [$0], .yes) }
    var said: [EntityID] = []
    let together = both(.together).compactMap { fact -> String? in
      guard case .together(let terms) = fact.terms else { return nil }
      let basis = terms.place == "s0" ? "school" : "employer"
      let found = ground(basis, terms.place, [fact], .yes)
      if found != nil { said.append(terms.place) }
      return found
    }
    func shared(_ kinds: [TieKind], _ places: [EntityID], _ basis: String) -> [String] {
      places.filter { !said.contains($0) }.compactMap { place in
        let mine = kinds.flatMap { facts($0, one, place) }
        let theirs = kinds.flatMap { facts($0, other, place) }
        guard !mine.isEmpty, !theirs.isEmpty else { return nil }
        let overlap = basis == "event" ? .yes : overlap(mine, theirs)
        return ground(basis, place, mine + theirs, overlap)
      }
    }
    return words + meetings + together + shared([.attended, .organised], ["e0", "e1"], "event")
      + shared([.employed], organizations, "employer") + shared([.studied], ["s0"], "school")
  }

  /// The time for which a post or a study lasted: of one date it is known that a post began on it,
  /// and that a study was over by it.
  private func lasting(_ fact: Fact) -> EDTF? {
    switch fact.date {
    case .period(let period): .period(period)
    case .date(let day) where fact.kind == .studied:
      Period(start: .unknown, end: .date(day)).map { .period($0) }
    case .date(let day): Period(start: .date(day), end: .unknown).map { .period($0) }
    default: nil
    }
  }

  private func overlap(_ mine: [Fact], _ theirs: [Fact]) -> Verdict {
    var verdict = Verdict.no
    for one in mine {
      for other in theirs {
        if let left = lasting(one), let right = lasting(other) {
          verdict = verdict || left.overlaps(right)
        } else {
          verdict = verdict || .cannotTell
        }
      }
    }
    return verdict
  }

  private func hadBegun(_ fact: Fact, before limit: EDTF?) -> Verdict {
    let isLasting = fact.kind == .employed || fact.kind == .studied
    guard let limit, let date = isLasting ? lasting(fact) : graph.effectiveDate(of: fact) else {
      return .cannotTell
    }
    guard case .period(let period) = date else { return date.isBefore(limit) }
    switch period.start {
    case .open: return .yes
    case .date(let day): return EDTF.date(day).isBefore(limit)
    case .unknown:
      // Who was there before the day began before it; who left later may have come later.
      guard case .date(let end) = period.end else { return .cannotTell }
      return EDTF.date(end).isBefore(limit) == .yes ? .yes : .cannotTell
    }
  }
}
