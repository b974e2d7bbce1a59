extension SearchMatch {
  /// What `search` answers: the table of matches as a list of objects.
  public static let schema = AnswerSchema(
    "search", "Names that have the words of a text, the best first.",
    .rows([
      ("id", "The id of the entity."),
      ("name", "Its name."),
      ("kind", "What it is: `person`, `organization`, `round`."),
      ("ties", "The number of its ties, in digits."),
      ("found as", "The name that matches, where it is another; else empty."),
    ]))
}
