import VentureAnalysis
import VentureModel

/// A statement that ties an entity to another one; an investment in a round ties to its company.
struct EgoTie {
  /// What ties are told apart by in a picture.
  enum Family: CaseIterable {
    case invested, holds, owns, founded, worked, directed, studied, made, contact
  }

  /// What the other end is to the entity.
  enum Group: CaseIterable {
    case investors, people, owned, investments, organizations, schools, products, others
  }

  let kind: TieKind
  /// Whether the tie leads from the entity to the other one.
  let isOutward: Bool
  let certainty: Certainty
  let status: DealStatus
  let isLead: Bool
  let date: EDTF?
  let sentence: String
  let citations: [Citation]

  var family: Family {
    switch kind {
    case .invested, .raised: .invested
    case .holds: .holds
    case .acquired, .parent: .owns
    case .founded: .founded
    case .employed: .worked
    case .director: .directed
    case .studied: .studied
    case .released, .developed: .made
    default: .contact
    }
  }

  var group: Group {
    switch family {
    case .invested, .holds: isOutward ? .investments : .investors
    case .owns: .owned
    case .founded, .worked, .directed: isOutward ? .organizations : .people
    case .studied: isOutward ? .schools : .people
    case .made: isOutward ? .products : .others
    case .contact: .others
    }
  }
}

extension EgoTie {
  /// The ties of an entity, by the other end: deals that came about or were withdrawn, and all else
  /// that is said.
  ///
  /// - Complexity: O(*k* + *c*) in the facts of the entity and of its rounds, and all constraints.
  static func all(of id: EntityID, in graph: VentureGraph) -> [EntityID: [EgoTie]] {
    let narrator = Narrator(graph)
    var ties: [EntityID: [EgoTie]] = [:]
    func add(_ fact: Fact, to other: EntityID?, isOutward: Bool) {
      guard let other, other != id, fact.status == .completed || fact.status == .withdrawn else {
        return
      }
      let tie = EgoTie(
        kind: fact.kind, isOutward: isOutward, certainty: fact.certainty, status: fact.status,
        isLead: fact.investment.isLead, date: graph.effectiveDate(of: fact),
        sentence: narrator.sentence(fact), citations: fact.citations)
      ties[other, default: []].append(tie)
    }
    func add(_ constraint: Constraint, _ membership: Membership, to other: EntityID, _ out: Bool) {
      guard other != id else { return }
      let tie = EgoTie(
        kind: .invested, isOutward: out, certainty: constraint.certainty, status: .completed,
        isLead: false, date: nil, sentence: narrator.sentence(constraint),
        citations: constraint.citations)
      ties[other, default: []].append(tie)
    }
    for fact in graph.facts(of: id) where fact.kind != .raised {
      let isOutward = fact.subject.entity == id
      let other = isOutward ? fact.object.entity : fact.subject.entity
      let company = other.flatMap { graph.round($0)?.company }
      add(fact, to: company ?? other, isOutward: isOutward)
    }
    for round in graph.rounds(of: id) {
      for fact in graph.investments(in: round.profile.id) {
        add(fact, to: fact.subject.entity, isOutward: false)
      }
    }
    for constraint in graph.constraints {
      guard case .membership(let membership) = constraint.form,
        let investor = membership.investors.first, let company = graph.company(of: constraint)
      else { continue }
      if investor == id { add(constraint, membership, to: company, true) }
      if company == id { add(constraint, membership, to: investor, false) }
    }
    return ties.mapValues { $0.sorted(by: precedes) }
  }

  /// The tie that a line stands for is first: one that came about, then by group and family.
  private static func precedes(_ one: EgoTie, _ other: EgoTie) -> Bool {
    func rank(_ tie: EgoTie) -> (Int, Int, Int, Int, String) {
      (
        tie.status == .completed ? 0 : 1, Group.allCases.firstIndex(of: tie.group) ?? 0,
        Family.allCases.firstIndex(of: tie.family) ?? 0, tie.isLead ? 0 : 1, tie.sentence
      )
    }
    return rank(one) < rank(other)
  }
}
