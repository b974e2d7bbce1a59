import VentureModel

/// What can be listed: a kind of entity, a role, or the sources.
public enum Catalogue: Hashable, Sendable, CaseIterable {
  case kind(Entity.Kind)
  case role(Role)
  case sources

  /// All that can be listed.
  public static let allCases: [Catalogue] =
    Entity.Kind.allCases.map { .kind($0) } + Role.allCases.map { .role($0) } + [.sources]

  /// The word for it: `person`, `investor`, `sources`, …
  public var word: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .role(let role): role.rawValue
    case .sources: "source"
    }
  }

  /// Takes the word in singular or plural: `person`, `people`, `companies`, `alumni`, …
  public init?(_ text: String) {
    let plurals = [
      "people": "person", "persons": "person", "companies": "portfolio-company",
      "company": "portfolio-company", "portfolio-companies": "portfolio-company",
      "alumni": "alumnus", "organisation": "organization", "organisations": "organization",
    ]
    let text = text.lowercased()
    let singular =
      plurals[text]
      ?? (text.hasSuffix("s") && !text.hasSuffix("us") ? String(text.dropLast()) : text)
    guard let match = Self.allCases.first(where: { $0.word == singular }) else { return nil }
    self = match
  }
}
