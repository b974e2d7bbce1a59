import VentureModel

extension RoundsAnswer {
  /// The answer as JSON: `{"company", "rounds", "totals", "growth", "isConsistent", "statements"}`.
  ///
  /// A round has `id`, `title`, `date`, `undated` (true where it cannot be told whether it had begun
  /// on the day asked for), the figures `raised`, `preMoney`, `postMoney`, `valuation`, `stepUp`,
  /// `growth`, `newMoneyShare` and `rest` (see ``Figure/json``), and `investors`, each with `name`,
  /// `lead`, `standing`, `amount`, `shareOfRound` and `shareOfCompany`. A total has its `total`,
  /// `known`, `fits`, the `open` sums with `rounds`, `amount` and `roundedAmount`, and a `sentence`.
  public var json: JSONValue {
    .object([
      "company": .string(financing.company.slug),
      "rounds": .array(zip(financing.rounds, investors).map { json($0, $1) }),
      "totals": .array(financing.totals.map { json($0) }),
      "growth": financing.growth?.growth?.json,
      "isConsistent": .bool(financing.isConsistent),
      "statements": .array(
        statements.map {
          .object([
            "sentence": .string(narrator.sentence($0)),
            "citations": .array($0.citations.map(\.json)),
          ])
        }),
    ])
  }

  private func json(_ figures: RoundFigures, _ investors: RoundInvestors) -> JSONValue {
    let id = figures.round.profile.id
    let step = step(to: id)
    return .object([
      "id": .string(id.slug),
      "title": .string(narrator.title(figures.round)),
      "date": .text(figures.round.date.preferred()?.value.description),
      "undated": financing.undatedRounds.contains(id) ? true : nil,
      "raised": figures.raised?.json,
      "preMoney": figures.preMoney?.json,
      "postMoney": figures.postMoney?.json,
      "valuation": figures.valuation?.json,
      "stepUp": step?.stepUp?.json,
      "growth": step?.growth?.json,
      "newMoneyShare": figures.newMoneyShare?.json,
      "rest": figures.rest?.json,
      "investors": .array(
        investors.investors.map { investor in
          let part = figures.parts.first { $0.fact.subject == investor.party }
          return .object([
            "id": .text(investor.party.entity?.slug),
            "name": .string(narrator.name(investor.party)),
            "lead": .bool(investor.isLead),
            "standing": .string(investor.standing.rawValue),
            "derived": investor.isDerived && investor.standing != .unknown ? true : nil,
            "amount": part?.amount?.json,
            "shareOfRound": part?.shareOfRound?.json,
            "shareOfCompany": part?.shareOfCompany?.json,
          ])
        }),
    ])
  }

  private func json(_ total: TotalFigures) -> JSONValue {
    .object([
      "total": total.total.json,
      "rounds": .array(total.rounds.map { .string($0.slug) }),
      "known": total.known?.json,
      "fits": .string(total.fits.description),
      "open": .array(
        total.open.map {
          .object([
            "rounds": .array($0.rounds.map { .string($0.slug) }),
            "amount": $0.amount.json, "roundedAmount": $0.roundedAmount.json,
          ])
        }),
      "sentence": .string(narrator.sentence(total)),
    ])
  }
}
