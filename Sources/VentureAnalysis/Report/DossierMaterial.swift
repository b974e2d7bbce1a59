import VentureModel

/// What a dossier is made from: the statements about its subject and those close to it, and the
/// answers that other questions give.
struct DossierMaterial {
  let request: DossierRequest
  let graph: VentureGraph
  let narrator: Narrator
  /// The rounds that the subject raised.
  let rounds: RoundsAnswer
  /// The stakes in the subject.
  let stakes: Stakes
  /// What the subject put in.
  let amounts: InvestorAmounts
  /// Who invested in the same companies; nil if the subject never invested.
  let partners: Partners?
  let partnerNames: VertexNames
  /// What the audit says of the subject, the worst first.
  let findings: [Finding]
  /// Who can introduce whoever asks to the subject, with the graph that tells why.
  let introductions: (answer: Introductions, excerpt: VentureGraph)?
  /// People of companies that the subject backed, by company.
  let backedPeople: [EntityID: [EntityID]]

  var subject: EntityID { request.subject }
  var name: String { narrator.name(subject) }

  init(_ request: DossierRequest, in network: some Network) throws {
    let index = try network.index()
    let vertex = try network.vertex(of: request.subject)
    let portfolio = vertex.map { index.backedCompanies(by: $0) } ?? []
    let staff = index.people(of: portfolio, limit: 200)
    let graph = try Self.excerpt(request.subject, and: staff, in: network, index)
    let backers = Set(staff.flatMap(\.facts))
    let shown = 10
    partners =
      portfolio.isEmpty
      ? nil : vertex.map { Partners(of: $0, in: index, limit: shown) }
    partnerNames = try VertexNames(of: partners?.vertices ?? [], in: network)
    backedPeople = backers.isEmpty ? [:] : graph.people(of: Set(try network.ids(of: portfolio)))
    self.request = request
    self.graph = graph
    narrator = Narrator(graph)
    rounds = RoundsAnswer(request.subject, in: graph, asOf: request.asOf)
    stakes = Stakes(request.subject, in: graph, asOf: request.asOf)
    amounts = InvestorAmounts(of: request.subject, in: graph)
    let judged = graph.companies(toJudge: request.subject)
    findings = Audit(graph).findings.filter {
      $0.concerns(request.subject, among: judged, in: graph)
    }
    introductions = try request.from.map {
      try network.introductions(
        IntroductionSearch(from: $0, to: request.subject, selection: Selection(), limit: 3))
    }
  }

  /// The statements about the subject, the companies that it put money into, its people, the places
  /// and events where these were and whom they met there, and for a company about its investors and
  /// their people.
  private static func excerpt(
    _ subject: EntityID, and staff: [NetworkIndex.Staff], in network: some Network,
    _ index: NetworkIndex
  ) throws -> VentureGraph {
    var request = ExcerptRequest()
    request.facts = Set(staff.flatMap(\.facts))
    func widen(by ids: Set<EntityID>) throws -> VentureGraph {
      request.surroundings.formUnion(try ids.compactMap { try network.vertex(of: $0) })
      return try network.excerpt(request)
    }
    let alone = try widen(by: [subject])
    let insiders = alone.insiders(of: subject)
    let hasPeople = index.hasPeople
    let judged = alone.companies(toJudge: subject)
    let near = try widen(by: insiders.union(judged))
    guard hasPeople || alone.organization(subject)?.tags.isEmpty == false else { return near }
    var circle = insiders.reduce(into: Set<EntityID>()) { $0.formUnion(near.places(of: $1)) }
    let met = try widen(by: circle)
    // Whoever is named is named with a post.
    let neighbours = insiders.reduce(into: Set<EntityID>()) { $0.formUnion(met.neighbours(of: $1)) }
    circle.formUnion(neighbours.sorted().prefix(300))
    // From a company to its investors, to what these own, to the people of all of them.
    for _ in 0..<3 {
      let graph = try widen(by: circle)
      let sides = InvestorSides(graph, company: subject, selection: Selection())
      let wider = circle.union(sides.everybody)
      if wider == circle { return graph }
      circle = wider
    }
    return try widen(by: circle)
  }
}

extension VentureGraph {
  /// A person itself, or the people who founded an organization, work or worked for it, or sit on its
  /// board.
  func insiders(of id: EntityID) -> Set<EntityID> {
    if self[id]?.kind == .person { return [id] }
    return InvestorSides(self, company: id, selection: Selection()).people(of: id)
  }

  /// The companies without which statements about somebody cannot be held against others: all that it
  /// put money into where they are few, else those of which something is stated beside a round.
  fileprivate func companies(toJudge id: EntityID) -> Set<EntityID> {
    let own = facts(of: id).filter { $0.subject.entity == id }
    let deals = own.filter { $0.kind == .invested }.compactMap(\.object.entity)
    let stakes = own.filter { $0.kind == .holds }.compactMap(\.object.entity)
    let others = constraints.filter { $0.concerns(id, in: self) }.flatMap(\.companies)
    let stated = Set((stakes + others).compactMap { round($0)?.company ?? $0 })
    let all = stated.union(deals.compactMap { round($0)?.company })
    return all.count > 50 ? stated : all
  }

  /// Where somebody worked, studied or was.
  fileprivate func places(of person: EntityID) -> Set<EntityID> {
    let kinds: Set<TieKind> = [
      .employed, .studied, .founded, .director, .attended, .organised, .met,
    ]
    return Set(
      facts(of: person).filter { kinds.contains($0.kind) }.compactMap { $0.other(than: person) })
  }

  /// The people who founded or run some companies, by company.
  fileprivate func people(of companies: Set<EntityID>) -> [EntityID: [EntityID]] {
    companies.reduce(into: [:]) { people, company in
      let own = insiders(of: company)
      if !own.isEmpty { people[company] = own.sorted() }
    }
  }
}

extension NetworkIndex {
  /// A company's people, as ties.
  struct Staff {
    let company: Int
    let facts: [UInt32]
  }

  /// Whether there is anybody in the network.
  fileprivate var hasPeople: Bool {
    let person = Entity.Kind.allCases.firstIndex(of: .person).map { UInt8($0) }
    return entityKinds.contains { $0 == person }
  }

  /// The companies that somebody invested in, in vertex order.
  ///
  /// - Complexity: O(*n* + *m*)
  fileprivate func backedCompanies(by investor: Int) -> [Int] {
    let deals = InvestorDeals(self, by: .company, selection: Selection(), avoided: [])
    return Set(deals.certainDeals(of: investor)).sorted()
  }

  /// Who founded some companies, works or worked for them, or sits on their boards, up to a limit.
  ///
  /// - Complexity: O(*m*)
  fileprivate func people(of companies: [Int], limit: Int) -> [Staff] {
    let wanted = Set(companies)
    let kinds: Set<TieKind> = [.founded, .employed, .director]
    let isWanted = classTable.map { kinds.contains($0.kind) && !$0.isMembership }
    var facts: [Int: [UInt32]] = [:]
    guard !wanted.isEmpty, isWanted.contains(true) else { return [] }
    for tie in 0..<tieCount where isWanted[Int(classes[tie])] {
      let company = Int(targets[tie])
      guard wanted.contains(company), kind(of: Int(sources[tie])) == .person else { continue }
      facts[company, default: []].append(self.facts[tie])
    }
    return facts.keys.sorted().prefix(limit).map { Staff(company: $0, facts: facts[$0] ?? []) }
  }
}

extension Finding {
  /// Whether the finding is about an entity or one of its rounds, and about no round of a company of
  /// which not all is at hand.
  fileprivate func concerns(
    _ id: EntityID, among known: Set<EntityID>, in graph: VentureGraph
  ) -> Bool {
    let companies = entities.compactMap { graph.round($0)?.company }
    return (entities.contains(id) || companies.contains(id))
      && companies.allSatisfy { $0 == id || known.contains($0) }
  }
}

extension Constraint {
  /// The companies, or the rounds of companies, that it is about.
  fileprivate var companies: [EntityID] {
    switch form {
    case .membership(let membership): membership.targets
    case .total(let total): [total.company]
    case .count(let tally): [tally.company, tally.round].compactMap(\.self)
    case .bound(let bound): [bound.round] + bound.others
    case .ranking(let ranking): [ranking.company]
    }
  }
}
