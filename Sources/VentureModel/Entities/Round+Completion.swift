extension Round {
  /// The round with what another source says of it where this one is silent; nil if the other means
  /// a round of another company.
  ///
  /// Neither makes the other wrong: where both speak, this one prevails.
  public func completed(by other: Round) -> Round? {
    guard company == other.company else { return nil }
    var round = self
    if kind == .other { round.kind = other.kind }
    round.ordinal = ordinal ?? other.ordinal
    round.label = label ?? other.label
    for values in [\Round.date, \.closed] where round[keyPath: values].isEmpty {
      round[keyPath: values] = other[keyPath: values]
    }
    for values in [\Round.raised, \.preMoney, \.postMoney, \.valuation, \.pricePerShare]
    where round[keyPath: values].isEmpty {
      round[keyPath: values] = other[keyPath: values]
    }
    let known = profile.citations
    round.profile.citations += other.profile.citations.filter { !known.contains($0) }
    return round
  }
}
