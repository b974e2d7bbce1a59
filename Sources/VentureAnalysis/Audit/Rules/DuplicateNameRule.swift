import VentureModel

/// Organizations whose names are so much alike that they may be one.
///
/// - SeeAlso: ``DuplicateNames``.
struct DuplicateNameRule: AuditRule {
  let name = "duplicate-name"
  let severity = AuditSeverity.low
  let title = "names that may mean one organization"
  let explanation = """
    Names are compared without case, accents, spaces and punctuation, and without legal forms. Names that
    differ in a letter or two are mostly two organizations: they are counted in one finding, and
    `duplicates` lists all pairs. They stay two organizations until somebody says otherwise. Only names
    are compared: equal amounts or dates make nothing a duplicate.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    let pairs = DuplicateNames(audited.graph).pairs
    let sure = pairs.filter { $0.reason <= .legalForm }.map { pair in
      finding(
        .cannotTell,
        "“\(pair.kept.name)” and “\(pair.other.name)” may be one: \(pair.reason).",
        about: [pair.kept.id, pair.other.id])
    }
    let near = pairs.filter { $0.reason > .legalForm }
    guard let first = near.first else { return sure }
    let count = near.count == 1 ? "1 pair of names differs" : "\(near.count) pairs of names differ"
    return sure + [
      finding(
        .cannotTell,
        "\(count) in a letter or two, such as “\(first.kept.name)” and “\(first.other.name)”; "
          + "`duplicates` lists them.",
        about: near.prefix(5).flatMap { [$0.kept.id, $0.other.id] },
        [AuditNumber("pairs", count: near.count)])
    ]
  }
}
