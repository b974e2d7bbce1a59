import VentureModel

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
