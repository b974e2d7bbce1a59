extension RelationAnswer {
  /// What `relations` answers: ``json(in:limit:)``; of rivals ``CompetingBets/json(in:limit:)``.
  public static let schema = AnswerSchema(
    "relations", "Who stands in a relation, what that rests on, and how sure it is.",
    .either([shape, CompetingBets.shape]))

  private static let shape = JSONShape.named(
    "pairs",
    .object([
      .always(
        "relation", .words(Relation.allCases.filter { $0 != .rivals }.map(\.rawValue)),
        "The relation."),
      .perhaps("subject", .entity, "Whose relations they are; everybody's if it is left out."),
      .perhaps("note", .text, "What counted besides what usually does."),
      .always("certain", .integer, "The pairs that certainly stand in it, listed or not."),
      .always("cannotTell", .integer, "The pairs of which that cannot be told."),
      .always("pairs", .list(pair), "The pairs, the strongest first, up to a limit."),
    ]))

  private static let pair = JSONShape.named(
    "pair",
    .object([
      .always("first", .entity, "One of the two; where there is a direction, who comes first."),
      .always("second", .entity, "The other one."),
      .perhaps("for", .entity, "The investor on whose side the first one stands."),
      .always("count", .count, "How much they have in common."),
      .perhaps("weight", .number, "How strong the relation is by another measure."),
      .perhaps(
        "precision", .word(of: RelatedPair.Weight.Precision.self), "How well that is known."),
      .perhaps("overlap", .verdict, "Whether they were anywhere at the same time."),
      .perhaps("grade", .count, "How close two alumni are, from 1 to 4."),
      .always("sources", .list(.source), "The sources behind it; with one, all rests on that."),
      .always("grounds", .list(.ground), "What they have in common."),
    ]))
}

extension JSONShape {
  /// Something that two entities have in common.
  static let ground = JSONShape.named(
    "ground",
    .object([
      .always("basis", .word(of: RelatedPair.Ground.Basis.self), "What kind of thing it is."),
      .perhaps("through", .entity, "The thing itself: a company, a school, a round."),
      .always("holds", .verdict, "Whether it is certain that they have it in common."),
      .perhaps("overlap", .verdict, "Whether they were there at the same time."),
      .perhaps("sameDegree", .verdict, "Whether they took the same degree."),
      .always("facts", .list(.fact), "The facts that it rests on."),
      .always("constraints", .list(constraint), "What it rests on where no fact settles it."),
    ]))

  private static let constraint = JSONShape.object([
    .always("sentence", .text, "The statement in English, without a final stop."),
    .always("certainty", .certainty, "How it is known."),
    .always("citations", .citations, "Where it is stated."),
  ])
}
