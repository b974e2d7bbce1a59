import VentureModel

// What the JSON of all answers has in common: ids, dates, verdicts, citations, facts.

extension JSONShape {
  /// The id of an entity.
  static let id = JSONShape.named("id", .pattern(#"^\S+$"#, examples: ["yan-junjie"]))

  /// The id of a source.
  static let source = JSONShape.named("source", .pattern(#"^\S+$"#, examples: ["latepost"]))

  /// A date, a set of dates or a period in EDTF (ISO 8601-2).
  static let date = JSONShape.named(
    "date",
    .pattern(
      #"^[-0-9A-Za-z~?%.,/:\[\]{}]+$"#,
      examples: ["2023-07", "2022~", "2023/..", "[2022-02-14..2022-11]"]))

  /// An answer that may be open.
  static let verdict = JSONShape.named("verdict", .words(Verdict.allCases.map(\.description)))

  /// How a statement is known.
  static let certainty = JSONShape.word("certainty", of: Certainty.self)

  /// How far a deal came.
  static let status = JSONShape.word("status", of: DealStatus.self)

  /// An entity with the name to show.
  static let entity = JSONShape.named(
    "entity",
    .object([
      .always("id", .id, "Its id, by which other answers and documents know it."),
      .always("name", .text, "Its name, in English where it has one."),
    ]))

  /// Where a statement stands.
  static let citation = JSONShape.named(
    "citation",
    .object([
      .always("source", .source, "The source."),
      .perhaps("locator", .text, "Where in the source: a paragraph, a page."),
      .perhaps("speaker", .text, "Who says so in the source, by id or else by name."),
    ]))

  /// Where a statement stands, at all places.
  static let citations = JSONShape.list(.citation)

  /// A number that is not quite known.
  static let count = JSONShape.named(
    "count",
    .object([
      .always("least", .integer, "What it is at least."),
      .always("most", .integer, "What it is at the most."),
    ]))

  /// One end of a fact: an id, or somebody whom the source does not name.
  private static let party = JSONShape.named(
    "party",
    .either([
      .id,
      .object([
        .always("unnamed", .text, "What the source calls them; may be empty."),
        .perhaps("count", .text, "How many they are."),
      ]),
    ]))

  /// A fact, as ``Fact/json(_:)`` writes it.
  static let fact = JSONShape.named(
    "fact",
    .object([
      .always("kind", .tie, "The kind of tie."),
      .always("subject", .party, "Who."),
      .always("object", .party, "With whom, or what."),
      .perhaps("date", .date, "When: its own date, or else that of its round or event."),
      .perhaps("status", .status, "How far it came; deals have one."),
      .always("certainty", .certainty, "How it is known."),
      .perhaps("role", .text, "As what: lead, shareholder, a title."),
      .perhaps("amount", .text, "The money, as stated: `~800M USD`."),
      .perhaps("share", .text, "The share, as stated: `>13%`."),
      .perhaps("note", .text, "A remark of the editor's."),
      .always("sentence", .text, "The fact in English, without a final stop."),
      .always("citations", .citations, "Where it is stated."),
    ]))

  /// A kind of tie.
  static let tie = JSONShape.word("tie", of: TieKind.self)

  /// The keys of a statement that is told, as ``ToldStatement`` writes them.
  static let told: [Key] = [
    .always("sentence", .text, "The statement in English, without a final stop."),
    .always("certainty", .certainty, "How it is known."),
    .perhaps("note", .text, "A remark of the editor's."),
    .always("citations", .citations, "Where it is stated."),
  ]
}
