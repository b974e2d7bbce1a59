extension Partners {
  /// What ``json(names:)`` looks like.
  public static let schema = AnswerSchema(
    "partners", "Who invests together with an investor, and in what.",
    .either(SharedDeals.allCases.map { shape(by: $0) }))

  /// The shape where companies, or rounds, are counted.
  private static func shape(by counted: SharedDeals) -> JSONShape {
    let plural = counted.plural
    return .named(
      "by-\(counted.rawValue)",
      .object([
        .always("investor", .entity, "The investor."),
        .always("by", .words([counted.rawValue]), "What both must have backed."),
        .always(plural, .integer, "The \(plural) of the investor, alone or with others."),
        .always("count", .integer, "The number of all partners, listed or not."),
        .always(
          "partners",
          .list(
            .object([
              .always("partner", .entity, "Another investor."),
              .always(plural, .integer, "How many \(plural) both backed."),
              .always("shared", .list(.entity), "The \(plural)."),
            ])), "The partners, the strongest first."),
      ]))
  }
}
