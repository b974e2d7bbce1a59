extension Grammar {
  /// The keys of rate documents: what currencies were worth in others.
  static let rates = Record(
    "a rate document", "What currencies were worth in others, on which day, and who said so.",
    required: ["venturegraph-rates", "rates"],
    [
      Field("venturegraph-rates", .word([version]), "The version of the format."),
      Field("source", .text, "Who published the rates that name no source of their own."),
      Field("rates", .list(.record { rate }), "The rates."),
    ])

  static let rate = Record(
    "a rate", "What one unit of a currency was worth in another.", required: ["one", "is", "date"],
    [
      Field("one", .text, "The currency of which one unit is valued, such as `HKD`."),
      Field("is", .text, "What it was worth, such as `0.128 USD`."),
      Field("date", .date, "The day; of an average, the month or the year."),
      Field("source", .text, "Who published it."),
    ])
}
