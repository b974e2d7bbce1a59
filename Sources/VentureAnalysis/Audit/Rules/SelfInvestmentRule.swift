import VentureModel

/// Nobody invests in a round of its own.
///
/// - SeeAlso: The dirt of real tables: Crunchbase's of 2013 lists 12 companies as their own investors.
struct SelfInvestmentRule: AuditRule {
  let name = "self-investment"
  let severity = AuditSeverity.medium
  let title = "a company among the investors of its own round"
  let explanation = """
    A company that is named among the investors of its own round is mostly a slip: the row belongs to
    another company, or two organizations of one name were taken for one.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.facts.compactMap { fact in
      guard fact.kind == .invested, let investor = fact.subject.entity,
        let round = fact.object.entity.flatMap({ audited.graph.round($0) }),
        round.company == investor
      else { return nil }
      let date = audited.graph.effectiveDate(of: fact).map { " \($0.phrase)" } ?? ""
      return finding(
        .fails, "\(audited.name(investor)) is named as an investor in its own round\(date).",
        about: [investor, round.profile.id], citing: fact.citations)
    }
  }
}
