extension CompactGraph {
  /// What is broken in the arrays of the graph, for tests; nothing in a sound one.
  ///
  /// - Complexity: O(*V* + *E*)
  // swift-format-ignore: NoLeadingUnderscores
  func _checkInvariants() -> [String] {
    var broken: [String] = []
    if targets.count != tieCount || kinds.count != tieCount {
      broken.append("columns of ties differ in length")
    }
    if let weights, weights.count != tieCount { broken.append("wrong number of weights") }
    broken += check(outgoing, named: "outgoing", from: sources, to: targets)
    if isDirected {
      broken += check(incoming, named: "incoming", from: targets, to: sources)
    } else if incoming !== outgoing {
      broken.append("an undirected graph has two adjacencies")
    }
    return broken
  }

  private func check(
    _ rows: Adjacency, named name: String, from near: [UInt32], to far: [UInt32]
  ) -> [String] {
    var broken: [String] = []
    let slotCount = rows.targets.count
    guard rows.offsets.count == vertexCount + 1, rows.offsets.first == 0,
      rows.offsets.last == UInt32(slotCount), rows.ties.count == slotCount,
      rows.kinds.count == slotCount, zip(rows.offsets, rows.offsets.dropFirst()).allSatisfy(<=)
    else { return ["\(name): offsets do not frame the slots"] }
    var seen = [Int](repeating: 0, count: tieCount)
    for vertex in vertices {
      let slots = rows.slots(of: vertex)
      for slot in slots {
        let tie = Int(rows.ties[slot])
        let target = rows.targets[slot]
        let leads = near[tie] == vertex.number && far[tie] == target
        let leadsBack = !isDirected && far[tie] == vertex.number && near[tie] == target
        if !leads && !leadsBack { broken.append("\(name): tie \(tie) is in a foreign row") }
        if rows.kinds[slot] != kinds[tie] { broken.append("\(name): tie \(tie) changes kind") }
        if slot > slots.lowerBound
          && (rows.targets[slot - 1], rows.ties[slot - 1]) >= (target, rows.ties[slot])
        {
          broken.append("\(name): row \(vertex.index) is not sorted")
        }
        seen[tie] += 1
      }
    }
    for (tie, count) in seen.enumerated()
    where count != (isDirected || near[tie] == far[tie] ? 1 : 2) {
      broken.append("\(name): tie \(tie) is in \(count) slots")
    }
    return broken
  }
}
