import GraphAlgorithms
import VentureModel

/// What two investors can have in common.
public enum SharedDeals: String, CaseIterable, Sendable {
  /// Companies that both backed, in whatever round and at whatever time.
  case company
  /// Rounds that both were in. One that its source does not name is one investor's own, so that no
  /// two meet there.
  case round

  /// The word for several of them.
  public var plural: String {
    switch self {
    case .company: "companies"
    case .round: "rounds"
    }
  }

  /// The number of them in words: "1 company", "3 rounds".
  func phrase(_ count: Int) -> String { "\(count) \(count == 1 ? rawValue : plural)" }
}

extension NetworkIndex {
  /// Who backed what: a tie from the investor to the company or to the round of each investment.
  ///
  /// - Complexity: O(*n* + *m*)
  func deals(
    _ shared: SharedDeals, selection: Selection, avoided: Set<Int>
  ) -> CompactGraph {
    let counted = CountedInvestments(self, selection: selection, avoided: avoided)
    switch shared {
    case .company:
      return CompactGraph(
        vertexCount: vertexCount, isDirected: true, sources: counted.investors,
        targets: counted.companies)
    case .round:
      let named = counted.rounds.indices.filter { !placeholders[Int(counted.rounds[$0])] }
      return CompactGraph(
        vertexCount: vertexCount, isDirected: true, sources: named.map { counted.investors[$0] },
        targets: named.map { counted.rounds[$0] })
    }
  }
}
