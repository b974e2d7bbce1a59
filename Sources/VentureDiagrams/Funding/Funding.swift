import VentureAnalysis
import VentureModel

/// Who put money into a company, round by round, and with what doubt: what several kinds of diagram
/// show, before any thought of how.
struct Funding {
  /// A stop on the way of the money.
  struct Stop {
    enum Kind {
      case round(Round)
      /// An offer that was withdrawn; it leads nowhere.
      case withdrawnOffer(Fact)
      /// A relation to the company without a round: an unnamed round, or shares.
      case unnamedRound(Fact)
    }
    let id: EntityID
    let kind: Kind
  }

  /// An investor, and what is said of it apart from single rounds.
  struct Investor {
    let id: EntityID
    /// Investments in stops, best statement each.
    var links: [Link] = []
    /// A relation to the company without a round, if there is no other.
    fileprivate var direct: Fact?
    /// Shares held, where a number is stated.
    var stake: Fact?
    /// Memberships that leave the round open.
    var memberships: [Membership] = []

    /// Whether any of the investments took place.
    var isShareholder: Bool { links.contains { $0.fact.status == .completed } }
    /// Whether the investor led a round.
    var isLead: Bool {
      links.contains { $0.fact.status == .completed && $0.fact.investment.isLead }
    }
  }

  /// An investment in a stop.
  struct Link {
    let stop: EntityID
    let fact: Fact
    /// Whether the investor was certain to be in an earlier round.
    var isFollowOn = false
  }

  let graph: VentureGraph
  let company: Organization
  let stops: [Stop]
  let investors: [Investor]
  /// The founding facts, one per founder.
  let founders: [Fact]
  /// Investors that sources count but do not name.
  let unnamedInvestors: Quantity<Count>?
  /// What the company raised in all, as stated.
  let total: Total?
  /// How many deals with the company did not come about and are not drawn.
  let omittedDeals: Int

  /// The rounds among the stops.
  var rounds: [Round] {
    stops.compactMap { if case .round(let round) = $0.kind { round } else { nil } }
  }

  /// Gathers what a graph says of a company; nil if it has neither rounds nor shareholders there.
  ///
  /// - Complexity: O(*m* log *m*) in the facts of the company's rounds.
  init?(of id: EntityID, in graph: VentureGraph, showsWithdrawn: Bool) {
    guard let company = graph.organization(id) else { return nil }
    self.graph = graph
    self.company = company
    let rounds = graph.rounds(of: id)
    let offers =
      showsWithdrawn
      ? rounds.filter(\.isPlaceholder).compactMap { round in
        graph.investments(in: round.profile.id).first { $0.status == .withdrawn }
      } : []
    var stops = Self.inOrder(rounds.filter { !$0.isPlaceholder }, offers: offers)
    var investors = Self.investors(in: rounds, stops: stops, of: id, graph)
    for index in investors.indices {
      guard let direct = investors[index].direct else { continue }
      let stop = Stop(id: EntityID("\(investors[index].id)/direct"), kind: .unnamedRound(direct))
      investors[index].links = [Link(stop: stop.id, fact: direct)]
      stops.append(stop)
    }
    self.stops = stops
    self.investors = investors
    founders = graph.facts(of: id).filter { fact in
      fact.kind == .founded && fact.object.entity == id && fact.subject.entity != nil
        && Certainty.usual.contains(fact.certainty)
    }
    total =
      graph.constraints.lazy.compactMap { constraint -> Total? in
        guard case .total(let total) = constraint.form, total.company == id,
          Certainty.usual.contains(constraint.certainty)
        else { return nil }
        return total
      }.first
    omittedDeals = rounds.reduce(0) { count, round in
      count
        + graph.investments(in: round.profile.id).count {
          $0.status != .completed && !($0.status == .withdrawn && showsWithdrawn)
        }
    }
    unnamedInvestors = Self.unnamed(of: id, named: investors, graph)
    if stops.isEmpty && investors.isEmpty { return nil }
  }

  /// The rounds in time, with offers put in where their dates belong.
  private static func inOrder(_ rounds: [Round], offers: [Fact]) -> [Stop] {
    var stops = rounds.map { Stop(id: $0.profile.id, kind: .round($0)) }
    for offer in offers {
      guard let id = offer.object.entity else { continue }
      let date = offer.history.first?.date ?? offer.date
      let day = date?.earliest?.number
      let place = stops.lastIndex { stop in
        guard case .round(let round) = stop.kind, let day else { return false }
        return (round.date.preferred()?.value.earliest?.number).map { $0 <= day } ?? false
      }
      let stop = Stop(id: id, kind: .withdrawnOffer(offer))
      stops.insert(stop, at: day == nil ? stops.count : place.map { $0 + 1 } ?? 0)
    }
    return stops
  }

  private static func investors(
    in rounds: [Round], stops: [Stop], of company: EntityID, _ graph: VentureGraph
  ) -> [Investor] {
    var investors: [EntityID: Investor] = [:]
    let order = Dictionary(uniqueKeysWithValues: stops.enumerated().map { ($1.id, $0) })
    for round in rounds {
      for fact in graph.investments(in: round.profile.id) {
        guard let id = fact.subject.entity, isDrawn(fact) else { continue }
        var investor = investors[id] ?? Investor(id: id)
        if order[round.profile.id] != nil {
          investor.add(Link(stop: round.profile.id, fact: fact))
        } else if fact.status == .completed {
          investor.direct = investor.direct ?? fact
        }
        investors[id] = investor
      }
    }
    for fact in graph.facts(of: company)
    where fact.kind == .holds && fact.object.entity == company
      && Certainty.usual.contains(fact.certainty)
    {
      guard let id = fact.subject.entity, case .holding(let terms) = fact.terms else { continue }
      var investor = investors[id] ?? Investor(id: id)
      if terms.share != nil { investor.stake = fact }
      if investor.links.isEmpty { investor.direct = investor.direct ?? fact }
      investors[id] = investor
    }
    for id in Array(investors.keys) {
      let memberships = graph.memberships(of: id).filter { $0.company == company }
      investors[id]?.memberships = memberships.compactMap { entry in
        if case .membership(let membership) = entry.constraint.form { membership } else { nil }
      }
      investors[id]?.finish(order: order)
    }
    let narrator = Narrator(graph)
    func key(_ investor: Investor) -> (Int, Int, String, EntityID) {
      let first = investor.links.first
      let leads = first?.fact.investment.isLead == true ? 0 : 1
      return (
        first.flatMap { order[$0.stop] } ?? .max, leads, narrator.name(investor.id), investor.id
      )
    }
    return investors.values.filter { !$0.links.isEmpty || $0.direct != nil }
      .sorted { key($0) < key($1) }
  }

  /// Completed investments of any certainty but mere context, and withdrawn offers.
  private static func isDrawn(_ fact: Fact) -> Bool {
    switch fact.status {
    case .completed: [.stated, .implied, .disputed].contains(fact.certainty)
    case .withdrawn: true
    default: false
    }
  }

  /// The stated number of investors, less those that are named.
  private static func unnamed(
    of company: EntityID, named investors: [Investor], _ graph: VentureGraph
  ) -> Quantity<Count>? {
    let stated = graph.constraints.lazy.compactMap { constraint -> Quantity<Count>? in
      guard case .count(let tally) = constraint.form, tally.subject == .investors,
        tally.company == company
      else { return nil }
      return tally.value
    }.first
    guard case .exact(let count) = stated else { return nil }
    let named = investors.count(where: \.isShareholder)
    return Count(exactly: count.number - named).map { .exact($0) }
  }
}

extension Funding.Investor {
  /// Adds a link, unless a better statement of the same is there.
  fileprivate mutating func add(_ link: Funding.Link) {
    guard let index = links.firstIndex(where: { $0.stop == link.stop }) else {
      links.append(link)
      return
    }
    if link.fact.certainty.rank < links[index].fact.certainty.rank { links[index] = link }
  }

  /// Puts the links in order of time and marks those that follow an earlier certain one.
  fileprivate mutating func finish(order: [EntityID: Int]) {
    links.sort { (order[$0.stop] ?? .max) < (order[$1.stop] ?? .max) }
    var isShareholder = false
    for index in links.indices {
      let fact = links[index].fact
      links[index].isFollowOn = fact.investment.entry == .existing || isShareholder
      if fact.status == .completed, Certainty.usual.contains(fact.certainty) {
        isShareholder = true
      }
    }
    if !links.isEmpty { direct = nil }
  }
}

extension Funding {
  /// Gathers what a network says of a company.
  ///
  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if it has neither rounds nor shareholders.
  init(of company: EntityID, in network: any Network, showsWithdrawn: Bool) throws {
    let graph = try network.surroundings(of: company)
    guard let funding = Funding(of: company, in: graph, showsWithdrawn: showsWithdrawn) else {
      throw DiagramError.nothingToDraw(
        "nobody is known to have invested in `\(company)`",
        advice: "`venturegraph list companies` shows who raised money")
    }
    self = funding
  }
}
