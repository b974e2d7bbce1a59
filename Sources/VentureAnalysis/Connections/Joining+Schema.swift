extension Joining {
  /// What ``json(in:)`` looks like.
  public static let schema = AnswerSchema(
    "connect", "A small tree of ties that joins several names.",
    .object([
      .always("names", .list(.id), "What was to be joined."),
      .always("ties", .integer, "The number of ties of the tree."),
      .always(
        "leastTies", .either([.integer, .null]),
        "The ties that any such tree must have; null if not all can be joined."),
      .always("stops", .list(.id), "The entities that stand between the names."),
      .always("groups", .list(.list(.id)), "The names that are joined with each other."),
      .always("steps", .list(.step), "The ties, each after the one that leads to its start."),
      .perhaps(
        "nearestMiss", .named("connection", ConnectionAnswer.shape),
        "What would join the first two that stay apart."),
    ]))
}
