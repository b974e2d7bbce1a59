extension [Round] {
  /// The rounds of one company in order of time: by date, where an undated round of the company's
  /// own count takes the date of the round before it; placeholders come last.
  ///
  /// - Precondition: They are in the order of their ids, so that the answer depends on nothing else.
  /// - Complexity: O(*r* log *r*) in the rounds.
  public func inOrderOfTime() -> [Round] {
    guard count > 1 else { return self }
    var lastDay = Int.min
    var days: [EntityID: Int] = [:]
    for round in sorted(by: { ($0.ordinal ?? .max) < ($1.ordinal ?? .max) }) {
      if let day = round.date.preferred()?.value.earliest?.number {
        days[round.profile.id] = day
        if round.ordinal != nil { lastDay = Swift.max(lastDay, day) }
      } else {
        days[round.profile.id] = round.ordinal == nil ? .max : lastDay
      }
    }
    // A cornerstone tranche without a date of its own is part of the offering that it belongs to.
    let offering = filter { $0.kind == .ipo }.compactMap { days[$0.profile.id] }.min()
    for round in self where round.kind == .cornerstone && days[round.profile.id] == .max {
      days[round.profile.id] = offering
    }
    func key(_ round: Round) -> (Int, Int, Int, String) {
      let kind = round.isPlaceholder ? 2 : round.kind == .ipo ? 1 : 0
      return (
        round.isPlaceholder ? .max : days[round.profile.id] ?? .max, round.ordinal ?? .max, kind,
        round.profile.id.slug
      )
    }
    return sorted { key($0) < key($1) }
  }
}
