import VentureModel

extension History {
  /// What ``json`` looks like.
  public static let schema = AnswerSchema(
    "history", "What happened to one entity, in order of time.",
    .object([
      .always("entity", .id, "The entity."),
      .always("name", .text, "Its name."),
      .always("entries", .list(.happening), "What happened; what cannot be placed comes last."),
      .always("undated", .integer, "The number of entries without a date of their own."),
    ]))
}

extension JSONShape {
  /// An entry of a history.
  static let happening = JSONShape.named(
    "happening",
    .object(
      [
        .always(
          "kind", .words(TieKind.allCases.map(\.rawValue) + ["date", "constraint"]),
          "A kind of tie, `date` of the entity itself, or `constraint` on several ties."),
        .perhaps("date", .date, "When."),
        .perhaps(
          "placed", .flag, "It has no date and stands where its number or its deal puts it."),
      ] + told))
}
