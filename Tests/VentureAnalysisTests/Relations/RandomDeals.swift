import TestSupport
import VentureAnalysis
import VentureModel

/// A small random graph of firms, people and companies that invest in one another, and what two
/// investors share in it by the words of the definition.
struct RandomDeals {
  let graph: VentureGraph
  let selection: Selection
  let avoided: Set<EntityID>

  init(
    _ generator: inout SeededGenerator, asksTime: Bool = true, hasMemberships: Bool = true
  ) throws {
    var draft = VentureGraph.Draft()
    let organizations = (0..<6).map { "o\($0)" }
    let people = ["p0", "p1"]
    for id in people { draft.add(.person(Person(profile: Profile(id: EntityID(id))))) }
    for id in organizations {
      let tags = ["drones", "robots"].filter { _ in generator.below(2) == 0 }
      draft.add(
        .organization(
          Organization(
            profile: Profile(id: EntityID(id)), tags: tags.map { Organization.Tag($0) })))
    }
    let rounds = (0..<5).map { "r\($0)" }
    for id in rounds {
      var round = Round(
        profile: Profile(id: EntityID(id)), company: EntityID(generator.pick(organizations)))
      if generator.below(4) == 0 { round.certainty = generator.pick(Certainty.allCases) }
      if generator.below(4) == 0 { round.status = generator.pick(DealStatus.allCases) }
      if generator.below(2) == 0 { round.date = [Stated(try EDTF("202\(generator.below(4))"))] }
      draft.add(.round(round))
    }
    for _ in 0..<generator.below(30) {
      var fact = Fact(
        .invested, from: EntityID(generator.pick(people + organizations)),
        to: EntityID(generator.pick(rounds + rounds + organizations)))
      guard fact.subject != fact.object else { continue }
      if generator.below(3) == 0 {
        fact.terms = .investment(Investment(role: generator.pick(Investment.Role.allCases)))
      }
      if generator.below(4) == 0 { fact.certainty = generator.pick(Certainty.allCases) }
      if generator.below(4) == 0 { fact.status = generator.pick(DealStatus.allCases) }
      if generator.below(3) == 0 { fact.date = try EDTF("202\(generator.below(4))") }
      draft.add(fact)
    }
    for _ in 0..<(hasMemberships ? generator.below(4) : 0) {
      let investors = generator.below(5) == 0 ? people : [generator.pick(people)]
      let targets = (generator.below(4) == 0 ? organizations : rounds).filter { _ in
        generator.below(3) > 0
      }
      let number = Count(exactly: generator.below(4)) ?? 0
      let count = generator.pick([Quantity.exact(number), .atLeast(number), .atMost(number)])
      draft.add(
        Constraint(
          .membership(
            Membership(
              of: investors.map { EntityID($0) }, count: count,
              targets: targets.map { EntityID($0) })),
          certainty: generator.below(5) == 0 ? .disputed : .stated))
    }
    if hasMemberships {
      draft.add(
        Constraint(
          .membership(
            Membership(
              of: [EntityID(generator.pick(people))], count: .exact(1), targets: ["r0", "r1"]))))
    }
    let validation = draft.validate()
    guard let graph = validation.graph else { throw validation.diagnostics[0] }
    self.graph = graph
    var selection = Selection()
    if generator.below(3) == 0 { selection.certainties = Set(Certainty.allCases) }
    if generator.below(3) == 0 { selection.statuses = Set(DealStatus.allCases) }
    if asksTime, generator.below(3) == 0 {
      selection.asOf = try PartialDate("202\(generator.below(4))")
    }
    if generator.below(2) == 0 { selection.keepsUndated = false }
    self.selection = selection
    avoided = generator.below(3) == 0 ? [generator.pick(graph.entities).id] : []
  }

  /// The places of what is avoided.
  var avoidedVertices: Set<Int> { Set(avoided.compactMap { graph.position(of: $0) }) }

  /// What an investor was in, companies or rounds that have a name, and whether it is certain that
  /// this counts.
  func deals(of investor: EntityID, _ counted: SharedDeals) -> [EntityID: Verdict] {
    var deals: [EntityID: Verdict] = [:]
    for fact in graph.facts where fact.kind == .invested && fact.subject.entity == investor {
      guard let round = fact.object.entity.flatMap({ graph.round($0) }) else { continue }
      let verdict = counts(fact, round)
      guard verdict != .no else { continue }
      switch counted {
      case .company: deals[round.company] = (deals[round.company] ?? .no) || verdict
      case .round:
        guard !round.isPlaceholder else { continue }
        deals[round.profile.id] = (deals[round.profile.id] ?? .no) || verdict
      }
    }
    guard counted == .company, selection.statuses.contains(.completed) else { return deals }
    for (company, constraint) in graph.memberships(of: investor)
    where selection.certainties.contains(constraint.certainty)
      && avoided.isDisjoint(with: [investor, company])
    {
      // Without being asked, nobody knows when a membership held.
      guard selection.asOf == nil || selection.keepsUndated else { continue }
      let verdict: Verdict = selection.asOf == nil ? .yes : .cannotTell
      deals[company] = (deals[company] ?? .no) || verdict
    }
    return deals
  }

  private func counts(_ fact: Fact, _ round: Round) -> Verdict {
    var wanted = selection
    wanted.kinds = [.invested]
    let named: Set<EntityID> = [round.profile.id, round.company]
    guard selection.statuses.contains(round.status),
      selection.certainties.contains(round.certainty), avoided.isDisjoint(with: named),
      !(fact.subject.entity.map { avoided.contains($0) } ?? false)
    else { return .no }
    return wanted.includes(fact, in: graph)
  }

  /// All sets of deals that an investor may have been in, by the words of the definition: with all
  /// that is certain, with nothing that no membership names, and as many as each membership of its
  /// own demands. If they contradict each other, whatever is certain and whatever may be.
  func worlds(of investor: EntityID, _ counted: SharedDeals) -> [Set<EntityID>] {
    let certain = Set(deals(of: investor, counted).keys)
    var candidates = certain
    var limits: [(deals: Set<EntityID>, count: ClosedRange<Int>)] = []
    for constraint in graph.constraints where selection.certainties.contains(constraint.certainty) {
      guard case .membership(let membership) = constraint.form,
        membership.investors.contains(investor), !avoided.contains(investor),
        selection.statuses.contains(.completed)
      else { continue }
      let named = membership.targets.filter { counted == .company || graph.round($0) != nil }
      let deals = Set(named.map { counted == .company ? graph.round($0)?.company ?? $0 : $0 })
      let counting = deals.filter { deal in
        guard let round = graph.round(deal) else { return true }
        return selection.statuses.contains(round.status)
          && selection.certainties.contains(round.certainty)
      }
      let open = counting.subtracting(avoided).filter { deal in
        guard let round = graph.round(deal) else { return true }
        return graph.participation(of: investor, in: round.company)[deal] != .excluded
      }
      candidates.formUnion(open)
      guard membership.investors == [investor] else { continue }
      let least = membership.count.lower?.value.number ?? 0
      let most = membership.count.upper?.value.number ?? .max
      let lost = counting.intersection(avoided).count
      if counting.count == membership.targets.count {
        limits.append((open, max(0, least - lost)...most))
      } else if counted == .company {
        limits.append((open, max(0, min(1, least) - lost)...Int.max))
      } else {
        limits.append((open, 0...most))
      }
    }
    let sets = candidates.subtracting(certain).sorted().reduce([certain]) { sets, deal in
      sets + sets.map { $0.union([deal]) }
    }
    let allowed = sets.filter { set in
      limits.allSatisfy { limit in
        let known = limit.deals.intersection(certain).count
        return set.intersection(limit.deals).count
          >= min(limit.count.lowerBound, max(known, limit.count.upperBound))
          && set.intersection(limit.deals).count <= max(known, limit.count.upperBound)
      }
    }
    return allowed.isEmpty ? [certain, candidates] : allowed
  }
}
