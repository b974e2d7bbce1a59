import VentureModel

/// Organizations whose names are so much alike that they may be one.
///
/// - SeeAlso: ``DuplicateNames``.
struct DuplicateNameRule: AuditRule {
  let name = "duplicate-name"
  let severity = AuditSeverity.low
  let title = "names that may mean one organization"
  let explanation = """
    Names are compared without case, accents, spaces and punctuation, without legal forms, and with a \
    letter or two changed; `duplicates` lists the same pairs and writes them as a document. They stay two \
    organizations until somebody says otherwise. Only names are compared: equal amounts or dates make \
    nothing a duplicate.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    DuplicateNames(audited.graph).pairs.map { pair in
      finding(
        .cannotTell,
        "“\(pair.kept.name)” and “\(pair.other.name)” may be one: \(pair.reason).",
        about: [pair.kept.id, pair.other.id])
    }
  }
}
