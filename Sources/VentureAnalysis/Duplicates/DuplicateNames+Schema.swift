extension DuplicateNames {
  /// What ``json`` looks like.
  public static let schema = AnswerSchema(
    "duplicates", "Organizations that may be one and the same, by their names.",
    .list(
      .object([
        .always("kept", party, "The one with more ties."),
        .always("other", party, "The other."),
        .always("why", .text, "Why they may be one, in words."),
      ])))

  private static let party = JSONShape.named(
    "organization",
    .object([
      .always("id", .id, "Its id."),
      .always("name", .text, "Its name."),
      .always("ties", .integer, "The number of its ties."),
    ]))
}
