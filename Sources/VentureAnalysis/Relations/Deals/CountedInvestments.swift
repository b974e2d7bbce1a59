import VentureModel

/// The investments of a network that count, each as investor, round and company.
///
/// Stakes, and memberships of those who were in some round of a company, can be among them: of
/// these only the company is known, and there is no round.
struct CountedInvestments {
  /// Stands in ``rounds`` where only the company is known.
  static let noRound = UInt32.max

  /// By investment: who invested.
  private(set) var investors: [UInt32] = []
  /// By investment: the round, or ``noRound``.
  private(set) var rounds: [UInt32] = []
  /// By investment: the company that is invested in.
  private(set) var companies: [UInt32] = []
  /// By investment: whether it certainly lies in the time that is asked for.
  private(set) var areCertain: [Bool] = []

  /// Takes the investments of an index.
  ///
  /// - Parameters:
  ///   - index: The network.
  ///   - selection: Which statuses and certainties count, and on what day; its kinds and the ids
  ///     that it avoids are not looked at. The round itself must count too.
  ///   - avoided: Vertices that count as if they were not there.
  ///   - window: The days within which an investment must lie.
  ///   - includesStakes: Whether that counts of which only the company is known.
  ///   - memberships: Whether a membership held on the day, by its place in
  ///     ``NetworkIndex/facts``.
  /// - Complexity: O(*n* + *m*)
  init(
    _ index: NetworkIndex, selection: Selection, avoided: Set<Int> = [],
    window: ClosedRange<Day>? = nil, includesStakes: Bool = false,
    memberships: [UInt32: Verdict] = [:]
  ) {
    var wanted = selection
    wanted.kinds = includesStakes ? [.invested, .holds] : [.invested]
    wanted.asOf = nil
    let filter = TieSelection(wanted, in: index, avoided: avoided) { _, _ in .cannotTell }
    let dates = DealDates(index, selection: selection, window: window)
    let raising = index.raisingTies()
    for tie in 0..<index.tieCount where filter.classes[Int(index.classes[tie])] {
      let tieClass = index.tieClass(of: tie)
      var verdict = dates[index.dates[tie]]
      var (round, company) = (Self.noRound, index.targets[tie])
      if tieClass.isMembership {
        guard includesStakes else { continue }
        verdict =
          dates.areAsked
          ? selection.settled(memberships[index.facts[tie]] ?? .cannotTell) : .yes
      } else if tieClass.kind == .invested {
        round = index.targets[tie]
        guard raising[Int(round)] >= 0 else { continue }
        let raised = Int(raising[Int(round)])
        company = index.sources[raised]
        let counts =
          index.placeholders[Int(round)]
          ? filter.countsPlaceholders : filter.rounds[Int(index.classes[raised])]
        guard counts, !avoided.contains(Int(round)) else { continue }
      }
      guard verdict != .no else { continue }
      let investor = index.sources[tie]
      if !avoided.isEmpty, avoided.contains(Int(investor)) || avoided.contains(Int(company)) {
        continue
      }
      investors.append(investor)
      rounds.append(round)
      companies.append(company)
      areCertain.append(verdict == .yes)
    }
  }
}
