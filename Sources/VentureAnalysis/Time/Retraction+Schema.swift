extension Retraction {
  /// What `retract` answers: ``json``, or ``RetractedConnections/json`` with two names.
  public static let schema = AnswerSchema(
    "retract", "What would no longer be known without a source.",
    .either([shape, RetractedConnections.shape]))

  private static let shape = JSONShape.named(
    "losses",
    .object([
      .always("withdrawn", .list(.source), "The source, and those that repeat it."),
      .always("statements", change, "The number of statements."),
      .always("lost", .list(statement), "The statements that no other source makes."),
      .always("weakened", .list(statement), "The statements that are left with one source."),
      .always("entities", .list(.id), "The entities of which nothing is left."),
      .always("ties", .list(pair), "The pairs that are no longer tied."),
      .always("coInvestors", .list(pair), "The pairs that have no company in common any more."),
      .always("joinedPairs", change, "The number of pairs that a path joins."),
      .always("isolated", .list(.id), "The entities that are known and tied to nobody any more."),
    ]))

  private static let statement = JSONShape.named(
    "statement",
    .object(
      [
        .always(
          "subject", .words(["attribute", "fact", "constraint", "remark"]),
          "What kind of statement it is.")
      ] + JSONShape.told))

  private static let change = JSONShape.named(
    "change",
    .object([
      .always("before", .integer, "With the source."),
      .always("after", .integer, "Without it."),
    ]))

  private static let pair = JSONShape.named("pair", .list(.id, count: 2))
}

extension RetractedConnections {
  /// What ``json`` looks like.
  fileprivate static let shape = JSONShape.named(
    "paths",
    .object([
      .always("withdrawn", .list(.source), "The source, and those that repeat it."),
      .always(
        "before", .named("connection", ConnectionAnswer.shape), "The connection with the source."),
      .always(
        "after", .named("connection", ConnectionAnswer.shape), "The connection without it."),
    ]))
}
