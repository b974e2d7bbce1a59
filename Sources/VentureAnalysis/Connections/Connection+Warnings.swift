import VentureModel

/// What a reader must know of a connection as a whole.
public struct ConnectionWarnings: Hashable, Sendable {
  /// Whether all its ties held at one time, whichever of their reasons one takes.
  public let heldAtOnce: Verdict
  /// Two steps that by themselves never held at the same time, by their index, where that is why.
  public let apart: [Int]
  /// The sources without any one of which a step would have no reason left, sorted by id. A
  /// translation or a reprint is no support beside its original, and stands for it.
  public let breakingSources: [SourceID]
  /// The steps of which no reason is stated outright, by their index.
  public let weakSteps: [Int]
}

extension Connection {
  /// What a reader must know of the connection as a whole.
  ///
  /// - Parameter graph: The graph that it was found in, or the excerpt that explains it.
  /// - Returns: The warnings, which may all be empty.
  /// - Complexity: O(*s* · *r*²) for *r* reasons of *s* steps.
  public func warnings(in graph: VentureGraph) -> ConnectionWarnings {
    let times = steps.map { step in step.reasons.map { $0.time(in: graph) } }
    let held = heldAtOnce(times)
    let pairs = steps.indices.flatMap { one in (0..<one).map { [$0, one] } }
    let apart = held == .no ? pairs.first { heldAtOnce($0.map { times[$0] }) == .no } : nil
    let breaking = steps.map { $0.breakingSources(in: graph) }
    return ConnectionWarnings(
      heldAtOnce: held, apart: apart ?? [], breakingSources: Set(breaking.joined()).sorted(),
      weakSteps: steps.indices.filter { steps[$0].certainty != .stated })
  }

  /// Whether there is a day on which every step has a reason that held.
  ///
  /// If there is one, it can be the first day of one of the reasons: the latest of those that held.
  private func heldAtOnce(_ steps: [[TimeHeld]]) -> Verdict {
    func isThere(_ days: (TimeHeld) -> ClosedRange<Int>?) -> Bool {
      let starts = Set(steps.joined().compactMap { days($0)?.lowerBound })
      return starts.contains { day in
        steps.allSatisfy { reasons in reasons.contains { days($0)?.contains(day) == true } }
      }
    }
    if steps.isEmpty || isThere(\.certain) { return .yes }
    return isThere(\.possible) ? .cannotTell : .no
  }
}

/// The days on which a reason held, as numbers.
private struct TimeHeld {
  /// The days on which it may have held.
  var possible: ClosedRange<Int>?
  /// The days on which it held for certain.
  var certain: ClosedRange<Int>?
}

extension TimeHeld {
  /// What has no date may have held on any day.
  static let unknown = TimeHeld(possible: Int.min...Int.max, certain: nil)

  init(_ date: EDTF) {
    let first = date.earliest?.number ?? .min
    guard case .period(let period) = date else {
      // What happened at a moment holds from then on.
      possible = first...Int.max
      certain = date.latest.map { $0.number...Int.max }
      return
    }
    let start: Int? =
      switch period.start {
      case .date(let date): date.latest.number
      case .open: .min
      case .unknown: nil
      }
    let end: Int? =
      switch period.end {
      case .date(let date): date.earliest.number
      case .open: .max
      case .unknown: nil
      }
    possible = first...(date.latest?.number ?? .max)
    if let start, let end, start <= end { certain = start...end }
  }

  func both(_ other: TimeHeld) -> TimeHeld {
    func common(_ one: ClosedRange<Int>?, _ two: ClosedRange<Int>?) -> ClosedRange<Int>? {
      guard let one, let two, one.overlaps(two) else { return nil }
      return one.clamped(to: two)
    }
    return TimeHeld(
      possible: common(possible, other.possible), certain: common(certain, other.certain))
  }
}

extension Connection.Reason {
  /// When all that the reason rests on held; of a membership it is not told in which round it was.
  fileprivate func time(in graph: VentureGraph) -> TimeHeld {
    if constraint != nil { return .unknown }
    let times = ownFacts.map { graph.effectiveDate(of: $0).map { TimeHeld($0) } ?? .unknown }
    return times.dropFirst().reduce(times.first ?? .unknown) { $0.both($1) }
  }

  /// The facts that the reason rests on, without the round's own tie that only accompanies an
  /// investment.
  fileprivate var ownFacts: [Fact] {
    facts.prefix(1) + facts.dropFirst().filter { $0.kind != .raised }
  }

  /// The sources, as originals, of each statement that the reason rests on.
  fileprivate func sources(in graph: VentureGraph) -> [Set<SourceID>] {
    let statements = constraint.map { [$0.citations] } ?? ownFacts.map(\.citations)
    return statements.map { Set($0.map { graph.original(of: $0.source) }) }
  }
}

extension Connection.Step {
  /// The sources without any one of which no reason would be left.
  fileprivate func breakingSources(in graph: VentureGraph) -> Set<SourceID> {
    let needs = reasons.map { reason in
      // A statement falls with its only source; one without a source stands by itself.
      Set(reason.sources(in: graph).filter { $0.count == 1 }.joined())
    }
    guard let first = needs.first else { return [] }
    return needs.dropFirst().reduce(first) { $0.intersection($1) }
  }
}

extension VentureGraph {
  /// The source that a translation or a reprint goes back to.
  fileprivate func original(of source: SourceID) -> SourceID {
    var (original, seen) = (source, Set([source]))
    while let next = self[original]?.predecessor, seen.insert(next).inserted { original = next }
    return original
  }
}

extension Source {
  /// The source of the graph that this one repeats.
  fileprivate var predecessor: SourceID? {
    if let derivedFrom { return derivedFrom }
    if case .source(let original) = translationOf { return original }
    return nil
  }
}
