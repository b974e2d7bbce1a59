import VentureModel

extension VentureGraph {
  /// A list of entities of a kind or in a role, or of the sources; of everything if nothing is named.
  ///
  /// - Complexity: O(*n* log *n* + *m*) in entities and facts.
  public func table(of catalogue: Catalogue?) -> Table {
    switch catalogue {
    case .sources: sourceTable
    case .kind(.round): roundTable
    default: entityTable(of: catalogue)
    }
  }

  private func entityTable(of catalogue: Catalogue?) -> Table {
    let narrator = Narrator(self)
    let roles = rolesOfAll()
    var table = Table(columns: Catalogue.entityColumns)
    for (place, entity) in entities.enumerated() {
      let isPlaceholder = round(entity.id)?.isPlaceholder == true
      guard
        Catalogue.lists(entity.kind, roles[place], isPlaceholder: isPlaceholder, in: catalogue)
      else { continue }
      let type: String? =
        if case .organization(let organization) = entity { organization.kinds.first?.rawValue } else
        {
          nil
        }
      table.append([
        entity.id.slug, narrator.name(entity.id), type ?? entity.kind.rawValue,
        Catalogue.words(for: roles[place]), String(facts(of: entity.id).count),
      ])
    }
    return table
  }

  private var roundTable: Table {
    let narrator = Narrator(self)
    var investors: [EntityID: ListedInvestors] = [:]
    for fact in facts where Role(of: fact) == .investor && fact.kind == .invested {
      guard let round = fact.object.entity, let investor = fact.subject.entity,
        let vertex = position(of: investor)
      else { continue }
      investors[round, default: ListedInvestors()].add(
        vertex, leadingAs: fact.investment.isLead ? narrator.name(investor) : nil)
    }
    return Catalogue.roundTable(
      of: entities.compactMap { round($0.id) }, by: investors, narrator
    ) { narrator.name($0) }
  }

  private var sourceTable: Table { sourceTable(besides: [:]) }

  /// The sources, each with the number of facts that cite it: those of this graph, and others of
  /// which only the number is known.
  ///
  /// - Complexity: O(*m*) in the facts.
  public func sourceTable(besides others: [SourceID: Int]) -> Table {
    var table = Table(columns: Catalogue.sourceColumns)
    var cited = others
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
