/// A node of the network.
public enum Entity: Hashable, Sendable {
  case person(Person)
  case organization(Organization)
  case school(School)
  case round(Round)
  case product(Product)
  case event(Event)

  /// The kinds of entity; their raw values are the words of documents and of the command line.
  public enum Kind: String, CaseIterable, Sendable {
    case person
    case organization
    case school
    case round
    case product
    case event
  }

  /// The kind of the entity.
  public var kind: Kind {
    switch self {
    case .person: .person
    case .organization: .organization
    case .school: .school
    case .round: .round
    case .product: .product
    case .event: .event
    }
  }

  /// What the entity has in common with all others.
  public var profile: Profile {
    get {
      switch self {
      case .person(let person): person.profile
      case .organization(let organization): organization.profile
      case .school(let school): school.profile
      case .round(let round): round.profile
      case .product(let product): product.profile
      case .event(let event): event.profile
      }
    }
    set {
      switch self {
      case .person(var person):
        person.profile = newValue
        self = .person(person)
      case .organization(var organization):
        organization.profile = newValue
        self = .organization(organization)
      case .school(var school):
        school.profile = newValue
        self = .school(school)
      case .round(var round):
        round.profile = newValue
        self = .round(round)
      case .product(var product):
        product.profile = newValue
        self = .product(product)
      case .event(var event):
        event.profile = newValue
        self = .event(event)
      }
    }
  }

  /// The id of the entity.
  public var id: EntityID { profile.id }

  /// The names of the entity.
  public var names: Names { profile.names }
}
