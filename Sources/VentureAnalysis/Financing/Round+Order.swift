import VentureModel

extension Round {
  /// Whether the round certainly came before another of its company: by their numbers, else by dates.
  func isKnown(toPrecede other: Round) -> Bool {
    if let ordinal, let next = other.ordinal { return ordinal < next }
    guard let own = date.preferred()?.value, let next = other.date.preferred()?.value else {
      return false
    }
    return own.isBefore(next) == .yes
  }

  /// Whether the round had begun by the end of a date: by its own date, else by those of the rounds
  /// with a lower or a higher number.
  ///
  /// - Complexity: O(*r*) in the rounds of the company
  func hasBegun(by day: PartialDate, among rounds: [Round]) -> Verdict {
    if let own = date.preferred()?.value { return own.hasBegun(by: day) }
    guard let ordinal else { return .cannotTell }
    for other in rounds {
      guard let place = other.ordinal, let begun = other.date.preferred()?.value.hasBegun(by: day)
      else { continue }
      if place < ordinal && begun == .no { return .no }
      if place > ordinal && begun == .yes { return .yes }
    }
    return .cannotTell
  }
}
