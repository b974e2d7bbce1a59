import VentureModel

extension RelationAnswer {
  /// The answer as JSON.
  ///
  /// ```
  /// {"relation", "subject"?, "note"?, "certain", "cannotTell", "pairs": [{
  ///   "first": {"id", "name"}, "second": {"id", "name"}, "for"?: {"id", "name"},
  ///   "count": {"least", "most"}, "weight"?, "precision"?, "overlap"?,
  ///   "grade"?: {"least", "most"}, "sources": [id],
  ///   "grounds": [{"basis", "through"?: {"id", "name"}, "holds", "overlap"?, "sameDegree"?,
  ///                "facts": [fact], "constraints": [{"sentence", "certainty", "citations"}]}]}]}
  /// ```
  ///
  /// `certain` and `cannotTell` count all pairs, listed or not. `overlap`, `holds` and `sameDegree`
  /// are "yes", "no" or "cannot tell";
  /// `precision` of a weight is "exact", "at most" or "open". One entry in `sources` means that all
  /// rests on one source; translations and reprints count as what they were made from.
  ///
  /// - Complexity: O(*k*) in the statements behind what is listed
  public func json(in graph: VentureGraph, limit: Int = .max) -> JSONValue {
    let narrator = Narrator(graph)
    return .object([
      "relation": .string(relation.rawValue),
      "subject": subject.map { $0.json(narrator) },
      "note": .text(note),
      "certain": .integer(certainCount),
      "cannotTell": .integer(openCount),
      "pairs": .array(pairs.prefix(limit).map { $0.json(narrator) }),
    ])
  }
}

extension RelatedPair {
  func json(_ narrator: Narrator) -> JSONValue {
    .object([
      "first": first.json(narrator),
      "second": second.json(narrator),
      "for": side.map { $0.json(narrator) },
      "count": count.json,
      "weight": weight.map { .decimal(String($0.value)) },
      "precision": .text(weight?.precision.rawValue),
      "overlap": .text(overlap?.description),
      "grade": grade.map(\.json),
      "sources": .array(sources(in: narrator.graph).map { .string($0.slug) }),
      "grounds": .array(grounds.map { $0.json(narrator) }),
    ])
  }
}

extension RelatedPair.Ground {
  func json(_ narrator: Narrator) -> JSONValue {
    .object([
      "basis": .string(basis.rawValue),
      "through": through.map { $0.json(narrator) },
      "holds": .string(holds.description),
      "overlap": .text(overlap?.description),
      "sameDegree": .text(sameDegree?.description),
      "facts": .array(facts.map { $0.json(narrator) }),
      "constraints": .array(
        constraints.map { constraint in
          .object([
            "sentence": .string(narrator.sentence(constraint)),
            "certainty": .string(constraint.certainty.rawValue),
            "citations": .array(constraint.citations.map(\.json)),
          ])
        }),
    ])
  }
}

extension EntityID {
  /// The entity as JSON: `{"id", "name"}`.
  func json(_ narrator: Narrator) -> JSONValue {
    .object(["id": .string(slug), "name": .string(narrator.name(self))])
  }
}

extension ClosedRange<Int> {
  /// The least and the greatest number as JSON: `{"least", "most"}`.
  var json: JSONValue {
    .object(["least": .integer(lowerBound), "most": .integer(upperBound)])
  }
}
