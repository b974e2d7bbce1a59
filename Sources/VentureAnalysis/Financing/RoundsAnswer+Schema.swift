extension RoundsAnswer {
  /// What ``json`` looks like.
  public static let schema = AnswerSchema(
    "rounds", "The rounds of a company: money, values, investors, and what follows from them.",
    .object([
      .always("company", .id, "The company."),
      .always(
        "rounds", .list(round), "Its rounds in order of time; what no source names comes last."),
      .always("totals", .list(total), "What several rounds raised together, and what that leaves."),
      .perhaps(
        "growth", .figure, "The post-money value of the last round as a multiple of the first."),
      .always("isConsistent", .truth, "Whether all the figures can be true together."),
      .always(
        "statements", .list(statement), "What is certain of several rounds, and of none alone."),
    ]))

  private static let round = JSONShape.named(
    "round",
    .object([
      .always("id", .id, "The round."),
      .always("title", .text, "What it is called: `round 4 (A+)`."),
      .perhaps("date", .date, "When it took place, or began."),
      .perhaps("undated", .flag, "It cannot be told whether it had begun on the day asked about."),
      .perhaps("raised", .figure, "The money that it raised."),
      .perhaps("preMoney", .figure, "The value of the company before it."),
      .perhaps("postMoney", .figure, "The value of the company after it."),
      .perhaps("valuation", .figure, "A value of which no source says whether before or after."),
      .perhaps(
        "stepUp", .figure, "Its pre-money value as a multiple of the post-money value before it."),
      .perhaps(
        "growth", .figure, "Its post-money value as a multiple of the last one that is known."),
      .perhaps("newMoneyShare", .figure, "What the new money is of the post-money value."),
      .perhaps("rest", .figure, "What is left for investors of whom no amount is known."),
      .always("investors", .list(investor), "Who was in it, the leads first."),
    ]))

  private static let investor = JSONShape.named(
    "investor",
    .object([
      .perhaps("id", .id, "The investor; nothing if the source names nobody."),
      .always("name", .text, "Its name, or what the source calls it."),
      .always("lead", .truth, "Whether it led the round."),
      .always(
        "standing", .word(of: RoundInvestors.Standing.self),
        "Whether it was new to the company, or had invested before."),
      .perhaps("derived", .flag, "The standing follows from earlier rounds; no source states it."),
      .perhaps("amount", .figure, "What it put in."),
      .perhaps("shareOfRound", .figure, "What that is of the round."),
      .perhaps("shareOfCompany", .figure, "What that is of the company after the round."),
    ]))

  private static let total = JSONShape.named(
    "total",
    .object([
      .always("total", .figure, "What the rounds raised together."),
      .always("rounds", .list(.id), "The rounds."),
      .perhaps("known", .figure, "What is stated of single rounds among them, added up."),
      .always("fits", .verdict, "Whether the two can be true together."),
      .always("open", .list(rest), "What is left for rounds of which no amount is stated."),
      .always("sentence", .text, "All that in English, without a final stop."),
    ]))

  private static let rest = JSONShape.object([
    .always("rounds", .list(.id), "The rounds that it is left for."),
    .always("amount", .figure, "What is left for them together."),
    .always("roundedAmount", .figure, "The same if the total is rounded in its last digit."),
  ])

  private static let statement = JSONShape.object([
    .always("sentence", .text, "The statement in English, without a final stop."),
    .always("citations", .citations, "Where it is stated."),
  ])
}
