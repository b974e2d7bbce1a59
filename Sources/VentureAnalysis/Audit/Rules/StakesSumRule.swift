import VentureModel

/// The stakes in a company do not exceed the whole.
///
/// - SeeAlso: MODEL.md: each stake has an as-of date and a basis; only those of one date and basis add up.
struct StakesSumRule: AuditRule {
  let name = "stakes-sum"
  let severity = AuditSeverity.high
  let title = "the stakes in a company against the whole"
  let explanation = """
    Stakes that were counted at one time and on one basis (before or after an offering) are added. More
    than the whole fails; else the sum is a bound of what the named holders have together, and leaves
    the rest to others.
    """

  private struct Occasion: Hashable {
    var company: EntityID
    var basis: Holding.Basis?
    var date: String?
  }

  func findings(in audited: AuditedGraph) -> [Finding] {
    var occasions: [Occasion] = []
    var stakes: [Occasion: [Fact]] = [:]
    for fact in audited.graph.facts {
      guard case .holding(let holding) = fact.terms, holding.share != nil,
        let company = fact.object.entity, fact.subject.entity != nil,
        Certainty.usual.contains(fact.certainty)
      else { continue }
      let occasion = Occasion(
        company: company, basis: holding.basis, date: fact.date?.description)
      if stakes[occasion] == nil { occasions.append(occasion) }
      stakes[occasion, default: []].append(fact)
    }
    return occasions.compactMap { occasion in
      finding(of: occasion.company, stakes[occasion] ?? [], audited)
    }
  }

  private func finding(
    of company: EntityID, _ facts: [Fact], _ audited: AuditedGraph
  ) -> Finding? {
    // One holder's stake may be stated twice; it is added once.
    var seen: Set<EntityID> = []
    let stakes = facts.filter { fact in
      fact.subject.entity.map { seen.insert($0).inserted } ?? false
    }
    guard stakes.count > 1, let whole = Interval(from: .init(0), to: .init(1)) else { return nil }
    let shares = stakes.compactMap { fact -> Quantity<Share>? in
      if case .holding(let holding) = fact.terms { holding.share } else { nil }
    }
    let sum = shares.reduce(Interval(0)) { $0 + Interval($1) }
    let isApproximate = shares.contains(where: \.isApproximate)
    let together = AuditNumber("together", sum, .share, isApproximate: isApproximate)
    let rest = AuditNumber(
      "left to others", Interval(1) - sum, .share, isApproximate: isApproximate)
    let holders = zip(stakes, shares).map { fact, share in
      "\(audited.narrator.name(fact.subject)) (\(share.phrase))"
    }
    let date = stakes.first?.date.map { " \($0.phrase)" } ?? ""
    let fails = sum.intersection(whole) == nil
    let words = "\(listed(holders)) held \(together.text) of \(audited.name(company))\(date)"
    return finding(
      fails ? .fails : sum.value == nil ? .bound : .derived,
      words + (fails ? ", more than the whole." : ", which leaves \(rest.text) to others."),
      about: [company] + stakes.compactMap(\.subject.entity),
      zip(stakes, shares).map {
        AuditNumber(
          audited.narrator.name($0.subject), Interval($1), .share,
          isApproximate: $1.isApproximate)
      } + (fails ? [together] : [together, rest]), citing: stakes.flatMap(\.citations))
  }
}
