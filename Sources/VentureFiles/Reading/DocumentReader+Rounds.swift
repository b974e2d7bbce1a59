import VentureModel

extension DocumentReader {
  mutating func readRound(_ pair: DocumentNode.Pair) {
    guard let fields = fields(of: pair.value, as: Grammar.round),
      let company = id(fields["company"])
    else { return draft.excuse(EntityID(pair.key)) }
    let entry = provenance(fields)
    let round = Round(
      profile: profile(fields, id: pair.key), company: company,
      kind: word(fields["kind"], as: Round.Kind.self) ?? .series,
      ordinal: ordinal(fields["ordinal"]), label: string(fields["label"]),
      date: dates(fields["date"], in: entry), closed: dates(fields["closed"], in: entry),
      raised: amounts(fields["raised"], in: entry),
      preMoney: amounts(fields["pre-money"], in: entry),
      postMoney: amounts(fields["post-money"], in: entry),
      valuation: amounts(fields["valuation"], in: entry),
      pricePerShare: amounts(fields["price-per-share"], in: entry),
      status: word(fields["status"], as: DealStatus.self) ?? .completed,
      certainty: entry.certainty)
    draft.add(.round(round), at: location(of: pair))
    for investor in pairs(fields["investors"]) {
      for statement in statements(of: investor.value) {
        readInvestment(by: investor, statement, in: round, entry)
      }
    }
  }

  /// What follows an investor's id: nothing, one mapping, or a list of mappings.
  private func statements(of node: DocumentNode) -> [DocumentNode] {
    if case .sequence(let items) = node.content { items } else { [node] }
  }

  private mutating func readInvestment(
    by investor: DocumentNode.Pair, _ node: DocumentNode, in round: Round, _ entry: Provenance
  ) {
    guard let fields = fields(of: node, as: Grammar.investor) else { return }
    let party: Party =
      investor.key == "unnamed"
      ? .unnamed(
        Party.Unnamed(count: quantity(fields["count"]), description: string(fields["note"])))
      : .named(EntityID(investor.key))
    if let count = fields["count"], party.entity != nil {
      report(
        count, "`count` belongs to unnamed investors only", advice: "use the key `unnamed`")
    }
    var fact = Fact(.invested, from: party, to: .named(round.profile.id))
    fact.date = date(fields["date"])
    fact.certainty = word(fields["certainty"], as: Certainty.self) ?? .stated
    fact.citations = fields.has("cite") ? citations(fields["cite"]) : entry.citations
    fact.note = party.entity == nil ? nil : string(fields["note"])
    readDeal(fields, into: &fact)
    draft.add(fact, at: location(of: investor))
  }

  /// Reads the terms, the status and the history of an investment.
  mutating func readDeal(_ fields: Fields, into fact: inout Fact) {
    if fact.kind == .invested {
      fact.terms = .investment(
        Investment(
          role: word(fields["role"], as: Investment.Role.self) ?? .participant,
          entry: word(fields["entry"], as: Investment.Entry.self),
          amount: quantity(fields["amount"]), share: quantity(fields["share"]),
          via: id(fields["via"])))
    }
    fact.history = history(fields)
    fact.status = word(fields["status"], as: DealStatus.self) ?? .completed
  }

  /// The steps that are written as keys named like a status: those with a date in the order of
  /// time, the others where they are written.
  private mutating func history(_ fields: Fields) -> [StatusChange] {
    var steps: [StatusChange] = []
    func place(_ status: DealStatus) -> (Int, Int) {
      fields.raw(status.rawValue).map { ($0.mark.line, $0.mark.column) } ?? (.max, .max)
    }
    let written = DealStatus.allCases.filter { fields.has($0.rawValue) }
    for status in written.sorted(by: { place($0) < place($1) }) {
      guard let node = fields[status.rawValue], case .mapping = node.content else {
        steps.append(StatusChange(status, date: date(fields[status.rawValue])))
        continue
      }
      guard let step = self.fields(of: node, as: Grammar.change) else { continue }
      let entry = provenance(step)
      steps.append(
        StatusChange(
          status, date: date(step["date"]), amount: quantity(step["amount"]),
          share: quantity(step["share"]), certainty: entry.certainty, citations: entry.citations,
          note: string(step["note"])))
    }
    let dated = steps.indices.filter { steps[$0].date?.earliest != nil }
    let inTime = dated.sorted {
      (steps[$0].date?.earliest?.number ?? 0, $0) < (steps[$1].date?.earliest?.number ?? 0, $1)
    }.map { steps[$0] }
    for (index, step) in zip(dated, inTime) { steps[index] = step }
    return steps
  }
}
