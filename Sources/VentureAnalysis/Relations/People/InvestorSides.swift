import VentureModel

/// The people of a company and of its investors.
struct InvestorSides {
  private let graph: VentureGraph
  private let company: EntityID
  private let selection: Selection
  /// The investors of the company, by id.
  let investors: [EntityID]

  init(_ graph: VentureGraph, company: EntityID, selection: Selection) {
    self.graph = graph
    self.company = company
    self.selection = selection
    var investors: Set<EntityID> = []
    for fact in Self.deals(in: company, graph, selection) {
      if let investor = fact.subject.entity { investors.insert(investor) }
    }
    for constraint in graph.constraints where selection.certainties.contains(constraint.certainty) {
      guard graph.company(of: constraint) == company else { continue }
      investors.formUnion(constraint.membership?.investors ?? [])
    }
    self.investors = investors.subtracting([company]).subtracting(selection.avoided).sorted()
  }

  /// The company, its investors, what they own, and the people of all of them.
  var everybody: Set<EntityID> {
    investors.reduce(into: people(of: company).union([company])) { all, investor in
      all.formUnion(people(behind: investor))
      all.formUnion(organizations(of: investor))
    }
  }

  /// Those who founded an organization, work or worked for it, or sit on its board.
  func people(of organization: EntityID) -> Set<EntityID> {
    people(of: organization, by: [.founded, .employed, .director])
  }

  /// The people on an investor's side.
  func people(behind investor: EntityID) -> Set<EntityID> {
    if graph[investor]?.kind == .person { return [investor] }
    return organizations(of: investor).reduce(into: []) { people, organization in
      people.formUnion(self.people(of: organization, by: [.founded, .employed, .director, .holds]))
    }
  }

  /// When an investor first put money into the company, as far as a date is known.
  func firstInvestment(of investor: EntityID) -> EDTF? {
    let dates = Self.deals(in: company, graph, selection).filter {
      $0.subject.entity == investor
    }.compactMap { graph.effectiveDate(of: $0) }
    return dates.filter { $0.earliest != nil }.min {
      ($0.earliest?.number ?? .max, $0.description) < ($1.earliest?.number ?? .max, $1.description)
    }
  }

  /// An investor and the organizations that it is the parent of.
  private func organizations(of investor: EntityID) -> [EntityID] {
    [investor]
      + facts(of: investor, [.parent]).filter { $0.subject.entity == investor }
      .compactMap(\.object.entity)
  }

  private func people(of organization: EntityID, by kinds: Set<TieKind>) -> Set<EntityID> {
    Set(
      facts(of: organization, kinds).compactMap { fact in
        guard fact.object.entity == organization, let id = fact.subject.entity,
          graph[id]?.kind == .person
        else { return nil }
        return id
      })
  }

  private func facts(of id: EntityID, _ kinds: Set<TieKind>) -> [Fact] {
    var wanted = selection
    wanted.kinds = kinds
    return graph.facts(of: id).filter { fact in
      wanted.includes(fact, in: graph) != .no
        && [fact.subject, fact.object].compactMap(\.entity).allSatisfy {
          !selection.avoided.contains($0)
        }
    }
  }

  /// What ties investors to a company: investments in its rounds, and stakes.
  private static func deals(
    in company: EntityID, _ graph: VentureGraph, _ selection: Selection
  ) -> [Fact] {
    var wanted = selection
    wanted.kinds = [.invested, .holds]
    let rounds = graph.rounds(of: company).filter {
      $0.isPlaceholder
        || (selection.statuses.contains($0.status) && selection.certainties.contains($0.certainty))
    }
    let facts =
      rounds.flatMap { graph.investments(in: $0.profile.id) }
      + graph.facts(of: company).filter { $0.kind == .holds && $0.object.entity == company }
    return facts.filter { wanted.includes($0, in: graph) != .no }
  }
}
