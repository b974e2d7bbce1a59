import Foundation
import VentureModel

/// What is known of the investors of a company, by the measure of a ranking; more is better.
struct Standings {
  /// One investor and all that its figure may be.
  struct Standing {
    let investor: EntityID
    let value: Interval
  }

  /// The figure of whoever is ranked.
  let own: Interval
  /// Those of the others it is ranked among, in the order of ids.
  let others: [Standing]
  /// How many investors are counted and not named.
  let unnamed: Int
  /// Where the figures are stated.
  let citations: [Citation]
  private let ranking: Ranking
  private let unit: AuditNumber.Unit
  private let measured: Measured

  init(for ranking: Ranking, in audited: AuditedGraph) {
    let measured = Measured(ranking.measure, of: ranking.company, in: audited)
    let named = audited.investors(of: ranking.company)
    self.ranking = ranking
    self.measured = measured
    unit = measured.unit
    own = measured.value(of: ranking.investor)
    others = named.filter { $0 != ranking.investor && ranking.admits($0, audited.graph) }
      .map { Standing(investor: $0, value: measured.value(of: $0)) }
    let counted = audited.graph.constraints.compactMap { constraint -> Int? in
      guard case .count(let tally) = constraint.form, tally.subject == .investors,
        tally.company == ranking.company
      else { return nil }
      return tally.value.whole.least
    }
    unnamed = max(0, (counted.max() ?? 0) - named.count)
    citations = measured.citations
  }

  /// What the figure of an investor may be of whom nothing is known.
  var ofAnybody: Interval { measured.ofAnybody }

  func number(_ label: String, _ value: Interval) -> AuditNumber {
    // The place of entry counts from the last to the first; a reader wants it from 1.
    ranking.measure == .entry
      ? AuditNumber(label, Interval(1) - value, .count) : AuditNumber(label, value, unit)
  }

  /// What is left to those who have no more than a figure.
  func below(_ value: Interval) -> Interval {
    Interval(from: ofAnybody.lower, to: value.upper ?? ofAnybody.upper) ?? ofAnybody
  }

  /// What somebody has who has more than a figure, and no more than whoever is stated to be the first of
  /// the same class; nil if nobody can.
  func ceiling(above value: Interval, in audited: AuditedGraph) -> Interval? {
    let firsts = audited.graph.constraints.compactMap { constraint -> Interval.Bound? in
      guard case .ranking(let other) = constraint.form, other.company == ranking.company,
        other.measure == ranking.measure, other.investor != ranking.investor,
        other.isFinancial == ranking.isFinancial,
        other.rank.whole.most == 1, Certainty.usual.contains(constraint.certainty)
      else { return nil }
      return measured.value(of: other.investor).upper
    }
    let floor = value.lower.map { Interval.Bound($0.value, isInclusive: false) }
    let top = firsts.min { $0.value < $1.value } ?? ofAnybody.upper
    return Interval(from: floor, to: top)
  }
}

extension Ranking {
  /// Whether the ranking is among financial investors only.
  fileprivate var isFinancial: Bool { among?.lowercased().contains("financial") == true }

  /// Whether an investor belongs to those it is ranked among.
  fileprivate func admits(_ investor: EntityID, _ graph: VentureGraph) -> Bool {
    guard isFinancial else { return true }
    let financial: Set<Organization.Kind> = [
      .firm, .insurer, .assetManager, .familyOffice, .bank, .fund,
    ]
    return graph.organization(investor).map { !financial.isDisjoint(with: $0.kinds) } ?? false
  }
}

/// What is known of a company's investors by one measure.
private struct Measured {
  let unit: AuditNumber.Unit
  let ofAnybody: Interval
  private(set) var citations: [Citation] = []
  private var values: [EntityID: Interval] = [:]

  func value(of investor: EntityID) -> Interval { values[investor] ?? ofAnybody }

  init(_ measure: Ranking.Measure, of company: EntityID, in audited: AuditedGraph) {
    let rounds = audited.graph.rounds(of: company).filter { !$0.isPlaceholder && $0.kind != .ipo }
    switch measure {
    case .amount:
      let (sums, currency, citations) = Self.amounts(of: company, in: audited)
      unit = currency.map { .money($0) } ?? .count
      ofAnybody = .notNegative
      values = sums.mapValues { Interval(from: .init($0), to: nil) ?? .notNegative }
      self.citations = citations
    case .share:
      unit = .share
      ofAnybody = Interval(from: .init(0), to: .init(1)) ?? .notNegative
      for fact in audited.graph.facts(of: company) where fact.object.entity == company {
        guard case .holding(let holding) = fact.terms, let share = holding.share,
          let holder = fact.subject.entity, Certainty.usual.contains(fact.certainty)
        else { continue }
        values[holder] = Interval(share)
        citations += fact.citations
      }
    case .rounds:
      unit = .count
      ofAnybody = Interval(from: .init(1), to: .init(Decimal(max(1, rounds.count)))) ?? .anything
      for investor in audited.investors(of: company) {
        values[investor] = Self.roundCount(of: investor, in: company, rounds, audited.graph)
      }
    case .entry:
      unit = .count
      let last = Decimal(-max(0, rounds.count - 1))
      ofAnybody = Interval(from: .init(last), to: .init(0)) ?? .anything
      for investor in audited.investors(of: company) {
        values[investor] = Self.entry(of: investor, in: company, rounds, audited.graph)
      }
    }
  }

  /// The sums of the stated amounts in the rounds of a company, of the first currency that occurs.
  private static func amounts(
    of company: EntityID, in audited: AuditedGraph
  ) -> (sums: [EntityID: Decimal], currency: Currency?, citations: [Citation]) {
    var sums: [EntityID: Decimal] = [:]
    var currency: Currency?
    var citations: [Citation] = []
    for round in audited.graph.rounds(of: company) {
      for fact in audited.graph.investments(in: round.profile.id) {
        guard audited.round(of: fact) != nil, let investor = fact.subject.entity,
          let least = fact.investment.amount?.lower?.value
        else { continue }
        currency = currency ?? least.currency
        guard least.currency == currency else { continue }
        sums[investor, default: 0] += least.amount
        citations += fact.citations
      }
    }
    return (sums, currency, citations)
  }

  /// In how many rounds an investor was, under all memberships that are about it alone.
  private static func roundCount(
    of investor: EntityID, in company: EntityID, _ rounds: [Round], _ graph: VentureGraph
  ) -> Interval {
    let participation = graph.participation(of: investor, in: company)
    let ids = rounds.map(\.profile.id)
    let certain = Set(ids.filter { participation[$0] == .certain })
    let possible = Set(ids.filter { participation[$0] != .excluded })
    var least = certain.count
    var most = possible.count
    for (_, constraint) in graph.memberships(of: investor) {
      guard case .membership(let membership) = constraint.form,
        membership.targets.allSatisfy({ graph.round($0)?.company == company })
      else { continue }
      let targets = Set(membership.targets)
      let (fewest, highest) = membership.count.whole
      least = max(
        least,
        certain.subtracting(targets).count
          + max(fewest, certain.intersection(targets).count))
      let inside = possible.intersection(targets).count
      most = min(most, possible.subtracting(targets).count + min(highest, inside))
    }
    return Interval(from: .init(Decimal(least)), to: .init(Decimal(max(least, most))))
      ?? .notNegative
  }

  /// The place of an investor's first round, counted from the first and negative: 0 is the first.
  private static func entry(
    of investor: EntityID, in company: EntityID, _ rounds: [Round], _ graph: VentureGraph
  ) -> Interval {
    let participation = graph.participation(of: investor, in: company)
    let ids = rounds.map(\.profile.id)
    let first = ids.firstIndex { participation[$0] == .certain }
    let earliest = ids.firstIndex { participation[$0] != .excluded } ?? 0
    return Interval(
      from: first.map { .init(Decimal(-$0)) }, to: .init(Decimal(-min(earliest, first ?? earliest)))
    ) ?? .anything
  }
}
