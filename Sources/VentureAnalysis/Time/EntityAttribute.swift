import VentureModel

/// One thing that is said of an entity itself: a name, a date, an amount.
struct EntityAttribute: Hashable, Sendable {
  /// What is said of it.
  enum Label: String, CaseIterable, Sendable {
    case name
    case alias
    case identification
    case mention
    case note
    case kind
    case country
    case tag
    case born
    case founded
    case ended
    case released
    case place
    case company
    case ordinal
    case label
    case date
    case closed
    case raised
    case preMoney = "pre-money"
    case postMoney = "post-money"
    case valuation
    case pricePerShare = "price of a share"
    case status
    case certainty
  }

  let entity: EntityID
  let label: Label
  /// The value in English.
  let phrase: String
  /// The value as documents write it, which tells values apart that read the same.
  let written: String
  var certainty = Certainty.stated
  var status = DealStatus.completed
  /// When it held, where a statement says so.
  var date: EDTF?
  /// The moment of the day.
  var moment: String?
  var citations: [Citation] = []
  var note: String?

  /// How much two statements of one attribute have in common.
  func likeness(to other: EntityAttribute) -> Int {
    (written == other.written ? 4 : 0) + (status == other.status ? 3 : 0)
      + (citations == other.citations ? 2 : 0) + (certainty == other.certainty ? 1 : 0)
  }
}

extension Entity {
  /// All that is said of the entity itself, in the order of the kinds of attribute: two entities
  /// with one id that differ at all differ in one of them.
  ///
  /// - Complexity: O(*k*) in the statements.
  var attributes: [EntityAttribute] {
    let names =
      profile.names.entries.map { plain(.name, "\($0.text) (\($0.language))") }
      + profile.names.aliases.map { plain(.alias, $0) }
    var mention = plain(.mention, "mentioned")
    mention.citations = profile.citations
    let common =
      names
      + [plain(.identification, profile.identification.rawValue)]
      + (profile.citations.isEmpty ? [] : [mention])
      + (profile.note.map { [plain(.note, $0)] } ?? [])
    return common + ownAttributes
  }

  private var ownAttributes: [EntityAttribute] {
    switch self {
    case .person(let person):
      return dates(.born, person.born)
    case .organization(let organization):
      let kinds = organization.kinds.map(\.rawValue).joined(separator: ", ")
      let tags = organization.tags.map { tag in
        var attribute = plain(.tag, tag.text)
        attribute.citations = tag.citations
        return attribute
      }
      return [plain(.kind, kinds)] + dates(.founded, organization.founded)
        + dates(.ended, organization.ended)
        + (organization.country.map { [plain(.country, $0)] } ?? []) + tags
    case .school(let school):
      return school.kind.map { [plain(.kind, $0.rawValue)] } ?? []
    case .round(let round):
      return attributes(of: round)
    case .product(let product):
      return (product.kind.map { [plain(.kind, $0.rawValue)] } ?? [])
        + dates(.released, product.released)
    case .event(let event):
      return (event.kind.map { [plain(.kind, $0.rawValue)] } ?? []) + dates(.date, event.date)
        + (event.place.map { [plain(.place, $0)] } ?? [])
    }
  }

  private func attributes(of round: Round) -> [EntityAttribute] {
    let description =
      [plain(.company, round.company.slug), plain(.kind, round.kind.rawValue)]
      + (round.ordinal.map { [plain(.ordinal, String($0))] } ?? [])
      + (round.label.map { [plain(.label, $0)] } ?? [])
      + [plain(.status, round.status.rawValue), plain(.certainty, round.certainty.rawValue)]
    let amounts: [(EntityAttribute.Label, [Stated<Quantity<Money>>])] = [
      (.raised, round.raised), (.preMoney, round.preMoney), (.postMoney, round.postMoney),
      (.valuation, round.valuation), (.pricePerShare, round.pricePerShare),
    ]
    return description + dates(.date, round.date) + dates(.closed, round.closed)
      + amounts.flatMap { label, values in
        values.map { stated(label, $0, $0.value.phrase, $0.value.description) }
      }
  }

  private func plain(_ label: EntityAttribute.Label, _ text: String) -> EntityAttribute {
    EntityAttribute(entity: id, label: label, phrase: text, written: text)
  }

  private func dates(
    _ label: EntityAttribute.Label, _ values: [Stated<EDTF>]
  ) -> [EntityAttribute] {
    values.map { stated(label, $0, $0.value.phrase, $0.value.description) }
  }

  private func stated<Value>(
    _ label: EntityAttribute.Label, _ value: Stated<Value>, _ phrase: String, _ written: String
  ) -> EntityAttribute {
    EntityAttribute(
      entity: id, label: label, phrase: phrase, written: written, certainty: value.certainty,
      status: value.status, date: value.date, moment: value.moment, citations: value.citations,
      note: value.note)
  }
}

extension Narrator {
  /// An attribute told: "MiniMax’s round 5: raised 654 million US dollars".
  func told(_ attribute: EntityAttribute) -> ToldStatement {
    let name = name(attribute.entity)
    let words: String =
      switch attribute.label {
      case .mention: attribute.phrase
      case .name, .alias, .identification, .note, .kind, .country, .tag, .place, .company,
        .ordinal, .label, .status, .certainty:
        "\(attribute.label.rawValue) “\(attribute.phrase)”"
      case .date: "took place \(attribute.phrase)"
      default: "\(attribute.label.rawValue) \(attribute.phrase)"
      }
    let fate = attribute.status == .completed ? "" : ", \(attribute.status.rawValue)"
    let moment =
      (attribute.date.map { ", \($0.phrase)" } ?? "")
      + (attribute.moment.map { " at \($0)" } ?? "")
    return ToldStatement(
      "\(name): \(words)\(moment)\(fate)", certainty: attribute.certainty, note: attribute.note,
      citations: attribute.citations, in: graph)
  }
}
