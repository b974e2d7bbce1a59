extension CompetingBets {
  /// What ``json(in:limit:)`` looks like.
  static let shape = JSONShape.named(
    "bets",
    .object([
      .always("relation", .words([Relation.rivals.rawValue]), "The relation."),
      .perhaps("note", .text, "What counted besides what usually does."),
      .always("certain", .integer, "The bets on several companies for certain, listed or not."),
      .always("cannotTell", .integer, "The bets of which that cannot be told."),
      .always("bets", .list(bet), "The bets, the widest first, up to a limit."),
    ]))

  private static let bet = JSONShape.object([
    .always("investor", .entity, "The investor."),
    .always("tag", .text, "What sources call the companies."),
    .always("count", .count, "How many of them it holds."),
    .always("companies", .list(.ground), "The companies."),
  ])
}
