import VentureModel

extension ExportedNetworkReader {
  /// The entity of a row; nil if it has no kind, which is noted.
  mutating func entity(_ row: inout ExportedRow) -> Entity? {
    let profile = profile(&row)
    guard let kind = row.word("kind", Entity.Kind.self) else {
      if row["kind"] == nil { row.note("the node has no kind") }
      return nil
    }
    let date = row.date().map { [Stated($0)] } ?? []
    switch kind {
    case .person: return .person(Person(profile: profile, born: date))
    case .organization:
      return .organization(
        Organization(
          profile: profile, kinds: row.words("types", Organization.Kind.self), founded: date,
          ended: row.date("ended").map { [Stated($0)] } ?? [], country: row["country"],
          tags: row.list("tags").map { Organization.Tag($0) }))
    case .school:
      return .school(School(profile: profile, kind: row.words("types", School.Kind.self).first))
    case .round: return .round(round(&row, profile, date))
    case .product:
      return .product(
        Product(profile: profile, kind: row.words("types", Product.Kind.self).first, released: date)
      )
    case .event:
      return .event(
        Event(
          profile: profile, kind: row.words("types", Event.Kind.self).first, date: date,
          place: row["place"]))
    }
  }

  private mutating func profile(_ row: inout ExportedRow) -> Profile {
    var names: [Names.Entry] = []
    for item in row.list("names") {
      let tag = item.prefix { $0 != ":" }
      let language = row.value(of: String(tag), in: "names") { text throws(ParseError) in
        try LanguageTag(text)
      }
      if let language {
        names.append(Names.Entry(String(item.dropFirst(tag.count + 2)), in: language))
      }
    }
    let aliases = row.list("aliases")
    // A row that somebody added may well have a name in no particular language.
    if names.isEmpty, aliases.isEmpty, row["kind"] != Entity.Kind.round.rawValue,
      let name = row["name"], name != row["id"]
    {
      names = [Names.Entry(name, in: .english)]
    }
    return Profile(
      id: EntityID(row["id"] ?? ""), names: Names(names, aliases: aliases),
      identification: row.word("identification", Identification.self) ?? .high,
      citations: citations(row),
      note: row["note"])
  }

  private func round(
    _ row: inout ExportedRow, _ profile: Profile, _ date: [Stated<EDTF>]
  ) -> Round {
    func money(_ column: String) -> [Stated<Quantity<Money>>] {
      let amount = row.value(column + "_text") { text throws(ParseError) in
        try Quantity<Money>(text)
      }
      return amount.map { [Stated($0)] } ?? []
    }
    var round = Round(profile: profile, company: EntityID(row["company"] ?? ""), date: date)
    round.kind = row.words("types", Round.Kind.self).first ?? .other
    round.ordinal = row.value("ordinal") { text throws(ParseError) in
      guard let ordinal = Int(text) else {
        throw ParseError("“\(text)” is no whole number", expected: "a number like 4")
      }
      return ordinal
    }
    round.label = row["label"]
    round.closed = row.date("closed").map { [Stated($0)] } ?? []
    round.raised = money("raised")
    round.preMoney = money("pre_money")
    round.postMoney = money("post_money")
    round.valuation = money("valuation")
    round.pricePerShare = money("price_per_share")
    round.status = row.word("status", DealStatus.self) ?? .completed
    round.certainty = row.word("certainty", Certainty.self) ?? .stated
    return round
  }
}

extension Entity {
  /// Whether it is a round that only stands for one that no source names.
  var isPlaceholder: Bool {
    if case .round(let round) = self { round.isPlaceholder } else { false }
  }
}
