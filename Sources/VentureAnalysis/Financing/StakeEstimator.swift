import VentureModel

/// Estimates stakes in a company from its rounds.
///
/// A stake is what each purchase is worth of the company when it is made, times what later rounds
/// leave of it. All that is not known enters as a range, so that an estimate holds every share that is
/// possible under the ``StakeAssumption``s.
struct StakeEstimator {
  private let graph: VentureGraph
  private let company: EntityID
  private let dilution: Dilution

  init(
    _ financing: CompanyFinancing, in graph: VentureGraph, at moment: StakeMoment,
    allowsDownRounds: Bool
  ) {
    let all = financing.rounds.map(\.round)
    let sold = financing.rounds.filter { ![.secondary, .placeholder].contains($0.round.kind) }
    let judged = sold.map { ($0, moment.follows($0.round, among: all)) }.filter { $1.isPossible }
    self.graph = graph
    company = financing.company
    dilution = Dilution(
      rounds: judged.map(\.0), verdicts: judged.map(\.1), openRounds: financing.openRounds,
      allowsDownRounds: allowsDownRounds)
  }

  /// The estimate of an investor; nil if there is no round in which it can have bought, or no value of
  /// a round that would tell anything.
  func estimate(of investor: EntityID) -> StakeEstimate? {
    let participation = graph.participation(of: investor, in: company)
    let purchases = dilution.rounds.indices.compactMap { place -> StakeEstimate.Purchase? in
      let id = dilution.rounds[place].round.profile.id
      guard let part = participation[id], part == .certain || part == .possible else { return nil }
      let isCertain = part == .certain && dilution.verdicts[place] == .yes
      let bought = bought(by: investor, in: place, isCertain: isCertain)
      let kept = dilution.kept(since: place)
      return StakeEstimate.Purchase(
        round: id, participation: isCertain ? .yes : .cannotTell, bought: bought, kept: kept,
        left: Figure(
          derived: bought.interval * kept.interval, .share, from: [bought, kept]))
    }
    guard !purchases.isEmpty else { return nil }
    let estimate = StakeEstimate(
      purchases: purchases, choices: choices(of: investor, under: participation))
    return estimate.isInformative ? estimate : nil
  }

  /// How many of the uncertain rounds of an investor can be meant, where a statement has a greatest
  /// number: those that are certain are taken off it.
  private func choices(
    of investor: EntityID, under participation: [EntityID: Participation]
  ) -> [StakeEstimate.Choice] {
    graph.constraints.compactMap { constraint in
      guard case .membership(let membership) = constraint.form,
        membership.investors == [investor], Certainty.usual.contains(constraint.certainty),
        membership.targets.allSatisfy({ participation[$0] != nil }),
        let most = membership.count.upper
      else { return nil }
      let open = membership.targets.filter { participation[$0] != .certain }
      let certain = membership.targets.count - open.count
      return StakeEstimate.Choice(rounds: Set(open), most: max(0, most.value.number - certain))
    }
  }

  /// The share that an investor bought in a round: the one that is known, else up to what the others
  /// have left of it, and nothing if it may not have been there.
  private func bought(by investor: EntityID, in place: Int, isCertain: Bool) -> Figure {
    let figures = dilution.rounds[place]
    let own = figures.parts.filter { $0.fact.subject.entity == investor }
    let known = own.compactMap(\.shareOfCompany)
    let share: Figure
    if !own.isEmpty, known.count == own.count, let sum = Figure.sum(known) {
      share = sum
    } else {
      let room = room(in: figures, sold: dilution.sold(in: place))
      // Whoever else was there bought something too.
      let isShared = figures.parts.contains {
        $0.amount == nil && $0.fact.subject.entity != investor
      }
      let end = room.interval.upper.map {
        Interval.Bound($0.value, isInclusive: $0.isInclusive && !isShared)
      }
      share = Figure(
        derived: Interval(from: Interval.Bound(0, isInclusive: false), to: end) ?? .notNegative,
        .share, from: [room])
    }
    guard !isCertain else { return share }
    return Figure(derived: share.interval.union(Interval(0)), .share, from: [share])
  }

  /// What a round sold beyond the shares that are known of its investors.
  private func room(in figures: RoundFigures, sold: Figure) -> Figure {
    guard let rest = figures.rest, let value = figures.postMoney.sound,
      let share = rest.part(of: value), let end = share.interval.upper,
      end.value > 0, end.value <= sold.interval.upper?.value ?? 1
    else { return sold }
    return share
  }
}
