import VentureModel

extension CompanyFinancing.Step {
  /// The steps between successive rounds with a value, and the one from the first to the last.
  ///
  /// A placeholder, a secondary sale and the cornerstone tranche of an offering have no place in the
  /// sequence; two rounds of which one cannot tell the earlier are not compared.
  static func between(_ rounds: [RoundFigures]) -> (steps: [Self], overall: Self?) {
    let sequence = rounds.filter {
      ![.placeholder, .secondary, .cornerstone].contains($0.round.kind)
    }
    var steps: [Self] = []
    var last: Int?
    for (place, later) in sequence.enumerated() {
      if let before = last, sequence[before].round.isKnown(toPrecede: later.round) {
        let step = Self(from: sequence[before], to: later, isNext: before == place - 1)
        if step.stepUp != nil || step.growth != nil { steps.append(step) }
      }
      if later.postMoney.sound != nil { last = place }
    }
    let valued = sequence.filter { $0.postMoney.sound != nil }
    guard valued.count > 2, let first = valued.first, let final = valued.last,
      first.round.isKnown(toPrecede: final.round)
    else { return (steps, nil) }
    return (steps, Self(from: first, to: final, isNext: false))
  }

  private init(from earlier: RoundFigures, to later: RoundFigures, isNext: Bool) {
    from = earlier.round.profile.id
    to = later.round.profile.id
    let before = earlier.postMoney.sound
    stepUp =
      isNext
      ? before.flatMap { before in later.preMoney.sound.flatMap { $0.multiple(of: before) } } : nil
    growth = before.flatMap { before in later.postMoney.sound.flatMap { $0.multiple(of: before) } }
  }
}
