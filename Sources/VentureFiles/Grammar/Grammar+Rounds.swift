import VentureModel

extension Grammar {
  static let round = Record(
    "a round", "A financing event of one organization.", required: ["company"],
    [
      Field("company", .id, "The organization that is financed."),
      Field(
        "kind", .word(words(Round.Kind.self).filter { $0 != Round.Kind.placeholder.rawValue }),
        "The kind of round; `series` by default."),
      Field("ordinal", .ordinal, "Its place in the company's count of rounds."),
      Field("label", .text, "The market's name for it, such as `A+`."),
      Field("names", names, "Names, where it has any."),
      Field("aliases", .texts, "Further names."),
      Field("date", .stated(.date), "When it began, or its only date."),
      Field("closed", .stated(.date), "When it closed."),
      Field("raised", .stated(money), "The money raised from all investors together."),
      Field("pre-money", .stated(money), "The company's value before the new money."),
      Field("post-money", .stated(money), "The company's value with the new money."),
      Field(
        "valuation", .stated(money), "A valuation of which the source does not say which it is."),
      Field("price-per-share", .stated(money), "The price of one share."),
      Field(
        "status", .word(words(DealStatus.self)), "Whether it took place; `completed` by default."),
      Field(
        "identification", .word(words(Identification.self)),
        "How sure it is that the name means this round."),
      Field(
        "investors", .map(investorStatements), "Who invested, by id; `unnamed` for the others."),
    ] + provenance)

  /// Nothing, one statement, or several of one investor.
  static let investorStatements = Shape.either([
    .nothing, .record { investor }, .list(.record { investor }),
  ])

  /// Any status as a key adds a step to the history of a deal.
  static let history = DealStatus.allCases.map { status in
    Field(
      status.rawValue, .either([.nothing, .date, .record { change }]),
      "The deal was \(status.rawValue): when, and on what terms.")
  }

  static let change = Record(
    "a step of a deal", "What a deal became, and when.",
    [
      Field("date", .date, "When."),
      Field("amount", money, "The amount spoken of."),
      Field("share", share, "The share spoken of."),
    ] + provenance)

  static let investmentTerms = [
    Field("role", .word(words(Investment.Role.self)), "The role; `participant` by default."),
    Field("entry", .word(words(Investment.Entry.self)), "A new shareholder, or an existing one."),
    Field("amount", money, "What this investor put in."),
    Field("share", share, "The share of the company."),
    Field("via", .id, "The person in charge of the deal."),
    Field("status", .word(words(DealStatus.self)), "Where the deal ended; `completed` by default."),
  ]

  static let unnamed = Record(
    "an unnamed party", "Somebody whom the source does not name.",
    [
      Field("count", count, "How many they are."),
      Field("note", .text, "What the source calls them."),
    ])

  static let investor = Record(
    "an investor", "One statement about an investor in a round.",
    investmentTerms + history + [
      Field("date", .date, "When, if not with the round."),
      Field("count", count, "How many they are, if unnamed."),
    ] + provenance)
}
