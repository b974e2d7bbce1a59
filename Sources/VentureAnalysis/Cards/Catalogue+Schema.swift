extension Catalogue {
  /// What `list` answers: the rows of entities, of rounds or of sources.
  public static let schema = AnswerSchema(
    "list", "What there is: entities, rounds, or sources.",
    .either([
      .named("entities", .rows(entityRow)), .named("rounds", .rows(roundRow)),
      .named("sources", .rows(sourceRow)),
    ]))

  private static let entityRow = [
    ("id", "The id of the entity."),
    ("name", "Its name."),
    ("kind", "What it is; of an organization what kind of one."),
    ("roles", "The roles that it plays, with commas between them."),
    ("ties", "The number of its ties, in digits."),
  ]

  private static let roundRow = [
    ("id", "The id of the round."),
    ("company", "The name of its company."),
    ("round", "What it is called: `round 4 (A+)`."),
    ("date", "When it took place, in EDTF; else empty."),
    ("raised", "What it raised, as stated: `654M USD`; else empty."),
    ("post-money", "The value of the company after it, as stated; else empty."),
    ("lead", "The names of those who led it, with commas between them."),
    ("investors", "The number of investors that are known, in digits."),
  ]

  private static let sourceRow = [
    ("id", "The id of the source."),
    ("title", "Its title; may be empty, as all below."),
    ("author", "Its authors, with commas between them."),
    ("publisher", "Who published it."),
    ("date", "When, in EDTF."),
    ("language", "Its language, as a tag: `zh-Hans`."),
    ("cited", "The number of facts that cite it, in digits."),
  ]
}
