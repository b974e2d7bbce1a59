import VentureModel

extension Grammar {
  static let constraint = Record(
    "a constraint", "What is certain of several ties together.",
    choice: Set(constraintForms.map(\.key)), constraintForms)

  static let constraintForms = [
    Field("membership", .record { membership }, "In how many of these an investor was."),
    Field("total", .record { total }, "What several rounds raised together."),
    Field("count", .record { tally }, "A stated number of rounds or investors."),
    Field("bound", .record { bound }, "A round raised a multiple of others together."),
    Field("ranking", .record { ranking }, "A stated place among the investors."),
  ]

  private static let common = [Field("date", .date, "When it held.")] + provenance

  static let membership = Record(
    "a membership", "In how many of these the investors were.",
    required: ["investor", "count", "of"],
    [
      Field("investor", .ids, "The investor, or several."),
      Field("count", count, "How many of the pairs hold."),
      Field("of", .ids, "Rounds, or companies."),
    ] + common)

  static let total = Record(
    "a total", "What several rounds raised together.", required: ["company", "raised"],
    [
      Field("company", .id, "The company that raised."),
      Field("raised", money, "The sum."),
      Field("of", .ids, "The rounds; all counted rounds if left out."),
    ] + common)

  static let tally = Record(
    "a count", "A stated number of rounds or investors.", required: ["of", "is"],
    [
      Field("of", .word(words(Tally.Subject.self)), "What is counted."),
      Field("company", .id, "The company."),
      Field("round", .id, "The round."),
      Field("is", count, "The number."),
    ] + common)

  static let bound = Record(
    "a bound", "A round raised a multiple of others together.",
    required: ["raised", "is", "times"],
    [
      Field("raised", .id, "The round on the left."),
      Field("is", count, "The factor."),
      Field("times", .ids, "The rounds whose sum is multiplied."),
    ] + common)

  static let ranking = Record(
    "a ranking", "A stated place among the investors.", required: ["who", "company", "by", "rank"],
    [
      Field("who", .id, "The investor."),
      Field("company", .id, "The company."),
      Field("by", .word(words(Ranking.Measure.self)), "What they are ranked by."),
      Field("rank", count, "The place, from 1; `<=3` is one of the first three."),
      Field("among", .text, "Among whom."),
    ] + common)
}
