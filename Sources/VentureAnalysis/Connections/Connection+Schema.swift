import VentureModel

extension JSONShape {
  /// A connection with the facts behind each of its steps.
  static let path = JSONShape.named(
    "path",
    .object([
      .always("nodes", .list(.id), "The entities on the way, with both ends."),
      .always("steps", .list(.step), "The steps between them, one less."),
      .perhaps("cost", cost, "What the way costs, where that was asked for: the more, the weaker."),
      .always("warnings", warnings, "What a reader must know of the way as a whole."),
    ]))

  /// Two entities that are tied, and why.
  static let step = JSONShape.named(
    "step",
    .object([
      .always("from", .id, "Where the step starts."),
      .always("to", .id, "Where it leads."),
      .always("certainty", .certainty, "How the step is known: as its best reason."),
      .always("reasons", .list(reason), "Why the two are tied, the best known first."),
      .always("facts", .list(.fact), "All facts that the reasons rest on."),
    ]))

  private static let reason = JSONShape.named(
    "reason",
    .object([
      .always("sentence", .text, "The reason in English, without a final stop."),
      .always("certainty", .certainty, "How it is known: as the weakest of what it rests on."),
      .perhaps("undated", .flag, "It cannot be told whether it held on the day asked about."),
      .always("facts", .list(.integer), "The facts that it rests on, by their places in the list."),
      .always("citations", .citations, "Where it is stated."),
    ]))

  private static let warnings = JSONShape.named(
    "warnings",
    .object([
      .always("heldAtOnce", .verdict, "Whether all ties held at one time."),
      .always(
        "breakingSources", .list(.source), "Sources without any one of which the way would break."),
      .always("weakSteps", .list(.integer), "The steps that no source states outright, by place."),
    ]))

  private static let cost = JSONShape.named(
    "cost",
    .object([
      .always("total", .integer, "The points of the whole way."),
      .always("ties", .list(tieCost), "What each tie costs."),
      .always("stops", .list(stopCost), "What it costs to pass each name between the ends."),
    ]))

  private static let tieCost = JSONShape.object([
    .always("kind", .integer, "The points for the kind of tie."),
    .always("certainty", .integer, "The points for how it is known."),
    .always("status", .integer, "The points for a deal that was not completed."),
    .always("age", .integer, "The points for its age."),
  ])

  private static let stopCost = JSONShape.object([
    .always("neighbors", .integer, "The number of names around it."),
    .always("size", .integer, "The points for that."),
    .perhaps("atTheSameTime", .verdict, "Whether two people were there at the same time."),
    .always("overlap", .integer, "The points for people who may have missed each other."),
  ])
}
