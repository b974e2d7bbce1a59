import VentureModel

/// What one investor put in, over all rounds and companies.
///
/// A sum is never more definite than what it adds up: an amount that is "about" or "at least" so makes
/// the sum so, and where an amount is not known, the sum of the others is a lower bound.
public struct InvestorAmounts: Sendable {
  /// One investment.
  public struct Deal: Sendable {
    /// The investment, as it is stated.
    public let fact: Fact
    /// The company.
    public let company: EntityID
    /// What the round raised, and what part of it and of the company the investor took.
    public let round: RoundFigures
    /// The amount that the investor put in.
    public let amount: Figure?
    /// The amount as a part of the round.
    public let shareOfRound: Figure?
    /// The share of the company that was bought.
    public let shareOfCompany: Figure?
    /// Whether it had been made by the day that is asked about.
    public let isTimely: Verdict
  }

  /// The sum of the amounts of one currency.
  public struct Total: Sendable {
    /// The sum; at least that if an amount is missing.
    public let amount: Figure
    /// How many investments, or rounds, it adds up.
    public let count: Int
  }

  /// The investor.
  public let investor: EntityID
  /// The investments, in order of time; those without a date last, then by company and round.
  public let deals: [Deal]
  /// Companies in which it invested in rounds that are not certain, or holds shares, and of which no
  /// investment is listed; in the order of ids.
  public let otherCompanies: [EntityID]
  /// The sum for each currency, in the order of codes.
  public let totals: [Total]
  /// What the rounds raised from all investors together, as far as it is known, for each currency.
  public let raised: [Total]

  /// Gathers the investments of an investor.
  ///
  /// - Parameters:
  ///   - investor: The investor.
  ///   - graph: A graph with all that is said of the investor, such as its surroundings.
  ///   - selection: Which statuses and certainties count, and on what day; completed deals that are
  ///     stated or implied unless told otherwise. Companies that it avoids are left out; its kinds are
  ///     not looked at.
  ///   - tag: What the companies must be called by a source; any company if nil.
  ///   - conversion: How amounts of other currencies are converted; they stay as they are without it.
  /// - Complexity: O(*d* log *d* + *i*) for *d* deals and the *i* investments in their rounds
  public init(
    of investor: EntityID, in graph: VentureGraph, selection: Selection = Selection(),
    tag: String? = nil, conversion: Conversion? = nil
  ) {
    var selection = selection
    selection.kinds = [.invested, .holds]
    func isWanted(_ company: EntityID) -> Bool {
      guard !selection.avoided.contains(company) else { return false }
      return tag.map { graph.organization(company)?.isCalled($0) == true } ?? true
    }
    let facts = graph.facts(of: investor).filter { $0.subject.entity == investor }
    let deals = facts.compactMap { fact -> Deal? in
      guard fact.kind == .invested, let round = fact.object.entity.flatMap({ graph.round($0) }),
        isWanted(round.company)
      else { return nil }
      let isTimely = selection.includes(fact, in: graph)
      guard isTimely.isPossible else { return nil }
      return Deal(fact, round, in: graph, isTimely: isTimely, conversion: conversion)
    }
    let held = facts.filter {
      $0.kind == .holds && selection.includes($0, in: graph).isPossible
    }.compactMap(\.object.entity)
    let companies = Set(held + graph.memberships(of: investor).map(\.company)).filter(isWanted)
    self.investor = investor
    self.deals = deals.sorted { $0.order < $1.order }
    otherCompanies = companies.subtracting(deals.map(\.company)).sorted()
    totals = Self.totals(self.deals.map(\.amount))
    var seen: Set<EntityID> = []
    let rounds = self.deals.map(\.round).filter { seen.insert($0.round.profile.id).inserted }
    raised = Self.totals(rounds.map(\.raised))
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { deals.isEmpty && otherCompanies.isEmpty }

  /// The number of investments of which no amount is known.
  public var dealsWithoutAmount: Int { deals.count { $0.amount == nil } }

  /// The sums of some amounts, of which those that are nil are not known.
  private static func totals(_ amounts: [Figure?]) -> [Total] {
    let isOpen = amounts.contains { $0 == nil }
    let known = amounts.compactMap(\.self)
    let currencies = Set(known.map(\.unit)).sorted { $0.code < $1.code }
    return currencies.compactMap { unit in
      let own = known.filter { $0.unit == unit }
      guard let sum = Figure.sum(own) else { return nil }
      let bound = Figure(derived: sum.interval + .notNegative, unit, from: [sum])
      return Total(amount: isOpen ? bound : sum, count: own.count)
    }
  }
}

extension InvestorAmounts.Deal {
  fileprivate init(
    _ fact: Fact, _ round: Round, in graph: VentureGraph, isTimely: Verdict,
    conversion: Conversion?
  ) {
    let figures = RoundFigures(round, in: graph, conversion: conversion)
    let part =
      figures.parts.first { $0.fact == fact }
      ?? RoundFigures.Part(fact, in: graph, conversion: conversion)
    self.fact = fact
    company = round.company
    self.round = figures
    amount = part.amount
    shareOfRound = part.shareOfRound
    shareOfCompany = part.shareOfCompany
    self.isTimely = isTimely
  }

  fileprivate var order: (Int, String, String) {
    (
      (fact.date ?? round.round.date.preferred()?.value)?.earliest?.number ?? .max, company.slug,
      round.round.profile.id.slug
    )
  }
}

extension Organization {
  /// Whether a source calls the organization so, irrespective of case.
  fileprivate func isCalled(_ tag: String) -> Bool {
    tags.contains { $0.text.lowercased() == tag.lowercased() }
  }
}
