import VentureModel

/// An entity as a node of an export.
struct ExportNode: Sendable {
  let entity: Entity
  let roles: Set<Role>
  /// The number of ties to named parties.
  let degree: Int
  let content: ExportContent
  /// When the entity began, as preferred among what is stated.
  let date: EDTF?
  /// Of a round, the preferred ones of its values.
  let values: RoundValues?

  init(entity: Entity, roles: Set<Role>, degree: Int, content: ExportContent) {
    self.entity = entity
    self.roles = roles
    self.degree = degree
    self.content = content
    date = Self.began(entity).preferred()?.value
    if case .round(let round) = entity { values = RoundValues(round) } else { values = nil }
  }

  /// The values of a round that are shown when only one can be.
  struct RoundValues: Sendable {
    let raised: Quantity<Money>?
    let preMoney: Quantity<Money>?
    let postMoney: Quantity<Money>?
    let valuation: Quantity<Money>?
    let pricePerShare: Quantity<Money>?

    init(_ round: Round) {
      raised = Self.preferred(round.raised)
      preMoney = Self.preferred(round.preMoney)
      postMoney = Self.preferred(round.postMoney)
      valuation = Self.preferred(round.valuation)
      pricePerShare = Self.preferred(round.pricePerShare)
    }

    /// The preferred value; most rounds state none of most values, which is told at once.
    private static func preferred(_ values: [Stated<Quantity<Money>>]) -> Quantity<Money>? {
      values.isEmpty ? nil : values.preferred()?.value
    }
  }

  var id: String { entity.id.slug }

  /// The name to show; of a round, the one it has as a part of its company.
  var name: String { content.narrator.name(entity.id) }

  /// What the entity is within its kind: the kinds of an organisation, the kind of a round.
  var types: [String] {
    switch entity {
    case .person: []
    case .organization(let organization): organization.kinds.map(\.rawValue)
    case .school(let school): [school.kind?.rawValue].compactMap(\.self)
    case .round(let round): [round.kind.rawValue]
    case .product(let product): [product.kind?.rawValue].compactMap(\.self)
    case .event(let event): [event.kind?.rawValue].compactMap(\.self)
    }
  }

  var round: Round? {
    if case .round(let round) = entity { round } else { nil }
  }

  var organization: Organization? {
    if case .organization(let organization) = entity { organization } else { nil }
  }

  /// When the entity began, as stated: a birth, a founding, the date of a round or an event, a
  /// release.
  var began: [Stated<EDTF>] { Self.began(entity) }

  private static func began(_ entity: Entity) -> [Stated<EDTF>] {
    switch entity {
    case .person(let person): person.born
    case .organization(let organization): organization.founded
    case .school: []
    case .round(let round): round.date
    case .product(let product): product.released
    case .event(let event): event.date
    }
  }

  /// When the entity ended, as stated: only organisations tell.
  var ended: [Stated<EDTF>] { organization?.ended ?? [] }

  /// The time for which the entity existed, for a time line; nil where neither end is known.
  var spell: ExportSpell? {
    let end = date?.period == nil ? nil : date?.latest
    return ExportSpell(start: date?.earliest, end: ended.preferred()?.value.latest ?? end)
  }

  /// Every stated value with its doubts and sources, where more is known of it than the value.
  var statements: [String] {
    func all<Value: CustomStringConvertible>(_ name: String, _ values: [Stated<Value>]) -> [String]
    {
      values.map { "\(name): \(ExportStatement.words($0))" }
    }
    let dates = all(beganName, began) + all("ended", ended)
    guard let round else {
      return dates
        + (organization?.tags ?? []).map { tag in
          let places = ExportStatement.places(tag.citations)
          return "tag: \(tag.text)"
            + (places.isEmpty ? "" : " (\(places.joined(separator: "; ")))")
        }
    }
    return dates + all("closed", round.closed) + all("raised", round.raised)
      + all("pre-money", round.preMoney) + all("post-money", round.postMoney)
      + all("valuation", round.valuation) + all("price per share", round.pricePerShare)
  }

  private var beganName: String {
    switch entity {
    case .person: "born"
    case .organization, .school: "founded"
    case .product: "released"
    case .round, .event: "date"
    }
  }
}

/// A stretch of a time line: from the first day to the last, open where there is none.
struct ExportSpell: Sendable, Hashable {
  let start: String?
  let end: String?

  /// The stretch between two days; nil if neither can be written, and without an end that lies
  /// before the start.
  init?(start: Day?, end: Day?) {
    let isInOrder = start.flatMap { start in end.map { start <= $0 } } ?? true
    self.start = ExportDays.text(start)
    self.end = isInOrder ? ExportDays.text(end) : nil
    guard self.start != nil || self.end != nil else { return nil }
  }
}
