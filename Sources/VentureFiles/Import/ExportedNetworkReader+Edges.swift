import VentureModel

extension ExportedNetworkReader {
  /// The fact of a row; nil if it has no kind or no ends, which is noted.
  mutating func fact(_ row: inout ExportedRow) -> Fact? {
    guard let kind = row.word("kind", TieKind.self), let source = row["source"],
      let target = row["target"]
    else {
      if row.problems.isEmpty { row.note("the edge has no kind or no ends") }
      return nil
    }
    let object = EntityID(target)
    let date = row.date()
    return Fact(
      kind, from: .named(EntityID(source)), to: .named(self.object(of: kind, object)),
      date: date == inherited(by: kind, from: object) ? nil : date,
      status: row.word("status", DealStatus.self) ?? .completed,
      certainty: row.word("certainty", Certainty.self) ?? .stated,
      terms: terms(of: kind, &row), citations: citations(row), note: row["note"])
  }

  /// Where a fact leads as documents state it: an investment in a round that no source names is one in
  /// the company.
  private func object(of kind: TieKind, _ id: EntityID) -> EntityID {
    guard kind == .invested, case .round(let round) = entities[id], round.isPlaceholder else {
      return id
    }
    return round.company
  }

  /// The date that a tie takes over from what it leads to, and that an export therefore shows.
  private func inherited(by kind: TieKind, from id: EntityID) -> EDTF? {
    switch (kind, entities[id]) {
    case (.invested, .round(let round)): round.date.first?.value
    case (.founded, .organization(let organization)): organization.founded.first?.value
    case (.attended, .event(let event)), (.organised, .event(let event)): event.date.first?.value
    case (.released, .product(let product)): product.released.first?.value
    default: nil
    }
  }

  private func terms(of kind: TieKind, _ row: inout ExportedRow) -> Terms {
    func money() -> Quantity<Money>? {
      row.value("amount_text") { text throws(ParseError) in try Quantity<Money>(text) }
    }
    func share() -> Quantity<Share>? {
      row.value("share_text") { text throws(ParseError) in try Quantity<Share>(text) }
    }
    let details = Dictionary(
      row.list("details").map(Self.detail), uniquingKeysWith: { first, _ in first })
    switch kind {
    case .founded: return row["role"].map { .founding(Founding(role: $0)) } ?? .none
    case .invested:
      return .investment(
        Investment(
          role: row.word("role", Investment.Role.self) ?? .participant,
          entry: details["entry"].flatMap(Investment.Entry.init), amount: money(), share: share(),
          via: details["via"].map { EntityID($0) }))
    case .employed:
      return .employment(
        Employment(titles: row.list("titles"), role: row.word("role", Employment.Role.self)))
    case .studied:
      return .study(Study(degree: details["degree"], field: details["field"]))
    case .director: return .directorship(Directorship(title: row.list("titles").first))
    case .holds:
      return .holding(
        Holding(
          share: share(), basis: details["basis"].flatMap(Holding.Basis.init),
          role: row.word("role", Holding.Role.self) ?? .shareholder))
    case .acquired: return .acquisition(Acquisition(amount: money(), share: share()))
    case .attended, .organised: return .attendance(Attendance(role: row["role"]))
    case .met: return .meeting(Meeting(place: details["place"], occasion: details["occasion"]))
    case .together: return .together(Together(at: EntityID(details["place"] ?? "")))
    case .right:
      return .right(
        Right(
          name: details["right"], from: details["from"].map(limit),
          until: details["until"].map(limit),
          rounds: details["rounds"].flatMap { try? Quantity($0) }
        ))
    case .listed: return .listing(Listing(code: details["code"]))
    case .interviewed, .presentedTo, .commentedOn, .contacted, .negotiated, .acquainted:
      return .contact(
        Contact(
          topic: details["topic"], place: details["place"],
          event: details["event"].map { EntityID($0) }))
    case .raised, .parent, .released, .developed: return .none
    }
  }

  /// The beginning or the end of a right: a round, or a date.
  private func limit(_ text: String) -> Right.Limit {
    if let date = try? EDTF(text), entities[EntityID(text)] == nil { return .date(date) }
    return .round(EntityID(text))
  }

  /// The name and the value of a detail, such as "degree: PhD".
  private static func detail(_ text: String) -> (String, String) {
    guard let colon = text.firstRange(of: ": ") else { return (text, "") }
    return (String(text[..<colon.lowerBound]), String(text[colon.upperBound...]))
  }
}
