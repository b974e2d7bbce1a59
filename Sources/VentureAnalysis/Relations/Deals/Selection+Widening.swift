import VentureModel

extension Selection {
  /// What counts in a relation where that is not what counts unless one asks, as a sentence: other
  /// statuses and certainties, a day, a window of days; nil if nothing of these is asked for.
  public func note(window: ClosedRange<Day>? = nil) -> String? {
    let statuses = statuses == [.completed] ? nil : DealStatus.allCases.filter(statuses.contains)
    let certainties =
      certainties == Certainty.usual
      ? nil : certainties.sorted { $0.rank < $1.rank }
    let words = [
      statuses.map { "deals that are " + $0.map(\.rawValue).listed },
      certainties.map { "statements that are " + $0.map(\.rawValue).listed },
      asOf.map { "what held as of \($0.phrase)" },
      window.map { "deals from \($0.lowerBound) to \($0.upperBound)" },
    ].compactMap(\.self)
    return words.isEmpty ? nil : "Counted are \(words.joined(separator: ", and "))."
  }
}

extension [String] {
  /// "completed", "completed or planned", "stated, implied or disputed".
  fileprivate var listed: String {
    guard count > 1, let last else { return first ?? "nothing" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
