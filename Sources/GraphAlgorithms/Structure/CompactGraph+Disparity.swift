extension CompactGraph {
  /// How little it would take for each tie to be as heavy as it is, between 0 and 1: the disparity
  /// filter of Serrano, Boguñá and Vespignani 2009, PNAS 106(16), doi:10.1073/pnas.0808904106.
  ///
  /// If a vertex with *k* ties of the total weight *s* had divided that among them at random, a tie
  /// would weigh *w* or more with the probability (1 − *w* / *s*)^(*k* − 1). The level of a tie is
  /// the smaller probability of its two ends; of a directed tie, that among the ties that leave its
  /// source and that among those that reach its target. Ties below a level are the backbone of the
  /// network at that level: strong ties of weak vertices are in it too, which a threshold on weights
  /// would lose.
  ///
  /// For a vertex with one tie the probability is 1: such a tie counts for its other end only. A tie
  /// that takes just an even share of both ends has a level above 1 / e, whatever their numbers of
  /// ties. Parallel ties are ties of their own. Loops, and ties without a positive finite weight,
  /// have the level 1 and count for no other.
  ///
  /// - Returns: The level of each tie, in the order of the ties; independent of that order but for
  ///   the rounding of sums.
  /// - Complexity: O(*V* + *E* log *D*), where *D* is the greatest degree
  public func disparityLevels() -> [Double] {
    var leaving = [Share](repeating: Share(), count: vertexCount)
    var reaching = leaving
    for tie in 0..<tieCount where hasShare(tie) {
      leaving[Int(sources[tie])].add(weight(tie))
      if isDirected {
        reaching[Int(targets[tie])].add(weight(tie))
      } else {
        leaving[Int(targets[tie])].add(weight(tie))
      }
    }
    return (0..<tieCount).map { tie in
      guard hasShare(tie) else { return 1 }
      let source = leaving[Int(sources[tie])]
      let target = (isDirected ? reaching : leaving)[Int(targets[tie])]
      return min(source.level(of: weight(tie)), target.level(of: weight(tie)))
    }
  }

  private func weight(_ tie: Int) -> Double { weights?[tie] ?? 1 }

  private func hasShare(_ tie: Int) -> Bool {
    sources[tie] != targets[tie] && weight(tie) > 0 && weight(tie).isFinite
  }

  /// The ties of a vertex together.
  private struct Share {
    var count = 0
    var weight = 0.0

    mutating func add(_ weight: Double) {
      count += 1
      self.weight += weight
    }

    func level(of tie: Double) -> Double {
      guard count > 1 else { return 1 }
      return power(max(0, 1 - tie / weight), count - 1)
    }

    /// A whole power by squaring, which gives the same on every platform.
    private func power(_ base: Double, _ exponent: Int) -> Double {
      var (result, square, rest) = (1.0, base, exponent)
      while rest > 0 {
        if rest & 1 == 1 { result *= square }
        square *= square
        rest >>= 1
      }
      return result
    }
  }
}
