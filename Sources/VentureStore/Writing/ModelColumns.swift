import VentureModel

// What the columns of a snapshot show of the model's statements; the entry beside them has it all.

extension Entity {
  /// What it is within its kind, in the word of graph documents.
  var typeWord: String? {
    switch self {
    case .person: nil
    case .organization(let organization): organization.kinds.first?.rawValue
    case .school(let school): school.kind?.rawValue
    case .round(let round): round.kind.rawValue
    case .product(let product): product.kind?.rawValue
    case .event(let event): event.kind?.rawValue
    }
  }

  var country: String? {
    if case .organization(let organization) = self { organization.country } else { nil }
  }

  /// The date of birth, founding, release, or of the event or the round.
  var ownDate: EDTF? {
    switch self {
    case .person(let person): person.born.preferred()?.value
    case .organization(let organization): organization.founded.preferred()?.value
    case .school: nil
    case .round(let round): round.date.preferred()?.value
    case .product(let product): product.released.preferred()?.value
    case .event(let event): event.date.preferred()?.value
    }
  }
}

extension Fact {
  var roleWord: String? {
    switch terms {
    case .investment(let terms): terms.role.rawValue
    case .founding(let terms): terms.role
    case .employment(let terms): terms.titles.first ?? terms.role?.rawValue
    case .study(let terms): terms.degree
    case .directorship(let terms): terms.title
    case .holding(let terms): terms.role.rawValue
    case .attendance(let terms): terms.role
    default: nil
    }
  }

  var amount: Quantity<Money>? {
    switch terms {
    case .investment(let terms): terms.amount
    case .acquisition(let terms): terms.amount
    default: nil
    }
  }
}

extension Constraint {
  /// The word for what is constrained, as in graph documents.
  var formWord: String {
    switch form {
    case .membership: "membership"
    case .total: "total"
    case .count: "count"
    case .bound: "bound"
    case .ranking: "ranking"
    }
  }
}
