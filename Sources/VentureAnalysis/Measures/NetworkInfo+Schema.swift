import VentureModel

extension NetworkInfo {
  /// What ``json(names:)`` looks like.
  public static let schema = AnswerSchema(
    "info", "What a network holds, in figures.",
    .object([
      .always(
        "entities", numbers(Entity.Kind.self), "The number of entities of each kind there is."),
      .always(
        "placeholders", .integer, "The rounds that no source names, which do not count above."),
      .always("ties", numbers(TieKind.self), "The number of ties of each kind there is."),
      .always(
        "memberships", .integer, "The statements that somebody was in several of some rounds."),
      .perhaps("earliest", .date, "The first day that a date may mean."),
      .perhaps("latest", .date, "The last day that a date may mean."),
      .always("components", .integer, "The parts that no tie joins."),
      .always("largestComponent", .integer, "The number of entities of the largest part."),
      .always(
        "busiestInvestors",
        .list(
          .object([
            .always("investor", .entity, "The investor."),
            .always("investments", .integer, "The number of its investments."),
            .always("companies", .integer, "The number of its companies."),
          ])), "The investors with the most investments."),
      .always(
        "mostFunded",
        .list(
          .object([
            .always("company", .entity, "The company."),
            .always("rounds", .integer, "The number of its rounds."),
          ])), "The companies with the most rounds."),
      .perhaps("facts", .integer, "The number of facts."),
      .perhaps("unsourced", .integer, "How many of them name no source."),
      .perhaps("largestRounds", .list(round), "The rounds that raised most, in each currency."),
    ]))

  private static let round = JSONShape.object([
    .always("round", .entity, "The round."),
    .always("company", .entity, "Its company."),
    .perhaps("date", .date, "When it took place, or began."),
    .always("raised", .text, "What it raised, as stated: `~800M USD`."),
  ])

  /// A number for each word of a type of which there is anything.
  private static func numbers<Word: CaseIterable & RawRepresentable>(_: Word.Type) -> JSONShape
  where Word.RawValue == String {
    .object(Word.allCases.map { .perhaps($0.rawValue, .integer, "The number of this kind.") })
  }
}
