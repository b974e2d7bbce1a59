extension Audit {
  /// What ``json(in:only:)`` looks like.
  public static let schema = AnswerSchema(
    "audit", "Where statements contradict each other, bound each other or agree.",
    .object([
      .always("counts", counts, "How many findings there are of each outcome, shown or not."),
      .always("rules", .list(rule), "The rules that were asked."),
      .always("findings", .list(finding), "What they found, the worst first."),
    ]))

  private static let counts = JSONShape.named(
    "counts",
    .object(
      Finding.Outcome.allCases.map {
        .always($0.rawValue, .integer, "The number of findings with this outcome.")
      }))

  private static let rule = JSONShape.named(
    "rule",
    .object([
      .always("rule", .text, "Its name, for `--rule` and `--explain`."),
      .always("severity", .word(of: AuditSeverity.self), "How much it matters where it fails."),
      .always("title", .text, "What it checks."),
      .always("counts", counts, "How many findings it has of each outcome."),
    ]))

  private static let finding = JSONShape.named(
    "finding",
    .object([
      .always("outcome", .word(of: Finding.Outcome.self), "What came of it."),
      .always("severity", .word(of: AuditSeverity.self), "How much the rule matters."),
      .always("rule", .text, "The rule."),
      .always("entities", .list(.entity), "Whom it is about, the first before all."),
      .always("sentence", .text, "What was found, in words."),
      .always("numbers", .list(number), "The numbers, in the order of the thought."),
      .always("citations", .citations, "Where the statements stand."),
    ]))

  private static let number = JSONShape.named(
    "number",
    .object([
      .always("label", .text, "What the number is of."),
      .always("text", .text, "The number in words, amounts in millions, shares in per cent."),
      .always(
        "unit",
        .pattern(
          "^([A-Z]{3}|share|growth|factor|shares|count)$", examples: ["USD", "share", "count"]),
        "A currency, a fraction (`share`, `growth`), a ratio, shares of a company, or a count."),
      .perhaps("lower", .number, "The least that it may be; nothing if it has no such end."),
      .perhaps("upper", .number, "The most that it may be; nothing if it has no such end."),
      .perhaps("excludesLower", .flag, "It is more than `lower`."),
      .perhaps("excludesUpper", .flag, "It is less than `upper`."),
      .perhaps("about", .flag, "A source says “about” of it, or of what it comes from."),
    ]))
}
