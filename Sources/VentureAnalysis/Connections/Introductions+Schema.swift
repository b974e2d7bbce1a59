extension Introductions {
  /// What ``json(in:)`` looks like.
  public static let schema = AnswerSchema(
    "introductions", "Whom to ask for an introduction, and what to say.",
    .object([
      .always("from", .id, "Who wants to be introduced."),
      .always("to", .id, "To whom."),
      .always("count", .integer, "The number of people who could be asked, listed or not."),
      .always("introductions", .list(introduction), "Whom to ask, the strongest way first."),
      .perhaps(
        "connection", .named("connection", ConnectionAnswer.shape),
        "How the two are connected, where nobody can be asked."),
    ]))

  private static let introduction = JSONShape.object([
    .always("person", .id, "Whom to ask."),
    .always("sentence", .text, "What one would say, without a final stop."),
    .always("path", .path, "The whole way."),
  ])
}
