import VentureModel

extension ConnectionAnswer {
  /// The answer as JSON: `{"length", "view", "from", "to", "via", "toAnyone", "ranking", "paths": [{"nodes",
  /// "steps", "cost", "warnings"}]}`.
  ///
  /// A step has its `reasons`, each with a sentence, and all `facts` that they rest on. `cost` is there where
  /// it was asked for (see ``ConnectionCost``), with `total`, `ties` and `stops`. `warnings` has
  /// `heldAtOnce` ("yes", "no", "cannot tell"), `breakingSources` and `weakSteps` (see
  /// ``ConnectionWarnings``). When there is no path, `length` is null, and `obstacle` and `nearestMiss` may
  /// be there.
  public func json(in graph: VentureGraph) -> JSONValue {
    let narrator = Narrator(graph)
    return .object([
      "length": length.map { .integer($0) } ?? .null,
      "view": .string(search.view.rawValue),
      "from": .string(search.from.slug),
      "to": .string(search.to.slug),
      "via": search.via.isEmpty ? nil : .array(search.via.map { .string($0.slug) }),
      "toAnyone": search.toAnyone ? true : nil,
      "ranking": .string(search.ranking.rawValue),
      "paths": .array(connections.map { $0.json(narrator) }),
      "isCut": isCut ? true : nil,
      "obstacle": obstacle.map { .string($0.word) },
      "nearestMiss": nearestMiss.map { miss in
        .object([
          "path": miss.connection.json(narrator),
          "missingSteps": .array(miss.missingSteps.map { .integer($0) }),
          "options": .array(
            miss.options(beyond: search.selection, in: graph).map { .string($0) }),
        ])
      },
    ])
  }
}

extension ConnectionAnswer.Obstacle {
  fileprivate var word: String {
    switch self {
    case .nobodyThere: "nobody-there"
    case .noWay: "no-way"
    case .tooLong: "too-long"
    }
  }
}

extension Connection {
  func json(_ narrator: Narrator) -> JSONValue {
    .object([
      "nodes": .array(nodes.map { .string($0.slug) }),
      "steps": .array(steps.map { $0.json(narrator) }),
      "cost": cost?.json,
      "warnings": warnings(in: narrator.graph).json,
    ])
  }
}

extension ConnectionWarnings {
  var json: JSONValue {
    .object([
      "heldAtOnce": .string(heldAtOnce.description),
      "breakingSources": .array(breakingSources.map { .string($0.slug) }),
      "weakSteps": .array(weakSteps.map { .integer($0) }),
    ])
  }
}

extension ConnectionCost {
  var json: JSONValue {
    .object([
      "total": .integer(total),
      "ties": .array(
        ties.map { tie in
          .object([
            "kind": .integer(tie.kindPoints), "certainty": .integer(tie.certaintyPoints),
            "status": .integer(tie.statusPoints), "age": .integer(tie.agePoints),
          ])
        }),
      "stops": .array(
        stops.map { stop in
          .object([
            "neighbors": .integer(stop.neighbors), "size": .integer(stop.sizePoints),
            "atTheSameTime": stop.overlap.map { .string($0.description) },
            "overlap": .integer(stop.overlapPoints),
          ])
        }),
    ])
  }
}

extension Connection.Step {
  /// The step with all its facts; each reason names its own by their index.
  func json(_ narrator: Narrator) -> JSONValue {
    var facts: [JSONValue] = []
    let reasons = reasons.map { reason -> JSONValue in
      let first = facts.count
      facts += reason.facts.map { $0.json(narrator) }
      return .object([
        "sentence": .string(reason.sentence(narrator)),
        "certainty": .string(reason.certainty.rawValue),
        "undated": reason.isUndated ? true : nil,
        "facts": .array((first..<facts.count).map { .integer($0) }),
        "citations": .array(reason.citations.map(\.json)),
      ])
    }
    return .object([
      "from": .string(from.slug),
      "to": .string(to.slug),
      "certainty": .string(certainty.rawValue),
      "reasons": .array(reasons),
      "facts": .array(facts),
    ])
  }
}
