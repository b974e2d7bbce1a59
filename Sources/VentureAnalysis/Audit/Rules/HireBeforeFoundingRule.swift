import VentureModel

/// Nobody is employed before the organization is founded.
struct HireBeforeFoundingRule: AuditRule {
  let name = "hire-before-founding"
  let severity = AuditSeverity.medium
  let title = "people hired before their organization was founded"
  let explanation = """
    The first day of an employment is compared with the stated founding of the organization, or that of
    its founders. People do work on a company before it is founded in law, so that a failure may also
    mean that one of the dates is of something else. Employments without a first date are left out.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.facts.compactMap { fact in
      guard fact.kind == .employed, Certainty.usual.contains(fact.certainty),
        let person = fact.subject.entity, let place = fact.object.entity,
        let start = fact.date?.start, let founding = audited.founding(of: place)
      else { return nil }
      let outcome: Finding.Outcome =
        switch EDTF.date(start).isBefore(founding.date) {
        case .yes: .fails
        case .no: .passes
        case .cannotTell: .cannotTell
        }
      let joint = outcome == .fails ? "but" : "and"
      let doubt = outcome == .cannotTell ? "; which came first is not told" : ""
      return finding(
        outcome,
        "\(audited.name(person)) was at \(audited.name(place)) from \(start.phrase) on, \(joint) "
          + "it was founded \(founding.date.phrase)\(doubt).",
        about: [person, place], citing: fact.citations + founding.citations)
    }
  }
}

extension AuditedGraph {
  /// When an organization was founded, by its own statement or that of a founder.
  fileprivate func founding(of id: EntityID) -> (date: EDTF, citations: [Citation])? {
    if let stated = graph.organization(id)?.founded.preferred() {
      return (stated.value, stated.citations)
    }
    return graph.facts(of: id).lazy.compactMap { fact in
      guard fact.kind == .founded, fact.object.entity == id,
        Certainty.usual.contains(fact.certainty)
      else { return nil }
      return fact.date.map { ($0, fact.citations) }
    }.first
  }
}

extension EDTF {
  /// The date on which something began, if it is known as one.
  fileprivate var start: PartialDate? {
    switch self {
    case .date(let date): date
    case .period(let period): period.start.date
    case .oneOf, .allOf: nil
    }
  }
}
