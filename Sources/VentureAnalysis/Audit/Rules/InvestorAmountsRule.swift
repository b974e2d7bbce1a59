import VentureModel

/// What one investor is known to have put into rival companies.
///
/// - SeeAlso: MODEL.md: companies with a common tag are rivals; the seed case R20.
struct InvestorAmountsRule: AuditRule {
  let name = "investor-amounts"
  let severity = AuditSeverity.low
  let title = "the known amounts of an investor over rival companies"
  let explanation = """
    The stated amounts of an investor in companies with a common tag are added, "about" and "at least"
    kept. The sum is the least that it put in: of further rounds nothing is known, and the rivals that it
    backed with amounts that nobody states are named.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    var amounts: [EntityID: [(company: EntityID, amount: Figure)]] = [:]
    for financing in audited.financings {
      for part in financing.rounds.flatMap(\.parts) {
        guard let amount = part.amount.sound, let investor = part.fact.subject.entity else {
          continue
        }
        amounts[investor, default: []].append((financing.company, amount))
      }
    }
    return amounts.keys.sorted().flatMap { investor -> [Finding] in
      let known = amounts[investor] ?? []
      let common = Set(known.flatMap { tags(of: $0.company, audited) }).sorted()
      return common.compactMap { tag in
        let rivals = known.filter { tags(of: $0.company, audited).contains(tag) }
        return finding(investor, rivals, called: tag, audited)
      }
    }
  }

  private func finding(
    _ investor: EntityID, _ amounts: [(company: EntityID, amount: Figure)], called tag: String,
    _ audited: AuditedGraph
  ) -> Finding? {
    guard Set(amounts.map(\.company)).count > 1, let sum = Figure.sum(amounts.map(\.amount)) else {
      return nil
    }
    let known = Set(amounts.map(\.company))
    let others = rivals(of: investor, called: tag, audited).filter { !known.contains($0) }
    let total = AuditNumber("known amounts", sum.interval + .notNegative, like: sum)
    let words = amounts.map { company, amount in
      "\(AuditNumber("", amount).text) in \(audited.name(company))"
    }
    let rest =
      others.isEmpty
      ? "" : "; nothing is known for \(listed(others.map { audited.name($0) }))"
    return finding(
      .derived,
      "\(audited.name(investor)) put \(total.text) into companies called “\(tag)”: "
        + "\(listed(words))\(rest).",
      about: [investor] + amounts.map(\.company) + others,
      amounts.map { AuditNumber(audited.name($0.company), $0.amount) } + [total],
      citing: sum.citations)
  }

  private func rivals(
    of investor: EntityID, called tag: String, _ audited: AuditedGraph
  ) -> [EntityID] {
    let companies = audited.graph.facts(of: investor).compactMap { fact in
      fact.subject.entity == investor ? audited.round(of: fact)?.company : nil
    }
    return Set(companies).sorted().filter { tags(of: $0, audited).contains(tag) }
  }

  private func tags(of company: EntityID, _ audited: AuditedGraph) -> [String] {
    audited.graph.organization(company)?.tags.map(\.text) ?? []
  }
}
