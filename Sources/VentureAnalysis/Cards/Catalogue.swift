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

extension VentureGraph {
  /// A list of entities of a kind or in a role, or of the sources; of everything if nothing is named.
  ///
  /// - Complexity: O(*n* log *n* + *m*) in entities and facts.
  public func table(of catalogue: Catalogue?) -> Table {
    switch catalogue {
    case .sources: return sourceTable
    case .kind(.round): return roundTable
    case .kind(let kind): return table(entities.filter { $0.kind == kind })
    case .role(let role): return table(entities(in: role))
    case nil:
      return table(entities.filter { !($0.kind == .round && round($0.id)?.isPlaceholder == true) })
    }
  }

  private func table(_ entities: [Entity]) -> Table {
    let narrator = Narrator(self)
    var table = Table(columns: ["id", "name", "kind", "roles", "ties"])
    for entity in entities {
      let kind: String =
        if case .organization(let organization) = entity {
          organization.kinds.first?.rawValue ?? "organization"
        } else {
          entity.kind.rawValue
        }
      table.append([
        entity.id.slug, narrator.name(entity.id), kind,
        roles(of: entity.id).map(\.rawValue).joined(separator: ", "),
        String(facts(of: entity.id).count),
      ])
    }
    return table
  }

  private var roundTable: Table {
    let narrator = Narrator(self)
    var table = Table(
      columns: ["id", "company", "round", "date", "raised", "post-money", "lead", "investors"])
    let companies = Set(entities.compactMap { round($0.id)?.company }).sorted()
    for round in companies.flatMap({ rounds(of: $0) }) {
      let completed = investments(in: round.profile.id).filter {
        $0.status == .completed && Certainty.usual.contains($0.certainty)
      }
      let leads = completed.filter(\.investment.isLead).compactMap(\.subject.entity)
      table.append([
        round.profile.id.slug, narrator.name(round.company), narrator.title(round),
        round.date.preferred()?.value.description ?? "",
        round.raised.preferred()?.value.description ?? "",
        round.postMoney.preferred()?.value.description ?? "",
        leads.map { narrator.name($0) }.joined(separator: ", "),
        String(Set(completed.compactMap(\.subject.entity)).count),
      ])
    }
    return table
  }

  private var sourceTable: Table {
    var table = Table(columns: ["id", "title", "author", "publisher", "date", "language", "cited"])
    var cited: [SourceID: Int] = [:]
    for fact in facts where fact.kind != .raised {
      for source in Set(fact.citations.map(\.source)) { cited[source, default: 0] += 1 }
    }
    for source in sources {
      table.append([
        source.id.slug, source.title ?? "", source.authors.joined(separator: ", "),
        source.publisher ?? "", source.date?.description ?? "", source.language?.description ?? "",
        String(cited[source.id] ?? 0),
      ])
    }
    return table
  }
}
