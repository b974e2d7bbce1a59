import VentureModel

extension Stakes {
  /// The answer as JSON: `{"company", "asOf", "stakes", "statedTogether", "assumptions"}`.
  ///
  /// A stake has its `holder` and `name`, the `statements`, each with `share`, `date`, `basis`,
  /// `timely` (yes, or cannot tell), `estimate`, `fits`, `together`, `needsOtherPurchases`,
  /// `laterDilution` and `sentence`, and the `estimate` at the moment asked about. An estimate has
  /// its `share`, the `certainShare` and the `purchases`, each with `round`, `participation`,
  /// `bought`, `kept` and `left` (see ``Figure/json``).
  public func json(in graph: VentureGraph) -> JSONValue {
    let narrator = Narrator(graph)
    return .object([
      "company": .string(company.slug),
      "asOf": .text(moment.day?.description),
      "stakes": .array(
        stakes.map { stake in
          .object([
            "holder": .string(stake.holder.slug),
            "name": .string(narrator.name(stake.holder)),
            "statements": .array(stake.statements.map { $0.json(narrator) }),
            "estimate": stake.estimate?.json,
          ])
        }),
      "statedTogether": statedTogether?.share.json,
      "assumptions": .array(
        assumptions.map {
          .object(["name": .string($0.rawValue), "sentence": .string($0.sentence)])
        }),
    ])
  }
}

extension Stakes.Statement {
  fileprivate func json(_ narrator: Narrator) -> JSONValue {
    .object([
      "share": share.json,
      "date": .text(fact.date?.description),
      "basis": .text(moment.basis?.rawValue),
      "timely": .string(isTimely.description),
      "estimate": estimate?.json,
      "fits": .string(fits.description),
      "together": together?.json,
      "needsOtherPurchases": .string(needsOtherPurchases.description),
      "laterDilution": estimate?.dilution(leaving: share)?.json,
      "sentence": .string(narrator.sentence(fact)),
    ])
  }
}

extension StakeEstimate {
  fileprivate var json: JSONValue {
    .object([
      "share": share.json,
      "certainShare": certainShare?.json,
      "purchases": .array(
        purchases.map {
          .object([
            "round": .string($0.round.slug),
            "participation": .string($0.participation.description),
            "bought": $0.bought.json, "kept": $0.kept.json, "left": $0.left.json,
          ])
        }),
    ])
  }
}
