import VentureModel

extension CompetingBets {
  /// The companies that share a tag in pairs, each with the investors that back both; those with
  /// the most in common first. Where it is open which companies an investor backs, the counts are
  /// bounds and need not be the closest.
  ///
  /// - Complexity: O(*b* · *k*²) for *b* bets on *k* companies
  var pairs: [RelatedPair] {
    var shared: [Ends: [EntityID: RelatedPair.Ground]] = [:]
    for bet in bets {
      for (position, one) in bet.companies.enumerated() {
        for other in bet.companies[(position + 1)...] {
          guard let first = one.through, let second = other.through else { continue }
          let ends = Ends(first, second)
          let holds = bet.backs(one, and: other)
          // Under another tag more may be known of the same two.
          if let known = shared[ends]?[bet.investor]?.holds, known != .cannotTell { continue }
          shared[ends, default: [:]][bet.investor] = RelatedPair.Ground(
            .investor, through: bet.investor, holds: holds, facts: one.facts + other.facts,
            constraints: one.constraints
              + other.constraints.filter { !one.constraints.contains($0) })
        }
      }
    }
    return shared.compactMap { ends, grounds -> RelatedPair? in
      let possible = grounds.values.filter(\.holds.isPossible)
      return possible.isEmpty ? nil : RelatedPair(ends.first, ends.second, grounds: possible)
    }.strongestFirst()
  }
}

extension CompetingBets.Bet {
  /// Whether the investor backs both of two companies of the bet.
  fileprivate func backs(
    _ one: RelatedPair.Ground, and other: RelatedPair.Ground
  ) -> Verdict {
    let certain = companies.count { $0.holds == .yes }
    let open = [one, other].count { $0.holds != .yes }
    if open == 0 || count.lowerBound == companies.count { return .yes }
    return certain + open <= count.upperBound ? .cannotTell : .no
  }
}
