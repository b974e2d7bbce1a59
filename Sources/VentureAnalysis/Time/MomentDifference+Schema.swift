extension MomentDifference {
  /// What ``json`` looks like.
  static let shape = JSONShape.named(
    "dates",
    .object([
      .always("from", .date, "The first date."),
      .always("to", .date, "The second date."),
      .perhaps("entity", .id, "Whom it is about; everybody if it is left out."),
      .always("new", .list(.happening), "What began between the dates."),
      .always("ended", .list(.happening), "What ended between them."),
      .always("perhapsNew", .list(.happening), "What may have begun between them."),
      .always("perhapsEnded", .list(.happening), "What may have ended between them."),
      .always("undated", .integer, "The entries that have no date and are not compared."),
    ]))
}
