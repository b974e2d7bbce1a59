/// The pairs whose first vertices are in one range.
struct ProjectionRows: Sendable {
  var firsts: [UInt32] = []
  var seconds: [UInt32] = []
  var counts: [UInt32] = []
  var newman: [Double] = []
  var shared: [UInt32] = []
  /// For each vertex of the range the number of its distinct neighbours.
  var degrees: [UInt32] = []

  init() {}

  /// The rows of consecutive ranges, in their order.
  init(joining parts: [ProjectionRows]) {
    func joined<Value>(_ column: KeyPath<ProjectionRows, [Value]>) -> [Value] {
      var values: [Value] = []
      values.reserveCapacity(parts.reduce(0) { $0 + $1[keyPath: column].count })
      for part in parts { values += part[keyPath: column] }
      return values
    }
    firsts = joined(\.firsts)
    seconds = joined(\.seconds)
    counts = joined(\.counts)
    newman = joined(\.newman)
    shared = joined(\.shared)
    degrees = joined(\.degrees)
  }
}

/// Arrays for projecting vertices one by one, kept from one to the next.
struct ProjectionScratch {
  /// While a vertex is projected, what belongs to each other vertex: first the number of shared
  /// neighbours, then the position of the pair. All zero between two vertices.
  var slate: [UInt32]
  /// The other vertices met, in no order.
  var touched: [UInt32]
  var sorter: VertexSorter

  init(vertexCount: Int) {
    slate = Array(repeating: 0, count: vertexCount)
    touched = Array(repeating: 0, count: vertexCount)
    sorter = VertexSorter(vertexCount: vertexCount)
  }
}

/// What a projection is about; the same for all threads.
struct ProjectionPlan: Sendable {
  /// Which vertices are projected, `nil` for all.
  let mask: [Bool]?
  /// For each neighbour the number of projected vertices, when Newman's weights are kept.
  let memberCounts: [UInt32]
  let details: OneModeProjection.Details

  /// The pairs whose first vertices are in `range`.
  func project(
    _ range: Range<UInt32>, _ out: Rows, _ into: Rows, _ scratch: inout ProjectionScratch
  ) -> ProjectionRows {
    var rows = ProjectionRows()
    rows.degrees.reserveCapacity(range.count)
    scratch.slate.withUnsafeMutableBufferPointer { slate in
      scratch.touched.withUnsafeMutableBufferPointer { touched in
        for vertex in range {
          if mask?[Int(vertex)] == false {
            rows.degrees.append(0)
            continue
          }
          var count = 0
          let degree = eachShared(vertex, out, into) { _, other in
            if slate[Int(other)] == 0 {
              touched[count] = other
              count += 1
            }
            slate[Int(other)] += 1
          }
          rows.degrees.append(degree)
          if count == 0 { continue }
          scratch.sorter.sort(touched[..<count], notBelow: vertex)
          if !details.isEmpty { detail(vertex, touched[..<count], slate, &rows, out, into) }
          rows.firsts.append(contentsOf: repeatElement(vertex, count: count))
          rows.seconds.append(contentsOf: touched[..<count])
          for other in touched[..<count] {
            if details.isEmpty { rows.counts.append(slate[Int(other)]) }
            slate[Int(other)] = 0
          }
        }
      }
    }
    return rows
  }

  /// Adds the details of the pairs of `vertex` with `others`, and their counts.
  private func detail(
    _ vertex: UInt32, _ others: Slice<UnsafeMutableBufferPointer<UInt32>>,
    _ slate: UnsafeMutableBufferPointer<UInt32>, _ rows: inout ProjectionRows, _ out: Rows,
    _ into: Rows
  ) {
    let firstPair = rows.counts.count
    let keepsShared = details.contains(.sharedNeighbors)
    let keepsNewman = details.contains(.newmanWeights)
    var starts: [Int] = []
    starts.reserveCapacity(others.count)
    var end = rows.shared.count
    for other in others {
      rows.counts.append(slate[Int(other)])
      slate[Int(other)] = UInt32(starts.count)
      starts.append(end)
      end += Int(rows.counts[rows.counts.count - 1])
    }
    if keepsShared {
      rows.shared.append(contentsOf: repeatElement(0, count: end - rows.shared.count))
    }
    if keepsNewman { rows.newman.append(contentsOf: repeatElement(0, count: others.count)) }
    // Neighbours come in vertex order, so that lists are sorted and sums added in one order.
    _ = eachShared(vertex, out, into) { neighbor, other in
      let pair = Int(slate[Int(other)])
      if keepsShared {
        rows.shared[starts[pair]] = neighbor
        starts[pair] += 1
      }
      if keepsNewman {
        rows.newman[firstPair + pair] += 1 / Double(memberCounts[Int(neighbor)] - 1)
      }
    }
  }

  /// Calls `body` for each neighbour of a vertex, in order, and each greater vertex that shares it.
  ///
  /// - Returns: The number of distinct neighbours.
  @inline(__always)
  private func eachShared(
    _ vertex: UInt32, _ out: Rows, _ into: Rows,
    _ body: (_ neighbor: UInt32, _ other: UInt32) -> Void
  ) -> UInt32 {
    var degree: UInt32 = 0
    var lastNeighbor = UInt32.max
    for slot in out.slots(of: vertex) where out.allows(slot) {
      let neighbor = out.targets[slot]
      if neighbor == lastNeighbor { continue }
      lastNeighbor = neighbor
      degree += 1
      let members = into.slots(of: neighbor)
      var lastMember = UInt32.max
      var index = members.upperBound
      // From the end, so that the search stops at the vertex itself: every pair is met once.
      while index > members.lowerBound {
        index -= 1
        let member = into.targets[index]
        if member <= vertex { break }
        if member == lastMember || !into.allows(index) || mask?[Int(member)] == false { continue }
        lastMember = member
        body(neighbor, member)
      }
    }
    return degree
  }
}
