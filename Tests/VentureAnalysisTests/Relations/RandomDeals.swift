import TestSupport
import VentureAnalysis
import VentureModel

/// A small random graph of firms, people and companies that invest in one another, and what two
/// investors share in it by the words of the definition.
struct RandomDeals {
  let graph: VentureGraph
  let selection: Selection
  let avoided: Set<EntityID>

  init(_ generator: inout SeededGenerator) throws {
    var draft = VentureGraph.Draft()
    let organizations = (0..<6).map { "o\($0)" }
    let people = ["p0", "p1"]
    for id in people { draft.add(.person(Person(profile: Profile(id: EntityID(id))))) }
    for id in organizations {
      draft.add(.organization(Organization(profile: Profile(id: EntityID(id)))))
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
      if generator.below(4) == 0 { fact.certainty = generator.pick(Certainty.allCases) }
      if generator.below(4) == 0 { fact.status = generator.pick(DealStatus.allCases) }
      if generator.below(3) == 0 { fact.date = try EDTF("202\(generator.below(4))") }
      draft.add(fact)
    }
    let membership = Membership(
      of: [EntityID(generator.pick(people))], count: .exact(1), targets: ["r0", "r1"])
    draft.add(Constraint(.membership(membership)))
    let validation = draft.validate()
    guard let graph = validation.graph else { throw validation.diagnostics[0] }
    self.graph = graph
    var selection = Selection()
    if generator.below(3) == 0 { selection.certainties = Set(Certainty.allCases) }
    if generator.below(3) == 0 { selection.statuses = Set(DealStatus.allCases) }
    if generator.below(3) == 0 { selection.asOf = try PartialDate("202\(generator.below(4))") }
    if generator.below(2) == 0 { selection.keepsUndated = false }
    self.selection = selection
    avoided = generator.below(3) == 0 ? [generator.pick(graph.entities).id] : []
  }

  /// The places of what is avoided.
  var avoidedVertices: Set<Int> { Set(avoided.compactMap { graph.position(of: $0) }) }

  /// What an investor was in: companies, or rounds that have a name.
  func deals(of investor: EntityID, _ counted: SharedDeals) -> Set<EntityID> {
    var deals: Set<EntityID> = []
    for fact in graph.facts where fact.kind == .invested && fact.subject.entity == investor {
      guard let round = fact.object.entity.flatMap({ graph.round($0) }), counts(fact, round)
      else { continue }
      switch counted {
      case .company: deals.insert(round.company)
      case .round: if !round.isPlaceholder { deals.insert(round.profile.id) }
      }
    }
    return deals
  }

  private func counts(_ fact: Fact, _ round: Round) -> Bool {
    var wanted = selection
    wanted.kinds = [.invested]
    let named: Set<EntityID> = [round.profile.id, round.company]
    return wanted.includes(fact, in: graph) != .no && selection.statuses.contains(round.status)
      && selection.certainties.contains(round.certainty) && avoided.isDisjoint(with: named)
      && !(fact.subject.entity.map { avoided.contains($0) } ?? false)
  }
}
