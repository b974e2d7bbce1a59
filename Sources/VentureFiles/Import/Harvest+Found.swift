import VentureModel

extension Harvest {
  /// Counts what was found, and notes rounds whose parts exceed the total.
  ///
  /// - Complexity: O(*n* log *n*) in the facts.
  mutating func noteFound() {
    var isInvestor = [Bool](repeating: false, count: parties.count)
    var isCompany = isInvestor
    for round in rounds where round.company != Self.none { isCompany[Int(round.company)] = true }
    // Few kinds occur, so that a list is faster than hashes.
    var counts: [(kind: TieKind, count: Int)] = []
    var pairs: [UInt64] = []
    for fact in facts {
      if let index = counts.firstIndex(where: { $0.kind == fact.kind }) {
        counts[index].count += 1
      } else {
        counts.append((fact.kind, 1))
      }
      if fact.kind == .founded { isCompany[Int(fact.object)] = true }
      guard fact.kind == .invested else { continue }
      isInvestor[Int(fact.subject)] = true
      pairs.append(UInt64(fact.subject) << 32 | UInt64(rounds[Int(fact.object)].company))
    }
    noteParts()
    pairs.sort()
    let pairCount = pairs.indices.count { $0 == 0 || pairs[$0] != pairs[$0 - 1] }
    report.found = []
    func note(_ count: Int, _ name: String) {
      if count > 0 { report.found.append(DirtReport.Found(count, name)) }
    }
    note(pairs.count, "investments")
    note(isInvestor.count(where: \.self), "investors")
    note(isCompany.count(where: \.self), "companies")
    for (kind, name) in [
      (Entity.Kind.organization, "organizations"), (.person, "people"), (.school, "schools"),
    ] { note(parties.count { $0.kind == kind }, name) }
    note(rounds.count, "rounds")
    note(rounds.count { $0.date == Self.none }, "undated rounds")
    note(pairCount, "distinct pairs of investor and company")
    for kind in TieKind.allCases where kind != .invested {
      note(counts.first { $0.kind == kind }?.count ?? 0, "ties “\(kind.rawValue)”")
    }
  }

  /// Notes rounds whose investors put in more than the round raised, as far as currencies agree.
  private mutating func noteParts() {
    var parts: [Place: Money] = [:]
    for fact in facts where fact.kind == .invested && fact.amount != Self.none {
      let raised = rounds[Int(fact.object)].raised
      let amount = amounts[Int(fact.amount)]
      guard raised != Self.none, amounts[Int(raised)].currency == amount.currency else { continue }
      parts[fact.object] =
        parts[fact.object].map { Money($0.amount + amount.amount, amount.currency) } ?? amount
    }
    for (place, sum) in parts.sorted(by: { $0.key < $1.key }) {
      let round = rounds[Int(place)]
      let raised = amounts[Int(round.raised)]
      guard raised.amount < sum.amount else { continue }
      report.note(
        .overTotal, row: round.row.map(Int.init),
        "\(parties[Int(round.company)].name): \(sum) of \(raised)")
    }
  }
}
