import VentureModel

extension ConnectionAnswer {
  /// What ``json(in:)`` looks like.
  public static let schema = AnswerSchema(
    "path", "How two entities are connected, and why; or what would have connected them.", shape)

  /// The shape of the answer, for others that hold it.
  static let shape = JSONShape.object([
    .always(
      "length", .either([.integer, .null]), "The ties of the best way; null if there is none."),
    .always("view", .word(of: ConnectionView.self), "Whether rounds are stops on the way."),
    .always("from", .id, "Where ways start."),
    .always("to", .id, "Where they lead."),
    .perhaps("via", .list(.id), "What they had to pass, in this order."),
    .perhaps("toAnyone", .flag, "They lead to anyone at `to`."),
    .always("ranking", .word(of: ConnectionSearch.Ranking.self), "What makes a way good."),
    .always("paths", .list(.path), "The ways, the best first; empty if there is none."),
    .perhaps("isCut", .flag, "There are more ways as short as these."),
    .perhaps(
      "obstacle", .words(["nobody-there", "no-way", "too-long"]), "Why there is no way."),
    .perhaps("nearestMiss", nearestMiss, "A way that would be one if more counted."),
  ])

  private static let nearestMiss = JSONShape.object([
    .always("path", .path, "The way."),
    .always("missingSteps", .list(.integer), "The steps that do not count, by their places."),
    .always("options", .list(.text), "The options of `path` with which they would."),
  ])
}
