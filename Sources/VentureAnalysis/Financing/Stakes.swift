import Foundation
import VentureModel

/// The stakes in a company: what sources state of them, and what its rounds allow.
///
/// An estimate never replaces a statement; the two stand side by side, so that one sees whether they
/// can both be true.
public struct Stakes: Sendable {
  /// A stated share, and what the rounds allow at the same moment.
  public struct Statement: Sendable {
    /// The holding, as it is stated.
    public let fact: Fact
    /// The stated share.
    public let share: Figure
    /// The moment that it is stated of.
    public let moment: StakeMoment
    /// Whether it was true by the day that is asked about: yes, or one cannot tell.
    public let isTimely: Verdict
    /// The estimate at its moment; nil if there is no round, or no value, to estimate from.
    public let estimate: StakeEstimate?

    /// Whether the statement and the estimate can both be true; cannot tell without an estimate.
    public var fits: Verdict {
      guard let estimate else { return .cannotTell }
      return Verdict(share.interval.intersection(estimate.share.interval) != nil)
    }

    /// What the statement and the estimate allow together; nil if that is nothing, or no less than one
    /// of them does.
    public var together: Figure? {
      guard let estimate = estimate?.share,
        let both = share.interval.intersection(estimate.interval), both != share.interval,
        both != estimate.interval
      else { return nil }
      return Figure(derived: both, .share, from: [share, estimate])
    }

    /// Whether the share is more than what is left of the purchases that are certain, so that the
    /// investor must have bought in other rounds too.
    public var needsOtherPurchases: Verdict {
      guard let certain = estimate?.certainShare else { return .cannotTell }
      return certain.interval.isLess(than: share.interval)
    }
  }

  /// What is known of one holder.
  public struct Stake: Sendable {
    /// Who holds shares, or may do so.
    public let holder: EntityID
    /// The shares that are stated, in the order of the graph's facts.
    public let statements: [Statement]
    /// The estimate at the moment that is asked about; nil if there is no round, or no value, to
    /// estimate from.
    public let estimate: StakeEstimate?
  }

  /// The company.
  public let company: EntityID
  /// The moment that is asked about.
  public let moment: StakeMoment
  /// The holders, those with the largest stated share first, then by what their certain purchases can
  /// have left, then by id.
  public let stakes: [Stake]
  /// What the estimates assume.
  public let assumptions: [StakeAssumption]

  /// Gathers the stakes in a company.
  ///
  /// - Parameters:
  ///   - company: The company.
  ///   - graph: A graph with all that is said of the company, such as its surroundings.
  ///   - asOf: The day that is asked about. Without one it is the present, right before a public
  ///     offering.
  ///   - keepsUndated: Whether statements count of which one cannot tell whether they were of that day
  ///     or before; estimates allow for both in any case.
  ///   - allowsDownRounds: Whether a round of unknown value may have been priced below the value
  ///     before it, which leaves most estimates without a lower end.
  ///   - conversion: How amounts of other currencies are converted; they stay as they are without it.
  /// - Complexity: O(*h* · *r*³) for *h* holders and *r* rounds, besides ``CompanyFinancing``
  public init(
    _ company: EntityID, in graph: VentureGraph, asOf: PartialDate? = nil,
    keepsUndated: Bool = true, allowsDownRounds: Bool = false, conversion: Conversion? = nil
  ) {
    let financing = CompanyFinancing(company, in: graph, conversion: conversion)
    let moment = StakeMoment(asOf, basis: asOf == nil ? .beforeOffering : nil)
    func estimator(at moment: StakeMoment) -> StakeEstimator {
      StakeEstimator(
        financing, in: graph, at: moment, allowsDownRounds: allowsDownRounds)
    }
    let current = estimator(at: moment)
    var known = [moment: current]
    var statements: [EntityID: [Statement]] = [:]
    for fact in graph.holdings(of: company) {
      guard let holder = fact.subject.entity, case .holding(let terms) = fact.terms else {
        continue
      }
      statements[holder, default: []] += []
      let isTimely = asOf.map { day in fact.date?.hasBegun(by: day) ?? .cannotTell } ?? .yes
      guard let share = terms.share,
        isTimely == .yes || (isTimely == .cannotTell && keepsUndated)
      else { continue }
      let stated = StakeMoment(fact.date?.date, basis: terms.basis)
      let estimator = known[stated] ?? estimator(at: stated)
      known[stated] = estimator
      statements[holder, default: []].append(
        Statement(
          fact: fact,
          share: Figure(share, certainty: fact.certainty, citations: fact.citations),
          moment: stated, isTimely: isTimely, estimate: estimator.estimate(of: holder)))
    }
    let holders = Set(statements.keys).union(graph.investors(in: company))
    self.company = company
    self.moment = moment
    stakes = holders.map { holder in
      Stake(
        holder: holder, statements: statements[holder] ?? [],
        estimate: current.estimate(of: holder))
    }.filter { !$0.statements.isEmpty || $0.estimate != nil }.sorted(by: Stake.precedes)
    assumptions = StakeAssumption.allCases.filter { !allowsDownRounds || $0 != .noDownRounds }
  }

  /// The sum of the stated shares of one moment, of the moment with most of them; nil unless there
  /// are at least two holders.
  public var statedTogether: (share: Figure, moment: StakeMoment)? {
    let latest = stakes.compactMap(\.statements.last)
    let groups = Dictionary(grouping: latest, by: \.moment)
    let best = groups.filter { $0.value.count > 1 }.max { a, b in
      (a.value.count, a.key.order) < (b.value.count, b.key.order)
    }
    return best.flatMap { moment, group in
      Figure.sum(group.map(\.share)).map { ($0, moment) }
    }
  }
}

extension Stakes.Stake {
  fileprivate static func precedes(_ a: Self, _ b: Self) -> Bool {
    let (left, right) = (a.rank, b.rank)
    return left == right ? a.holder < b.holder : left > right
  }

  /// The stated share, then the greatest share that certain purchases can have left.
  private var rank: (stated: Decimal, certain: Decimal) {
    let stated = statements.last?.share.interval
    return (
      stated?.lower?.value ?? stated?.upper?.value ?? 0,
      estimate?.certainShare?.interval.upper?.value ?? 0
    )
  }
}

extension VentureGraph {
  /// What is stated or implied of holdings in a company, in the order of the facts.
  fileprivate func holdings(of company: EntityID) -> [Fact] {
    facts(of: company).filter {
      $0.kind == .holds && $0.object.entity == company && Certainty.usual.contains($0.certainty)
    }
  }

  /// Who invested in a company, certainly or as one of several candidates.
  fileprivate func investors(in company: EntityID) -> Set<EntityID> {
    let rounds = rounds(of: company).map(\.profile.id)
    let stated = rounds.flatMap { investments(in: $0) }.filter {
      $0.status == .completed && Certainty.usual.contains($0.certainty)
    }
    let candidates = constraints.compactMap { constraint -> EntityID? in
      guard self.company(of: constraint) == company,
        case .membership(let membership) = constraint.form
      else { return nil }
      return membership.investors.first
    }
    return Set(stated.compactMap(\.subject.entity) + candidates)
  }
}
