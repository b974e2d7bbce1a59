import VentureModel

extension RelationAnswer {
  /// The first of the pairs that have ties in common, those with the most of them before others; all are
  /// counted.
  ///
  /// - Complexity: O(*g* log *g*) in the grounds of all pairs
  init(_ relation: Relation, _ ties: consuming SharedTies, limit: Int, wording: Wording) {
    let grounds = ties.grounds.sorted { $0.ends < $1.ends }
    var pairs: [PairRange] = []
    var overlaps: [Verdict: Int] = [:]
    var start = 0
    while start < grounds.count {
      var pair = PairRange(start: UInt32(start))
      var overlap: Verdict?
      for ground in grounds[start...].prefix(while: { $0.ends == grounds[start].ends }) {
        pair.most += 1
        if ground.holds == .yes { pair.least += 1 }
        if let own = ground.overlap { overlap = (overlap ?? .no) || (ground.holds && own) }
      }
      if let overlap { overlaps[overlap, default: 0] += 1 }
      start += Int(pair.most)
      pairs.append(pair)
    }
    // Where they start is the order of their ids.
    pairs.sort { ($1.least, $1.most, $0.start) < ($0.least, $0.most, $1.start) }
    let certain = pairs.count { $0.least > 0 }
    let shown = pairs.prefix(limit).map { pair in
      let range = Int(pair.start)..<Int(pair.start + pair.most)
      let first = grounds[range.lowerBound]
      return RelatedPair(
        ties.ids[first.first], ties.ids[first.second],
        grounds: grounds[range].map { ties.explained($0) })
    }
    self.init(
      relation, of: ties.member, shown: shown, certain: certain, open: pairs.count - certain,
      overlaps: overlaps, wording: wording)
  }
}

/// A pair, by its grounds.
private struct PairRange {
  let start: UInt32
  /// How many hold for certain.
  var least: UInt32 = 0
  /// How many there are.
  var most: UInt32 = 0

  init(start: UInt32) {
    self.start = start
  }
}

extension SharedTies {
  /// A ground with the facts that it rests on.
  fileprivate func explained(_ ground: SharedGround) -> RelatedPair.Ground {
    let (left, right) = (stays[Int(ground.left)].facts, stays[Int(ground.right)].facts)
    let isWordOnly = left.isEmpty && right.isEmpty
    return RelatedPair.Ground(
      ground.basis, through: ids[Int(ground.place)], holds: ground.holds, overlap: ground.overlap,
      sameDegree: ground.basis == .school
        ? (isWordOnly ? .cannotTell : left.sameDegree(right)) : nil,
      facts: left + right + told[Int(ground.told)])
  }
}
