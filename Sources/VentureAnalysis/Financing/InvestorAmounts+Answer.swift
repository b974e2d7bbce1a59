import VentureModel

extension InvestorAmounts {
  /// The investments as rows: `date`, `company`, `round`, `role`, `raised` by the round, `amount`, `of
  /// the round`, `of the company`, `status`. Computed figures carry a `*`.
  public func table(in graph: VentureGraph) -> Table {
    let narrator = Narrator(graph)
    var table = Table(columns: [
      "date", "company", "round", "role", "raised", "amount", "of the round", "of the company",
      "status",
    ])
    for deal in deals {
      let round = deal.round.round
      let date = deal.fact.date ?? round.date.preferred()?.value
      table.append([
        (date?.description ?? "") + (deal.isTimely == .yes ? "" : " ?"),
        narrator.name(deal.company), narrator.title(round), deal.fact.investment.role.rawValue,
        deal.round.raised?.marked ?? "", deal.amount?.marked ?? "", Self.cell(deal.shareOfRound),
        Self.cell(deal.shareOfCompany),
        deal.fact.status.rawValue,
      ])
    }
    return table
  }

  /// A share; nothing if it is only known to be a part.
  private static func cell(_ share: Figure?) -> String {
    share.flatMap { $0.description.isEmpty ? nil : $0.marked } ?? ""
  }

  /// The answer for a terminal: the investments in order of time, up to a limit, the sums, and
  /// companies of which no round is certain.
  ///
  /// - Precondition: The limit is not negative.
  public func text(
    in graph: VentureGraph, limit: Int = .max, _ style: TextStyle = .plain
  ) -> String {
    let narrator = Narrator(graph)
    let name = narrator.name(investor)
    guard !isEmpty else { return style.strong("No investment of \(name) is known.") + "\n" }
    let companies = Set(deals.map(\.company)).count
    let investments = deals.count == 1 ? "1 investment" : "\(deals.count) investments"
    var text =
      style.strong(
        "\(name): \(investments) in \(companies == 1 ? "1 company" : "\(companies) companies")")
      + "\n"
    if !deals.isEmpty {
      let rows = table(in: graph).withoutEmptyColumns
      text += "\n" + rows.prefix(limit).text(style)
      if limit < deals.count {
        text += style.leftOut(deals.count - limit)
      }
      text += "\n" + sentences.map { $0 + ".\n" }.joined()
    }
    if !otherCompanies.isEmpty {
      let names = otherCompanies.map { narrator.name($0) }.joined(separator: ", ")
      text += "\nA shareholder, in rounds that are not certain, of \(names).\n"
    }
    return text
      + Figure.legend(figures, undated: deals.contains { $0.isTimely != .yes }, style)
  }

  /// The sums in words, without final stops.
  private var sentences: [String] {
    guard !totals.isEmpty else {
      guard !raised.isEmpty else { return ["No amount is known"] }
      let sums = raised.map(\.amount.phrase).joined(separator: ", and ")
      return ["How much of it came from this investor is not known; the rounds raised \(sums)"]
    }
    let sums = totals.map { total in
      "\(total.amount.phrase) in \(total.count == 1 ? "1 investment" : "\(total.count) investments")"
    }
    let open = dealsWithoutAmount
    let rest =
      open == 0 ? "" : "; of \(open == 1 ? "1 other" : "\(open) others") no amount is known"
    return ["Altogether \(sums.joined(separator: ", and "))\(rest)"]
  }

  private var figures: [Figure] {
    deals.flatMap {
      [$0.round.raised, $0.amount, $0.shareOfRound, $0.shareOfCompany].compactMap(\.self)
    }
  }

  /// The answer as JSON: `{"investor", "deals", "totals", "raised", "dealsWithoutAmount",
  /// "otherCompanies"}`.
  ///
  /// A deal has its `company`, `round`, `date`, `role`, `status`, `timely` (yes, or cannot tell), the
  /// figures `amount`, `shareOfRound`, `shareOfCompany` and `raised` (see ``Figure/json``), a
  /// `sentence` and `citations`; a total its `amount` and the `count` of deals, or of rounds in `raised`,
  /// that it adds up.
  ///
  /// - Precondition: The limit is not negative.
  public func json(in graph: VentureGraph, limit: Int = .max) -> JSONValue {
    let narrator = Narrator(graph)
    return .object([
      "investor": .string(investor.slug),
      "deals": .array(
        deals.prefix(limit).map { deal in
          .object([
            "company": .string(deal.company.slug),
            "round": .string(deal.round.round.profile.id.slug),
            "date": .text(
              (deal.fact.date ?? deal.round.round.date.preferred()?.value)?.description),
            "role": .string(deal.fact.investment.role.rawValue),
            "status": .string(deal.fact.status.rawValue),
            "timely": .string(deal.isTimely.description),
            "amount": deal.amount?.json,
            "shareOfRound": deal.shareOfRound?.json,
            "shareOfCompany": deal.shareOfCompany?.json,
            "raised": deal.round.raised?.json,
            "sentence": .string(narrator.sentence(deal.fact)),
            "citations": .array(deal.fact.citations.map(\.json)),
          ])
        }),
      "totals": .array(totals.map(\.json)),
      "raised": .array(raised.map(\.json)),
      "dealsWithoutAmount": .integer(dealsWithoutAmount),
      "otherCompanies": .array(otherCompanies.map { .string($0.slug) }),
    ])
  }
}

extension InvestorAmounts.Total {
  fileprivate var json: JSONValue {
    .object(["amount": amount.json, "count": .integer(count)])
  }
}

extension Table {
  /// The table with no more than some rows.
  fileprivate func prefix(_ limit: Int) -> Table {
    var table = Table(columns: columns)
    for row in rows.prefix(limit) { table.append(row) }
    return table
  }
}
