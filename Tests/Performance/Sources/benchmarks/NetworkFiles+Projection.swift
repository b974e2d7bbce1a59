import GraphAlgorithms
import Measurements

extension NetworkFiles {
  /// Measures the projection of who backed what onto the investors.
  func measureProjection(
    by seats: (NetworkColumns) -> Seats, keeping details: OneModeProjection.Details = [],
    threads: Int
  ) throws -> Measurement {
    let seats = try seats(read())
    let graph = seats.graph
    return Measurement {
      graph.oneModeProjection(keeping: details, threads: threads)
    } describe: { projection in
      var answer = describe(projection)
      if details.contains(.sharedNeighbors) {
        var checksum = Checksum()
        for position in projection.indices {
          checksum.add(
            projection.sharedNeighbors(at: position).map { $0.index - seats.investorCount })
        }
        answer["companies"] = .number(checksum.value)
      }
      return answer
    }
  }

  /// The pairs, the sum of what they share, and the 20 strongest pairs.
  private func describe(_ projection: OneModeProjection) -> Answer {
    let strongest = projection.strongest(20).map { projection[$0] }
    var checksum = Checksum()
    checksum.add(strongest.map(\.first.index))
    checksum.add(strongest.map(\.second.index))
    checksum.add(strongest.map(\.sharedCount))
    let first = strongest.first.map { [$0.first.index, $0.second.index, $0.sharedCount] } ?? []
    return .object([
      "pairs": .number(projection.count),
      "sum": .number(projection.reduce(0) { $0 + $1.sharedCount }),
      "strongest": .list(first.map { .number($0) }),
      "top20": .number(checksum.value),
    ])
  }
}
