import VentureModel

/// Which sources repeat which: a translation or a reprint is no independent support for its
/// original.
public struct SourceDependence: Sendable {
  /// By source: the one that it repeats, at first hand.
  private let originals: [SourceID: SourceID]

  /// Takes the sources of a graph.
  ///
  /// - Complexity: O(*s*) in the sources.
  public init(_ graph: VentureGraph) {
    originals = graph.sources.reduce(into: [:]) { originals, source in
      if let original = source.derivedFrom {
        originals[source.id] = original
      } else if case .source(let original) = source.translationOf {
        originals[source.id] = original
      }
    }
  }

  /// The source that another repeats in the end, itself if it repeats none. Sources that repeat
  /// each other in a circle have the first of them as their origin.
  ///
  /// - Complexity: O(*k*) in the steps to it.
  public func origin(of source: SourceID) -> SourceID {
    var way = [source]
    while let last = way.last, let next = originals[last] {
      if let start = way.firstIndex(of: next) { return way[start...].min() ?? source }
      way.append(next)
    }
    return way.last ?? source
  }

  /// Whether a source is another, or repeats it at first hand or further on.
  ///
  /// - Complexity: O(*k*) in the steps between them.
  public func repeats(_ source: SourceID, _ original: SourceID) -> Bool {
    var seen: Set<SourceID> = []
    var current = source
    while seen.insert(current).inserted {
      if current == original { return true }
      guard let next = originals[current] else { return false }
      current = next
    }
    return false
  }

  /// The number of independent sources among those cited.
  public func supportCount(of citations: [Citation]) -> Int {
    Set(citations.map { origin(of: $0.source) }).count
  }
}
