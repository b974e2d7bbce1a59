import VentureModel

/// The times for which ties lasted, each once, so that each two of them are compared once: people of
/// one school have few of them between them.
struct LastingTimes {
  /// The place of a time; ``unknown`` for none.
  typealias Number = UInt32

  static let unknown = Number.max

  private var values: [EDTF] = []
  private var numbers: [EDTF: Number] = [:]
  private var verdicts: [UInt64: Verdict] = [:]

  /// The number of a time.
  mutating func number(of time: EDTF?) -> Number {
    guard let time else { return Self.unknown }
    if let known = numbers[time] { return known }
    let number = Number(values.count)
    values.append(time)
    numbers[time] = number
    return number
  }

  /// Whether any of some times has a moment in common with any of others.
  mutating func overlap(_ some: [Number], _ others: [Number]) -> Verdict {
    var verdict = Verdict.no
    for one in some {
      for other in others { verdict = verdict || overlap(one, other) }
    }
    return verdict
  }

  private mutating func overlap(_ one: Number, _ other: Number) -> Verdict {
    guard one != Self.unknown, other != Self.unknown else { return .cannotTell }
    let key = UInt64(one) << 32 | UInt64(other)
    if let known = verdicts[key] { return known }
    let verdict = values[Int(one)].overlaps(values[Int(other)])
    verdicts[key] = verdict
    return verdict
  }
}
