import VentureModel

/// A network as its sources told it by a date.
public struct EarlierKnowledge: Sendable {
  /// The date.
  public let date: PartialDate
  /// What had been published by then.
  public let graph: VentureGraph
  /// The sources that had certainly been published by then.
  public let known: [SourceID]
  /// The sources of which it cannot be told: without a date, or with one that allows both.
  public let doubtful: [SourceID]
  /// The sources that were published later.
  public let later: [SourceID]
  /// The number of facts that are known by then only if a doubtful source was out.
  public let doubtfulCount: Int
  /// The number of facts that cite no source, so that they are known at no time in particular.
  public let unsourcedCount: Int
  /// Whether what the doubtful sources say is kept.
  public let keepsUndated: Bool
}

extension VentureGraph {
  /// What was known by a date: what sources that had been published by then say.
  ///
  /// A date means its last day. A translation or a reprint counts from its own date on. What cites
  /// nothing is known at no time in particular, and is kept.
  ///
  /// - Parameters:
  ///   - date: The date.
  ///   - keepsUndated: Whether sources of which it cannot be told count.
  /// - Returns: The graph of what was known, and which sources count.
  /// - Complexity: O(*n* log *n*) in the statements.
  public func known(by date: PartialDate, keepsUndated: Bool = true) -> EarlierKnowledge {
    func ids(_ verdict: Verdict) -> [SourceID] {
      sources.filter { ($0.date?.hasBegun(by: date) ?? .cannotTell) == verdict }.map(\.id)
    }
    let (known, doubtful) = (ids(.yes), ids(.cannotTell))
    let counted = Set(keepsUndated ? known + doubtful : known)
    let (certain, possible) = (
      SourceSelection(sources: Set(known)), SourceSelection(sources: Set(known + doubtful))
    )
    let stated = facts.indices.filter { !isDerived(at: $0) }.map { facts[$0] }
    return EarlierKnowledge(
      date: date, graph: resting { counted.contains($0) }, known: known, doubtful: doubtful,
      later: ids(.no),
      doubtfulCount: stated.count {
        certain.remaining($0) == nil && possible.remaining($0) != nil
      },
      unsourcedCount: stated.count(where: \.citations.isEmpty), keepsUndated: keepsUndated)
  }
}

extension EarlierKnowledge {
  /// A note on which sources count, and which in doubt: for whoever sees an answer from this graph.
  public var note: String {
    func list(_ sources: [SourceID]) -> String { sources.map(\.slug).joined(separator: ", ") }
    let all = known.count + doubtful.count + later.count
    var text = "as known by \(date): \(known.count) of \(all) sources had been published"
    if !doubtful.isEmpty {
      let which = doubtful.count == 1 ? "it" : "them"
      let facts =
        switch doubtfulCount {
        case 0: "no fact needs \(which)"
        case 1: "1 fact that needs \(which) is"
        default: "\(doubtfulCount) facts that need \(which) are"
        }
      text += "; of \(list(doubtful)) one cannot tell, and \(facts)"
      if doubtfulCount > 0 { text += keepsUndated ? " kept" : " left out" }
    }
    if unsourcedCount > 0 {
      let facts = unsourcedCount == 1 ? "1 fact cites" : "\(unsourcedCount) facts cite"
      text += "; \(facts) no source and may have been known at any time"
    }
    return text
  }
}
