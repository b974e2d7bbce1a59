import VentureModel

extension Network {
  /// All organizations with the name to show and the number of their ties, in the order of ids.
  ///
  /// - Complexity: O(*n* + *m*).
  public func organizationNames() throws -> [(id: EntityID, name: String, ties: Int)] {
    let index = try index()
    var ties = [Int](repeating: 0, count: index.vertexCount)
    for tie in 0..<index.tieCount {
      ties[Int(index.sources[tie])] += 1
      ties[Int(index.targets[tie])] += 1
    }
    let vertices = (0..<index.vertexCount).filter { index.kind(of: $0) == .organization }
    let names = zip(try ids(of: vertices), try names(of: vertices))
    return zip(vertices, names).map { (id: $1.0, name: $1.1, ties: ties[$0]) }
  }
}
