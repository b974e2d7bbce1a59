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

extension Role {
  /// The role that a tie gives to whom it starts from, if it gives one: only completed deals that are
  /// stated or implied do.
  public init?(of kind: TieKind, status: DealStatus, certainty: Certainty) {
    guard status == .completed, Certainty.usual.contains(certainty) else { return nil }
    switch kind {
    case .founded: self = .founder
    case .invested, .holds: self = .investor
    case .raised: self = .portfolioCompany
    case .studied: self = .alumnus
    default: return nil
    }
  }

  /// The role that a fact gives to its subject.
  public init?(of fact: Fact) {
    self.init(of: fact.kind, status: fact.status, certainty: fact.certainty)
  }
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
    for fact in facts(of: id) where fact.subject.entity == id {
      if let role = Role(of: fact) {
        roles.insert(role)
      }
    }
    if !roles.contains(.investor), !memberships(of: id).isEmpty { roles.insert(.investor) }
    return roles.sorted()
  }

  /// What ``roles(of:)`` tells of each entity, in the order of ``entities``, in one pass: asked one by
  /// one it would look at all constraints again for every entity.
  ///
  /// - Complexity: O(*n* + *m* + *c*) in entities, facts and constraints.
  public func rolesOfAll() -> [Set<Role>] {
    var roles = [Set<Role>](repeating: [], count: entities.count)
    for fact in facts {
      if let role = Role(of: fact),
        let subject = fact.subject.entity.flatMap(position)
      {
        roles[subject].insert(role)
      }
    }
    for constraint in constraints {
      guard case .membership(let membership) = constraint.form, company(of: constraint) != nil,
        let investor = membership.investors.first.flatMap(position)
      else { continue }
      roles[investor].insert(.investor)
    }
    return roles
  }

  /// All entities that play a role, sorted by id.
  ///
  /// - Complexity: O(*n* + *m* + *c*) in entities, facts and constraints.
  public func entities(in role: Role) -> [Entity] {
    zip(entities, rolesOfAll()).filter { $1.contains(role) }.map { $0.0 }
  }
}
