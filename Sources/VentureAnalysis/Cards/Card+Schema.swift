import VentureModel

extension Card {
  /// What ``json`` looks like.
  public static let schema = AnswerSchema(
    "show", "All that a graph says of one entity.",
    .object([
      .always("id", .id, "The entity."),
      .always("kind", .word(of: Entity.Kind.self), "What it is."),
      .always("title", .text, "Its name, what it is, and its id."),
      .always("sections", .list(section), "What there is to say, by headings."),
    ]))

  private static let section = JSONShape.object([
    .always("title", .text, "The heading."),
    .always("lines", .list(line), "What stands below it."),
  ])

  private static let line = JSONShape.object([
    .always("text", .text, "What is said."),
    .perhaps("marks", .list(.text), "What a reader must know of it, such as `implied`."),
    .always("citations", .citations, "Where it is stated."),
  ])
}
