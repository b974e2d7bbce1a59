/// A part that an entity plays, derived from its ties and never declared.
public enum Role: String, CaseIterable, Comparable, Sendable {
  /// Founded an organisation.
  case founder
  /// Invested in a round, whichever it was.
  case investor
  /// Raised a round.
  case portfolioCompany = "portfolio-company"
  /// Studied at a school.
  case alumnus

  /// Whether one stands before the other in order.
  public static func < (lhs: Role, rhs: Role) -> Bool { lhs.order < rhs.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension VentureGraph {
  /// The roles of an entity, in the order of their declaration.
  ///
  /// Only completed deals that are stated or implied make an investor. Who holds shares, or was in
  /// a round that is uncertain while the company is certain, is an investor too.
  ///
  /// - Complexity: O(*k*) in the facts and constraints of the entity.
  public func roles(of id: EntityID) -> [Role] {
    var roles: Set<Role> = []
    for fact in facts(of: id)
    where fact.subject.entity == id && fact.status == .completed
      && Certainty.usual.contains(fact.certainty)
    {
      switch fact.kind {
      case .founded: roles.insert(.founder)
      case .invested, .holds: roles.insert(.investor)
      case .raised: roles.insert(.portfolioCompany)
      case .studied: roles.insert(.alumnus)
      default: break
      }
    }
    if !roles.contains(.investor), !memberships(of: id).isEmpty { roles.insert(.investor) }
    return roles.sorted()
  }

  /// All entities that play a role, sorted by id.
  ///
  /// - Complexity: O(*n* + *m*) in entities and facts.
  public func entities(in role: Role) -> [Entity] {
    entities.filter { roles(of: $0.id).contains(role) }
  }
}
