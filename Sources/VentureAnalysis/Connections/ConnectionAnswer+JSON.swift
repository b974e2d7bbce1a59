import VentureModel

extension ConnectionAnswer {
  /// The answer as JSON: `{"length", "view", "from", "to", "paths": [{"nodes", "steps"}]}`; a step has
  /// its `reasons`, each with a sentence, and all `facts` that they rest on; when there is no path, `length` is null and `nearestMiss` may be there.
  public func json(in graph: VentureGraph) -> JSONValue {
    let narrator = Narrator(graph)
    return .object([
      "length": length.map { .integer($0) } ?? .null,
      "view": .string(search.view.rawValue),
      "from": .string(search.from.slug),
      "to": .string(search.to.slug),
      "paths": .array(connections.map { $0.json(narrator) }),
      "isCut": isCut ? true : nil,
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

extension Connection {
  func json(_ narrator: Narrator) -> JSONValue {
    .object([
      "nodes": .array(nodes.map { .string($0.slug) }),
      "steps": .array(steps.map { $0.json(narrator) }),
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

extension Fact {
  /// The fact as JSON: kind, ends, date, status, certainty, amount and share, citations, sentence.
  public func json(_ narrator: Narrator) -> JSONValue {
    var amount: Quantity<Money>?
    var share: Quantity<Share>?
    var role: String?
    switch terms {
    case .investment(let terms):
      amount = terms.amount
      share = terms.share
      role = terms.role.rawValue
    case .acquisition(let terms):
      amount = terms.amount
      share = terms.share
    case .holding(let terms):
      share = terms.share
      role = terms.role.rawValue
    case .employment(let terms):
      role = terms.titles.first ?? terms.role?.rawValue
    default:
      break
    }
    return .object([
      "kind": .string(kind.rawValue),
      "subject": subject.json,
      "object": object.json,
      "date": (date ?? narrator.graph.effectiveDate(of: self)).map { .string($0.description) },
      "status": kind.isDeal ? .string(status.rawValue) : nil,
      "certainty": .string(certainty.rawValue),
      "role": .text(role),
      "amount": amount.map { .string($0.description) },
      "share": share.map { .string($0.description) },
      "note": .text(note),
      "sentence": .string(narrator.sentence(self)),
      "citations": .array(citations.map(\.json)),
    ])
  }
}

extension Party {
  var json: JSONValue {
    switch self {
    case .named(let id):
      .string(id.slug)
    case .unnamed(let unnamed):
      .object([
        "unnamed": .string(unnamed.description ?? ""),
        "count": unnamed.count.map { .string($0.description) },
      ])
    }
  }
}

extension Citation {
  var json: JSONValue {
    let who: String? =
      switch speaker {
      case .entity(let id): id.slug
      case .name(let name): name
      case nil: nil
      }
    return .object([
      "source": .string(source.slug), "locator": .text(locator), "speaker": .text(who),
    ])
  }
}
