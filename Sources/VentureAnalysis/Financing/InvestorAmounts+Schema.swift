import VentureModel

extension InvestorAmounts {
  /// What ``json(in:limit:)`` looks like.
  public static let schema = AnswerSchema(
    "investments", "What an investor put in, over rounds and companies.",
    .object([
      .always("investor", .id, "The investor."),
      .always("deals", .list(deal), "Its investments in order of time, up to a limit."),
      .always("totals", .list(total), "What it put in altogether, in each currency."),
      .always(
        "raised", .list(total), "What its rounds raised altogether, where no part of it is known."),
      .always("dealsWithoutAmount", .integer, "Of how many investments no amount is known."),
      .always(
        "otherCompanies", .list(.id), "Companies of which it holds shares, in no certain round."),
    ]))

  private static let deal = JSONShape.named(
    "deal",
    .object([
      .always("company", .id, "The company."),
      .always("round", .id, "The round; one of its own where the source names none."),
      .perhaps("date", .date, "When: its own date, or else that of the round."),
      .always("role", .word(of: Investment.Role.self), "As what it took part."),
      .always("status", .status, "How far it came."),
      .always("timely", .verdict, "Whether it was so on the day asked about."),
      .perhaps("amount", .figure, "What the investor put in."),
      .perhaps("shareOfRound", .figure, "What that is of the round."),
      .perhaps("shareOfCompany", .figure, "What that is of the company after the round."),
      .perhaps("raised", .figure, "What the round raised."),
      .always("sentence", .text, "The investment in English, without a final stop."),
      .always("citations", .citations, "Where it is stated."),
    ]))

  private static let total = JSONShape.named(
    "total",
    .object([
      .always("amount", .figure, "The sum; at least so much where an amount is missing."),
      .always("count", .integer, "How many investments, or rounds, it adds up."),
    ]))
}
