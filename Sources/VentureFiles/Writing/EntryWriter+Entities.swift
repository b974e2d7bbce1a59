import VentureAnalysis
import VentureModel

extension EntryWriter {
  func source(_ source: Source) -> JSONValue {
    .object([
      "title": .text(source.title), "author": Self.texts(source.authors),
      "publisher": .text(source.publisher), "date": Self.text(source.date),
      "language": Self.text(source.language),
      "translation-of": source.translationOf.map { original in
        switch original {
        case .language(let language): .string(language.text)
        case .source(let id): .string(id.slug)
        }
      }, "derived-from": .text(source.derivedFrom?.slug), "url": .text(source.url),
      "note": .text(source.note),
    ])
  }

  func entity(_ entity: Entity) -> JSONValue {
    let entry = Inherited(citations: entity.profile.citations)
    let kind: JSONValue
    var own: Members = []
    switch entity {
    case .round(let round):
      return .object(self.round(round))
    case .person(let person):
      kind = .null
      own = Self.members(["born": stated(person.born, in: entry)])
    case .organization(let organization):
      let kinds = organization.kinds.map { JSONValue.string($0.rawValue) }
      kind = Self.oneOrMore(kinds) ?? .array([])
      own = Self.members([
        "founded": stated(organization.founded, in: entry),
        "ended": stated(organization.ended, in: entry), "country": .text(organization.country),
        "tags": tags(organization.tags, in: entry),
      ])
    case .school(let school):
      kind = Self.word(school.kind) ?? .null
    case .product(let product):
      kind = Self.word(product.kind) ?? .null
      own = Self.members(["released": stated(product.released, in: entry)])
    case .event(let event):
      kind = Self.word(event.kind) ?? .null
      own = Self.members(["date": stated(event.date, in: entry), "place": .text(event.place)])
    }
    return .object(
      [.init(key: entity.kind.rawValue, value: kind)] + names(entity.profile) + own
        + provenance(citations: entity.profile.citations, note: entity.profile.note))
  }

  /// A round, without its investors.
  func round(_ round: Round) -> Members {
    let profile = round.profile
    let entry = Inherited(certainty: round.certainty, citations: profile.citations)
    let head = Self.members([
      "company": .string(round.company.slug), "kind": Self.word(round.kind, unless: .series),
      "ordinal": round.ordinal.map { .integer($0) }, "label": .text(round.label),
    ])
    let values = Self.members([
      "date": stated(round.date, in: entry), "closed": stated(round.closed, in: entry),
      "raised": stated(round.raised, in: entry), "pre-money": stated(round.preMoney, in: entry),
      "post-money": stated(round.postMoney, in: entry),
      "valuation": stated(round.valuation, in: entry),
      "price-per-share": stated(round.pricePerShare, in: entry),
      "status": Self.word(round.status, unless: .completed),
    ])
    return head + names(profile) + values
      + provenance(certainty: round.certainty, citations: profile.citations, note: profile.note)
  }

  private func names(_ profile: Profile) -> Members {
    let entries = profile.names.entries
    let names: JSONValue? =
      entries.count == 1 && entries[0].language == .english
      ? .string(entries[0].text)
      : entries.isEmpty
        ? nil
        : .object(entries.map { .init(key: $0.language.text, value: .string($0.text)) })
    return Self.members([
      "names": names, "aliases": Self.texts(profile.names.aliases),
      "identification": Self.word(profile.identification, unless: .high),
    ])
  }

  private func tags(_ tags: [Organization.Tag], in entry: Inherited) -> JSONValue? {
    guard !tags.isEmpty else { return nil }
    return .array(
      tags.map { tag in
        let text = JSONValue.string(tag.text)
        return tag.citations == entry.citations
          ? text : .object(["tag": text, "cite": cite(tag.citations)])
      })
  }
}
