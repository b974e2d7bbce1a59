extension JSONShape {
  /// A figure, as ``Figure/json`` writes it.
  static let figure = JSONShape.named(
    "figure",
    .object([
      .always(
        "unit", .pattern("^([A-Z]{3}|share|factor)$", examples: ["USD", "share", "factor"]),
        "A currency (ISO 4217), `share` (a fraction of the whole) or `factor`."),
      .perhaps("value", .number, "The number, where it is one: in units of the currency."),
      .perhaps("from", .number, "The least that a range allows; nothing if it has no such end."),
      .perhaps("to", .number, "The most that a range allows; nothing if it has no such end."),
      .perhaps("excludesFrom", .flag, "It is more than `from`."),
      .perhaps("excludesTo", .flag, "It is less than `to`."),
      .perhaps("about", .flag, "A source says “about” of it, or of what it comes from."),
      .perhaps("derived", .flag, "It is computed; no source states it."),
      .always("certainty", .certainty, "How it is known, or what it comes from."),
      .always(
        "text", .text, "The figure as tables show it: `<=55.67M USD`; empty if nothing is known."),
      .always("citations", .citations, "Where it is stated, or what it comes from."),
      .perhaps("rates", .list(.text), "The exchange rates by which it was converted."),
    ]))
}
