import VentureModel

/// The investments of a network that count, each as investor, round and company.
///
/// A membership is none: it tells of no round, and relations between investors rest on deals.
struct CountedInvestments {
  /// By investment: who invested.
  private(set) var investors: [UInt32] = []
  /// By investment: the round.
  private(set) var rounds: [UInt32] = []
  /// By investment: the company that raised the round.
  private(set) var companies: [UInt32] = []

  /// Takes the investments of an index.
  ///
  /// - Parameters:
  ///   - index: The network.
  ///   - selection: Which statuses and certainties count, and on what day; its kinds and the ids that
  ///     it avoids are not looked at. The round itself must count too.
  ///   - avoided: Vertices that count as if they were not there.
  /// - Complexity: O(*n* + *m*)
  init(_ index: NetworkIndex, selection: Selection, avoided: Set<Int> = []) {
    var selection = selection
    selection.kinds = [.invested]
    let filter = TieSelection(selection, in: index, avoided: avoided) { _, _ in .no }
    let raising = index.raisingTies()
    let isCounted = index.classTable.indices.map {
      filter.classes[$0] && !index.classTable[$0].isMembership
    }
    for tie in 0..<index.tieCount where isCounted[Int(index.classes[tie])] {
      let round = Int(index.targets[tie])
      guard filter.dates.isEmpty || filter.dates[Int(index.dates[tie])], raising[round] >= 0
      else { continue }
      let raised = Int(raising[round])
      let counts =
        index.placeholders[round]
        ? filter.countsPlaceholders : filter.rounds[Int(index.classes[raised])]
      guard counts else { continue }
      let (investor, company) = (index.sources[tie], index.sources[raised])
      if !avoided.isEmpty && [Int(investor), round, Int(company)].contains(where: avoided.contains)
      {
        continue
      }
      investors.append(investor)
      rounds.append(UInt32(round))
      companies.append(company)
    }
  }
}
