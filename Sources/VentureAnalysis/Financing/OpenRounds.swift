import VentureModel

/// The rounds of a company whose amount no source states, bounded by what is stated of several.
struct OpenRounds {
  private let constraints: [Constraint]
  private let raised: [EntityID: Figure]
  private let exact: RaisedBounds
  private let rounded: RaisedBounds
  private let withoutTotals: RaisedBounds
  private let currency: Currency
  private let order: [EntityID]
  private let counted: [EntityID]

  /// Takes the figures of the rounds in order of time; nil if no amount tells the currency.
  init?(_ rounds: [RoundFigures], constraints: [Constraint]) {
    guard
      let currency = Self.mainCurrency(of: rounds, constraints: constraints)
    else { return nil }
    var raised: [EntityID: Figure] = [:]
    var amounts: [EntityID: Interval] = [:]
    for figures in rounds where !figures.round.isPlaceholder {
      let id = figures.round.profile.id
      guard let amount = figures.raised else {
        amounts[id] = Interval(from: Interval.Bound(0, isInclusive: false), to: nil)
        continue
      }
      guard amount.isSound, amount.unit == .money(currency) else { continue }
      raised[id] = amount
      amounts[id] = amount.interval
    }
    self.constraints = constraints
    self.raised = raised
    self.currency = currency
    order = rounds.map(\.round.profile.id)
    let counted = rounds.filter { $0.round.ordinal != nil }.map(\.round.profile.id)
    self.counted = counted
    func bounds(_ totals: RaisedBounds.TotalReading) -> RaisedBounds {
      RaisedBounds(
        amounts, constraints: constraints, currency: currency, counted: counted, totals: totals)
    }
    exact = bounds(.asPrinted)
    rounded = bounds(.rounded)
    withoutTotals = bounds(.leftOut)
  }

  /// Whether all statements can be true at once, if totals are rounded.
  var isConsistent: Bool { rounded.isConsistent }

  /// What a round can have raised, where that is less than everything; nil where its amount is known.
  func bound(of figures: RoundFigures) -> Figure? {
    let id = figures.round.profile.id
    guard exact.isConsistent, let amount = exact.amounts[id], amount.upper != nil,
      raised[id]?.interval != amount
    else { return nil }
    return figure(amount, about: [id])
  }

  /// What some rounds can have raised together, if totals are rounded; nil if one of them has an
  /// amount of another currency, or the statements contradict each other.
  func sum(of rounds: [EntityID], in unit: Figure.Unit) -> Figure? {
    guard unit == .money(currency), rounded.isConsistent,
      rounds.allSatisfy({ rounded.amounts[$0] != nil })
    else { return nil }
    return figure(rounded.sum(of: rounds), about: rounds)
  }

  /// What is left of each total for the rounds whose amount is not stated.
  var totals: [TotalFigures] {
    constraints.compactMap { constraint in
      guard case .total(let total) = constraint.form,
        Certainty.usual.contains(constraint.certainty)
      else { return nil }
      let covered = total.rounds.isEmpty ? counted : total.rounds
      // As of an early day some of its rounds may be missing; the total says nothing of the others.
      guard covered.allSatisfy(order.contains) else { return nil }
      let rounds = order.filter(covered.contains)
      let known = rounds.filter { raised[$0].map { $0.interval.upper != nil } ?? false }
      let isComparable =
        total.raised.currency == currency && covered.allSatisfy { exact.amounts[$0] != nil }
      return TotalFigures(
        constraint: constraint,
        total: Figure(
          total.raised, certainty: constraint.certainty, citations: constraint.citations),
        rounds: rounds,
        known: isComparable ? Figure.sum(known.compactMap { raised[$0] }) : nil,
        knownRounds: isComparable ? known : [],
        open: isComparable ? openSums(rounds.filter { !known.contains($0) }) : [])
    }
  }

  private func openSums(_ open: [EntityID]) -> [TotalFigures.OpenSum] {
    guard !open.isEmpty else { return [] }
    let free = open.filter { withoutTotals.amounts[$0]?.upper == nil }
    let groups = free.isEmpty || free.count == open.count ? [open] : [open, free]
    return groups.map { rounds in
      TotalFigures.OpenSum(
        rounds: rounds, amount: figure(exact.sum(of: rounds), about: rounds),
        roundedAmount: figure(rounded.sum(of: rounds), about: rounds))
    }
  }

  /// A bound with all that it may rest on: the statements that name the rounds, and the amounts of the
  /// other rounds in them.
  private func figure(_ amount: Interval, about rounds: [EntityID]) -> Figure {
    var figures: [Figure] = []
    var citations: [Citation] = []
    for constraint in constraints where Certainty.usual.contains(constraint.certainty) {
      let named: [EntityID]
      switch constraint.form {
      case .total(let total): named = total.rounds.isEmpty ? counted : total.rounds
      case .bound(let bound): named = [bound.round] + bound.others
      default: continue
      }
      guard rounds.contains(where: named.contains) else { continue }
      citations += constraint.citations
      figures += named.compactMap { raised[$0] }
    }
    return Figure(derived: amount, .money(currency), from: figures, citations: citations)
  }

  /// The currency of most rounds, by code where several are as frequent; that of a total if no round
  /// has an amount.
  private static func mainCurrency(
    of rounds: [RoundFigures], constraints: [Constraint]
  ) -> Currency? {
    var counts: [Currency: Int] = [:]
    for figures in rounds {
      if case .money(let currency) = figures.raised?.unit { counts[currency, default: 0] += 1 }
    }
    if let best = counts.max(by: { ($0.value, $1.key.code) < ($1.value, $0.key.code) }) {
      return best.key
    }
    return constraints.lazy.compactMap { constraint -> Currency? in
      if case .total(let total) = constraint.form { total.raised.currency } else { nil }
    }.first
  }
}
