import GraphAlgorithms
import VentureModel

extension CoInvestment {
  /// How the strength of a pair is measured.
  public enum Strength: String, CaseIterable, Sendable {
    /// The number of companies or rounds.
    case count
    /// The sum of 1 / (*n* − 1) over them, each with *n* investors: who met in a small circle met
    /// more closely. Newman 2001, doi:10.1103/PhysRevE.64.016132.
    case newman
    /// The part that is common of all deals of the two.
    case jaccard
    /// The part that is common of the deals of the one that has fewer (Szymkiewicz–Simpson).
    case overlap
  }

  /// How strong the pair at a position is, by the deals that are certain.
  ///
  /// Newman's *n* counts the named investors and the least number of others that a statement
  /// demands; where there may be more, the weight is an upper bound. Where it is open which deals
  /// the two have, it may be more or less.
  ///
  /// - Precondition: For `.newman` the shared deals were kept.
  /// - Complexity: O(log *P*) in the pairs; for `.newman` also O(*s*) for *s* shared deals
  public func weight(at position: Int, by strength: Strength) -> RelatedPair.Weight {
    let pair = self[position]
    guard let place = certain.position(of: Vertex(pair.first), Vertex(pair.second)) else {
      return RelatedPair.Weight(strength == .count ? Double(pair.least) : 0, .open)
    }
    let isOpen = deals.choices[pair.first] != nil || deals.choices[pair.second] != nil
    switch strength {
    case .count:
      return RelatedPair.Weight(Double(pair.least), pair.least < pair.most ? .open : .exact)
    case .jaccard:
      return RelatedPair.Weight(certain.strength(at: place, .jaccard), isOpen ? .open : .exact)
    case .overlap:
      return RelatedPair.Weight(certain.strength(at: place, .overlap), isOpen ? .open : .exact)
    case .newman:
      let circles = certain.sharedNeighbors(at: place).map { self.circles[$0.index] }
      let weight = circles.reduce(0) { $0 + 1 / Double($1.least - 1) }
      if pair.least < pair.most { return RelatedPair.Weight(weight, .open) }
      return RelatedPair.Weight(weight, circles.contains(where: \.isOpen) ? .atMost : .exact)
    }
  }

  /// The positions of the strongest pairs, the strongest first; equal ones by their least, then
  /// their greatest count, then by vertex order.
  ///
  /// - Parameters:
  ///   - limit: How many are wanted at the most.
  ///   - strength: The measure.
  ///   - investor: Whose pairs are wanted; everybody's if nil.
  ///   - minimum: How many deals a pair must certainly have in common; 0 gives also those of which
  ///     it cannot be told.
  /// - Returns: Positions of pairs.
  /// - Precondition: The limit is not negative; for `.newman` the shared deals were kept.
  /// - Complexity: O(*P* log *P*) for *P* pairs
  public func strongest(
    _ limit: Int, by strength: Strength = .count, of investor: Int? = nil, minimum: Int = 1
  ) -> [Int] {
    precondition(limit >= 0, "a limit is not negative")
    if strength == .count, investor == nil, minimum <= 1, deals.possible == nil {
      return certain.strongest(limit)
    }
    let weighed = positions(of: investor, minimum: minimum).map { position in
      (weight: weight(at: position, by: strength).value, pair: self[position], position: position)
    }
    let ranked = weighed.sorted { a, b in
      if a.weight != b.weight { return a.weight > b.weight }
      return (-a.pair.least, -a.pair.most, a.position) < (-b.pair.least, -b.pair.most, b.position)
    }
    return ranked.prefix(limit).map(\.position)
  }

  /// The positions of all pairs, or of those of one investor, with so many deals in common for
  /// certain.
  ///
  /// - Complexity: O(*P*) in the pairs
  public func positions(of investor: Int?, minimum: Int) -> [Int] {
    indices.filter { position in
      let pair = self[position]
      return pair.least >= minimum
        && (investor.map { $0 == pair.first || $0 == pair.second } ?? true)
    }
  }
}

/// How many investors met in a deal.
struct DealCircle: Sendable {
  /// The least number of investors, with and without a name.
  let least: Int
  /// Whether there may be others.
  let isOpen: Bool
}

extension InvestorDeals {
  /// By vertex: the investors of the deal that it is, if it is one.
  ///
  /// - Complexity: O(*n* + *m*)
  func circles(_ unnamed: [Int: UnnamedInvestors]) -> [DealCircle] {
    (0..<certain.vertexCount).map { deal in
      let named = certainInvestors(of: deal).count
      let others = unnamed[deal] ?? UnnamedInvestors()
      let mayBeMore = possible != nil && possibleInvestors(of: deal).count > named
      return DealCircle(
        least: others.least(named: named), isOpen: (others.isOpen || mayBeMore) && !others.isExact)
    }
  }
}
