import VentureAnalysis
import VentureModel

/// How many ties each vertex of a network has; who invested in a round is tied to its company.
struct EgoRanking {
  private let ties: [Int]

  /// - Complexity: O(*n* + *m*).
  init(of network: any Network) throws {
    let index = try network.index()
    var companies = [Int](0..<index.vertexCount)
    for tie in 0..<index.tieCount where index.facts[tie] == NetworkIndex.derived {
      companies[Int(index.targets[tie])] = Int(index.sources[tie])
    }
    var ties = [Int](repeating: 0, count: index.vertexCount)
    for tie in 0..<index.tieCount where index.facts[tie] != NetworkIndex.derived {
      ties[Int(index.sources[tie])] += 1
      ties[companies[Int(index.targets[tie])]] += 1
    }
    self.ties = ties
  }

  /// Entities, those with the most ties first, then by id.
  ///
  /// - Complexity: O(*k* log *k*).
  func bestTied(
    _ ids: some Sequence<EntityID>, in network: any Network
  ) throws -> [EntityID] {
    try ids.map { id in (id, try network.vertex(of: id).map { ties[$0] } ?? 0) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }
}
