extension GraphDifference {
  /// What `difference` answers: ``MomentDifference/json`` between two dates, ``json`` between two
  /// versions.
  public static let schema = AnswerSchema(
    "difference", "What is new and what has ended between two dates, or two versions of a graph.",
    .either([MomentDifference.shape, shape]))

  private static let shape = JSONShape.named(
    "versions",
    .object([
      .always(
        "counts", .object(Kind.allCases.map { .always($0.rawValue, .integer, $0.summary) }),
        "How many changes there are of each kind."),
      .always("changes", .list(change), "The changes."),
    ]))

  private static let change = JSONShape.object([
    .always("change", .word(of: Kind.self), "What became of the statement."),
    .always(
      "subject", .words(["entity", "attribute", "fact", "constraint", "remark", "source"]),
      "What kind of statement it is."),
    .perhaps("now", .object(JSONShape.told), "As the new version has it."),
    .perhaps("before", .object(JSONShape.told), "As the old version had it."),
    .perhaps("fields", .list(.text), "What differs: `date`, `amount`, `certainty`, `note`."),
  ])
}

extension GraphDifference.Kind {
  fileprivate var summary: String {
    switch self {
    case .new: "Statements that only the new version has."
    case .ended: "Statements of which the new version tells when they ended."
    case .corrected: "Statements that the new version has otherwise."
    case .cited: "Statements for which the new version cites other places."
    case .gone: "Statements that only the old version has."
    }
  }
}
