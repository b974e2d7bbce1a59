import VentureAnalysis

extension DirtReport {
  /// What `import` reports: ``json`` of each table.
  public static let schema = AnswerSchema(
    "import", "What was found in tables, and what is wrong with them.",
    .list(
      .object([
        .always("files", .list(.text), "The files, as they were named."),
        .always("reading", .list(.text), "How each was read: encoding, delimiter, layout."),
        .always("rows", .integer, "The rows below the header."),
        .always("found", .map(.integer), "What was found, by its name in the plural."),
        .always("dirt", .list(dirt), "What is wrong, by kind."),
      ])))

  private static let dirt = JSONShape.object([
    .always("kind", .word(of: Kind.self), "What is wrong."),
    .always("rows", .integer, "With how many rows."),
    .always(
      "examples",
      .list(
        .object([
          .always("file", .text, "The file, as it was named."),
          .perhaps("row", .integer, "The row, as spreadsheets count: the header is row 1."),
          .always("text", .text, "What stands there."),
        ])), "Some of them; all where something was left out."),
  ])
}
