import VentureModel

extension NetworkInfo {
  /// The figures as tables under headings, in the order of the answer; an empty one is left out.
  /// Names are those of ``vertices``.
  public func tables(names: VertexNames) -> [(heading: String, table: Table)] {
    var kinds = Table(columns: ["entities", "number"])
    for kind in Entity.Kind.allCases { kinds.append(kind.rawValue, entities[kind]) }
    kinds.append("round (not named)", placeholders == 0 ? nil : placeholders)
    var facts = Table(columns: ["ties", "number"])
    for kind in TieKind.allCases { facts.append(kind.rawValue, ties[kind]) }
    facts.append("membership", memberships == 0 ? nil : memberships)
    var investors = Table(columns: ["investor", "investments", "companies"])
    for investor in busiestInvestors {
      investors.append([
        names.name(of: investor.vertex), String(investor.investments), String(investor.companies),
      ])
    }
    var companies = Table(columns: ["company", "rounds"])
    for company in mostFunded {
      companies.append([names.name(of: company.vertex), String(company.rounds)])
    }
    var rounds = Table(columns: ["round", "company", "date", "raised"])
    for round in statements?.largestRounds ?? [] {
      rounds.append([
        names.name(of: round.round), names.name(of: round.company), round.date?.description ?? "",
        round.raised.description,
      ])
    }
    return [
      ("Entities", kinds), ("Ties", facts), ("Busiest investors", investors),
      ("Companies with the most rounds", companies), ("Largest rounds", rounds),
    ].filter { !$0.1.rows.isEmpty }
  }

  /// The figures for a terminal, with the names of ``vertices``.
  public func text(names: VertexNames, _ style: TextStyle = .plain) -> String {
    var lines: [String] = []
    if let earliest, let latest { lines.append("Dates from \(earliest) to \(latest).") }
    if components > 0 {
      let parts =
        components == 1
        ? "1 part" : "\(EnglishNumber.grouped(components)) parts that no tie joins"
      let size =
        largestComponent == 1
        ? "1 entity" : "\(EnglishNumber.grouped(largestComponent)) entities"
      lines.append("\(parts); the largest has \(size).")
    }
    if let statements, statements.facts > 0 {
      let (facts, unsourced) = (statements.facts, statements.unsourced)
      lines.append(
        unsourced == 0
          ? "All facts name a source (\(EnglishNumber.grouped(facts)))."
          : "\(EnglishNumber.grouped(unsourced)) of \(EnglishNumber.grouped(facts)) facts name no "
            + "source (\(percentage)).")
    }
    let tables = tables(names: names)
    guard !tables.isEmpty else { return style.strong("The network is empty.") + "\n" }
    return lines.map { $0 + "\n" }.joined()
      + tables.map { "\n" + style.strong($0.heading) + "\n" + $0.table.text(style) }.joined()
  }

  /// The figures as JSON: `{"entities", "placeholders", "ties", "memberships", "earliest",
  /// "latest", "components", "largestComponent", "busiestInvestors", "mostFunded", "facts",
  /// "unsourced", "largestRounds"}`; the last three only where statements were read. Names are
  /// those of ``vertices``.
  public func json(names: VertexNames) -> JSONValue {
    .object([
      "entities": .object(
        Entity.Kind.allCases.compactMap { kind in
          entities[kind].map { JSONValue.Member(key: kind.rawValue, value: .integer($0)) }
        }),
      "placeholders": .integer(placeholders),
      "ties": .object(
        TieKind.allCases.compactMap { kind in
          ties[kind].map { JSONValue.Member(key: kind.rawValue, value: .integer($0)) }
        }),
      "memberships": .integer(memberships),
      "earliest": .text(earliest?.description),
      "latest": .text(latest?.description),
      "components": .integer(components),
      "largestComponent": .integer(largestComponent),
      "busiestInvestors": .array(
        busiestInvestors.map {
          .object([
            "investor": names.json($0.vertex), "investments": .integer($0.investments),
            "companies": .integer($0.companies),
          ])
        }),
      "mostFunded": .array(
        mostFunded.map {
          .object(["company": names.json($0.vertex), "rounds": .integer($0.rounds)])
        }),
      "facts": statements.map { .integer($0.facts) },
      "unsourced": statements.map { .integer($0.unsourced) },
      "largestRounds": statements.map { statements in
        .array(
          statements.largestRounds.map {
            .object([
              "round": names.json($0.round), "company": names.json($0.company),
              "date": .text($0.date?.description), "raised": .string($0.raised.description),
            ])
          })
      },
    ])
  }

  /// The share of facts without a source, as a whole number of percent; what is rounded away is
  /// told by "less than" and "more than".
  private var percentage: String {
    let share = (statements?.unsourcedShare ?? 0) * 100
    if share > 0 && share < 1 { return "less than 1 %" }
    if share > 99 && share < 100 { return "more than 99 %" }
    return "\(Int(share.rounded())) %"
  }
}

extension Table {
  /// Adds a word and its number, if there is one.
  fileprivate mutating func append(_ word: String, _ number: Int?) {
    if let number { append([word, String(number)]) }
  }
}
