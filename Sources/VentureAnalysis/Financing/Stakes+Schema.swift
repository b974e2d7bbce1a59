import VentureModel

extension Stakes {
  /// What ``json(in:)`` looks like.
  public static let schema = AnswerSchema(
    "stakes", "Who holds how much of a company: as stated, and as its rounds allow.",
    .object([
      .always("company", .id, "The company."),
      .perhaps("asOf", .date, "The day that is asked about; the present if it is left out."),
      .always("stakes", .list(stake), "A stake for each holder that is known."),
      .perhaps("statedTogether", .figure, "The stated shares of the same moment, added up."),
      .always("assumptions", .list(assumption), "What the estimates assume."),
    ]))

  private static let stake = JSONShape.named(
    "stake",
    .object([
      .always("holder", .id, "The holder."),
      .always("name", .text, "Its name."),
      .always("statements", .list(statement), "What sources state."),
      .perhaps("estimate", estimate, "What the rounds allow at the moment asked about."),
    ]))

  private static let statement = JSONShape.named(
    "statement",
    .object([
      .always("share", .figure, "The share that is stated."),
      .perhaps("date", .date, "When it was held."),
      .perhaps(
        "basis", .word(of: Holding.Basis.self), "On which side of the shares of an offering."),
      .always("timely", .verdict, "Whether it was so on the day asked about."),
      .perhaps("estimate", estimate, "What the rounds allow at the moment of the statement."),
      .always("fits", .verdict, "Whether the statement agrees with that."),
      .perhaps("together", .figure, "What both allow, where they agree."),
      .always(
        "needsOtherPurchases", .verdict, "Whether the holder bought more than is known for certain."
      ),
      .perhaps(
        "laterDilution", .figure, "By how much later rounds diluted it, if the holder sold nothing."
      ),
      .always("sentence", .text, "The statement in English, without a final stop."),
    ]))

  private static let estimate = JSONShape.named(
    "estimate",
    .object([
      .always("share", .figure, "Every share that the known purchases and the dilution allow."),
      .perhaps("certainShare", .figure, "The same of the purchases that are certain alone."),
      .always("purchases", .list(purchase), "The purchases that it counts."),
    ]))

  private static let purchase = JSONShape.object([
    .always("round", .id, "The round in which shares were bought."),
    .always("participation", .verdict, "Whether the holder was in it for certain."),
    .always("bought", .figure, "The share that was bought."),
    .always("kept", .figure, "What later rounds leave of any share, as a factor."),
    .always("left", .figure, "What is left of the share that was bought."),
  ])

  private static let assumption = JSONShape.object([
    .always("name", .word(of: StakeAssumption.self), "Its name."),
    .always("sentence", .text, "What is assumed."),
  ])
}
