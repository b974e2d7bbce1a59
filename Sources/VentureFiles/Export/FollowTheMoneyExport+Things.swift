import VentureModel

extension FollowTheMoneyExport {
  /// An entity of the graph as a Person, a Company, an Organization, an Event or an Asset.
  static func thing(_ node: ExportNode, isOwned: Bool) -> FollowTheMoneyEntity {
    var thing = FollowTheMoneyEntity(
      id: FollowTheMoneyEntity.id(of: node.id), schema: schema(of: node.entity, isOwned: isOwned))
    thing.add("name", [node.name] + node.entity.names.entries.map(\.text))
    thing.add("alias", node.entity.names.aliases)
    switch node.entity {
    case .person: thing.add("birthDate", days(node.began))
    case .organization(let organization):
      thing.add("incorporationDate", days(node.began))
      thing.add("dissolutionDate", days(node.ended))
      thing.add("country", organization.country.flatMap(CountryCode.alpha2))
      thing.add("classification", node.types)
    case .school: thing.add("classification", node.types)
    case .round(let round):
      thing.add("date", days(node.began))
      thing.add("keywords", ["round"] + node.types)
      let investors = node.content.graph.investments(in: node.entity.id)
        .filter { $0.status == .completed && Certainty.usual.contains($0.certainty) }
        .compactMap(\.subject.entity)
      thing.add(
        "involved", ([round.company] + investors).map { FollowTheMoneyEntity.id(of: $0.slug) })
    case .product: thing.add("keywords", ["product"] + node.types)
    case .event(let event):
      thing.add("date", days(node.began))
      thing.add("location", event.place)
      thing.add("keywords", ["event"] + node.types)
    }
    thing.add("keywords", node.organization?.tags.map(\.text) ?? [])
    thing.add("summary", summary(of: node))
    thing.add("notes", node.entity.profile.note)
    addSources(node.entity.profile.citations, to: &thing, of: node.content)
    return thing
  }

  private static func schema(of entity: Entity, isOwned: Bool) -> String {
    switch entity {
    case .person: return "Person"
    case .organization(let organization):
      if isOwned { return "Company" }
      switch organization.kinds.first {
      case .authority: return "PublicBody"
      case .lab, .other, nil: return "Organization"
      default: return "Company"
      }
    case .school: return "Organization"
    case .round, .event: return "Event"
    case .product: return "Asset"
    }
  }

  /// The stated dates as far as they are one year, one month or one day.
  private static func days(_ dates: [Stated<EDTF>]) -> [String] {
    dates.filter { $0.status == .completed }.compactMap {
      ExportDays.common($0.value.earliest, $0.value.latest)
    }
  }

  /// What no property holds: doubts, the values of a round, every stated value, the places in the
  /// sources.
  private static func summary(of node: ExportNode) -> [String] {
    var lines: [String] = []
    if let round = node.round {
      lines.append("status: \(round.status.rawValue); certainty: \(round.certainty.rawValue)")
    }
    let identification = node.entity.profile.identification
    if identification != .high { lines.append("identification: \(identification.rawValue)") }
    if let country = node.organization?.country, CountryCode.alpha2(country) == nil {
      lines.append("country: \(country)")
    }
    lines += node.statements
    let places = ExportStatement.places(node.entity.profile.citations)
    if !places.isEmpty { lines.append("sources: \(places.joined(separator: "; "))") }
    return lines
  }
}
