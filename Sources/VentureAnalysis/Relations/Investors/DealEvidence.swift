import VentureModel

/// The statements that put investors into deals.
struct DealEvidence {
  private let graph: VentureGraph
  private let counted: SharedDeals
  /// By investor and deal.
  private var facts: [EntityID: [EntityID: [Fact]]] = [:]
  /// By investor.
  private var constraints: [EntityID: [Constraint]] = [:]

  /// Gathers what a graph says of some investors.
  ///
  /// - Complexity: O(*k*) in the facts of the investors, and O(*c*) in the constraints
  init(
    of investors: some Sequence<EntityID>, by counted: SharedDeals, selection: Selection,
    in graph: VentureGraph
  ) {
    self.graph = graph
    self.counted = counted
    var wanted = selection
    wanted.kinds = [.invested, .holds]
    for investor in Set(investors) {
      for fact in graph.facts(of: investor)
      where fact.subject.entity == investor && wanted.includes(fact, in: graph) != .no {
        guard let object = fact.object.entity else { continue }
        let round = graph.round(object)
        if let round, !round.isPlaceholder,
          !selection.statuses.contains(round.status)
            || !selection.certainties.contains(round.certainty)
        {
          continue
        }
        let deal = counted == .round ? object : round?.company ?? object
        facts[investor, default: [:]][deal, default: []].append(fact)
      }
    }
    for constraint in graph.constraints where selection.certainties.contains(constraint.certainty) {
      for investor in constraint.membership?.investors ?? [] {
        constraints[investor, default: []].append(constraint)
      }
    }
  }

  /// The facts that put an investor into a deal.
  func facts(_ investor: EntityID, in deal: EntityID) -> [Fact] {
    facts[investor]?[deal] ?? []
  }

  /// The constraints that may put an investor into a deal.
  func constraints(_ investor: EntityID, in deal: EntityID) -> [Constraint] {
    (constraints[investor] ?? []).filter { constraint in
      constraint.membership?.targets.contains { target in
        target == deal || (counted == .company && graph.round(target)?.company == deal)
      } == true
    }
  }

  /// A deal as a ground of a relation between some investors.
  func ground(_ deal: EntityID, of investors: [EntityID], holds: Verdict) -> RelatedPair.Ground {
    let known = investors.map { facts($0, in: deal) }
    let open = zip(investors, known).filter { $0.1.isEmpty }.flatMap { constraints($0.0, in: deal) }
    return RelatedPair.Ground(
      counted == .round ? .round : .company, through: deal, holds: holds,
      facts: known.flatMap(\.self), constraints: open.unique)
  }
}

extension [Constraint] {
  /// The constraints without repetitions, in their order.
  fileprivate var unique: [Constraint] {
    var seen: Set<Constraint> = []
    return filter { seen.insert($0).inserted }
  }
}
