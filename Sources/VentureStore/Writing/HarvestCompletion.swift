import Foundation
import GRDB
import VentureFiles
import VentureModel

/// Adds what tables say of parties and rounds that are in a snapshot already: a country, a founding,
/// a kind, an amount that nobody has given before. What contradicts the snapshot is noted and left
/// out.
///
/// Where columns hold all that is known, they are filled, and the table's row is cited beside the
/// first. Where a graph document speaks of the same, the table's word is kept beside the document's.
struct HarvestCompletion {
  private let database: Database
  private let harvest: Harvest
  private let place: SnapshotTables.Place
  private let source: SourceID
  private let known: Statement
  private(set) var entities: DeclaredEntities
  private(set) var report: DirtReport

  init(
    _ harvest: Harvest, _ place: SnapshotTables.Place, source: SourceID,
    in entities: DeclaredEntities
  ) throws {
    self.entities = entities
    database = entities.database
    self.harvest = harvest
    report = harvest.report
    self.place = place
    self.source = source
    known = try database.makeStatement(
      sql: """
        SELECT e.slug, e.type, e.country, e.date, e.record IS NULL AS is_columns, r.raised,
          r.raised_currency, r.post_money, r.post_money_currency
        FROM entity e LEFT JOIN round r ON r.entity = e.id WHERE e.id = ?
        """)
  }

  /// Adds what is said of a party.
  mutating func complete(_ row: Int, with party: Harvest.Party) throws {
    guard party.country != nil || party.type != nil || party.date != Harvest.none else { return }
    guard let known = try Row.fetchOne(known, arguments: [row]) else { return }
    var change = Change(row, party.name, party.row.map(Int.init))
    if party.kind == .organization {
      let type = party.type == .company ? nil : party.type?.rawValue
      if try known.read("is_columns") {
        try consider("type", type, in: known, unless: Organization.Kind.company.rawValue, &change)
      } else if let type {
        // In a document, an organization may be of several kinds.
        change.texts.append(("type", type))
      }
      try consider("country", party.country, in: known, &change)
    }
    try consider("date", date(party.date), in: known, &change)
    try apply(change, to: known)
  }

  /// Adds what is said of a round.
  mutating func complete(_ row: Int, with round: Harvest.Round) throws {
    guard let known = try Row.fetchOne(known, arguments: [row]) else { return }
    var change = Change(row, nil, round.row.map(Int.init))
    // A label without a word for its kind makes a series.
    let type = [.other, .series].contains(round.kind) ? nil : round.kind.rawValue
    try consider("type", type, in: known, unless: Round.Kind.other.rawValue, &change)
    try consider("date", date(round.date), in: known, &change)
    try consider("raised", harvest.amount(at: round.raised), in: known, &change)
    try consider("post_money", harvest.amount(at: round.postMoney), in: known, &change)
    try apply(change, to: known)
  }

  // MARK: - Columns

  /// What a table says of one entity that is new.
  private struct Change {
    let row: Int
    /// The name in the table; rounds have none.
    let name: String?
    let tableRow: Int?
    var texts: [(column: String, value: String)] = []
    var amounts: [(column: String, value: Money)] = []
    var isEmpty: Bool { texts.isEmpty && amounts.isEmpty }

    init(_ row: Int, _ name: String?, _ tableRow: Int?) {
      self.row = row
      self.name = name
      self.tableRow = tableRow
    }
  }

  private mutating func consider(
    _ column: String, _ value: String?, in known: Row, unless vague: String? = nil,
    _ change: inout Change
  ) throws {
    guard let value else { return }
    let old: String? = try known.read(column)
    if old == value { return }
    if let old, old != vague {
      return try note(change, column, value, old, known)
    }
    change.texts.append((column, value))
  }

  private mutating func consider(
    _ column: String, _ value: Money?, in known: Row, _ change: inout Change
  ) throws {
    guard let value else { return }
    let old: DatabaseValue = try known.read(column)
    let currency: String? = try known.read(column + "_currency")
    if old == value.amount.stored, currency == value.currency.code { return }
    guard old.isNull else {
      let amount = Decimal(string: old.description).flatMap { number in
        currency.flatMap { Currency(code: $0) }.map { Money(number, $0).description }
      }
      return try note(change, column, value.description, amount ?? "another", known)
    }
    change.amounts.append((column, value))
  }

  private static let words = [
    "type": "kind", "post_money": "value after the round", "raised": "amount raised",
  ]

  private mutating func note(
    _ change: Change, _ column: String, _ value: String, _ old: String, _ known: Row
  ) throws {
    let slug: String = try known.read("slug")
    let name = change.name.map { "“\($0)”" } ?? "round `\(slug)`"
    report.note(
      .contradiction, row: change.tableRow,
      "\(name): \(Self.words[column] ?? column) \(value), but \(old) in the snapshot")
  }

  private mutating func apply(_ change: Change, to known: Row) throws {
    guard !change.isEmpty else { return }
    guard try known.read("is_columns") else { return try declare(change) }
    for (column, value) in change.texts {
      try database.execute(
        sql: "UPDATE entity SET \(column) = ? WHERE id = ?", arguments: [value, change.row])
    }
    for (column, value) in change.amounts {
      try database.execute(
        sql: "UPDATE round SET \(column) = ?, \(column)_currency = ? WHERE entity = ?",
        arguments: [value.amount.stored, value.currency.code, change.row])
    }
    // Row 0 stands for no single row.
    try database.execute(
      sql: "INSERT OR IGNORE INTO further_citation (entity, source, row) VALUES (?, ?, ?)",
      arguments: [change.row, place.source, change.tableRow ?? 0])
  }

  // MARK: - Beside documents

  private mutating func declare(_ change: Change) throws {
    let known = try entities.entity(at: change.row)
    let citations = [Citation(source, change.tableRow.map { "row \($0)" })]
    guard let addition = try addition(change, to: known, citations) else { return }
    let old = try entities.declaration(of: change.row, by: place.document)
    try entities.declare(old?.completed(by: addition) ?? addition, by: place.document)
  }

  /// What a change adds to an entity, as an entity; nil if it says nothing new.
  private func addition(
    _ change: Change, to known: Entity, _ citations: [Citation]
  ) throws -> Entity? {
    let texts = Dictionary(change.texts.map { ($0.column, $0.value) }) { first, _ in first }
    let amounts = Dictionary(change.amounts.map { ($0.column, $0.value) }) { first, _ in first }
    let names = Names(change.name.map { [Names.Entry($0, in: .english)] } ?? [])
    let profile = Profile(id: known.id, names: names, citations: citations)
    let date = try texts["date"].map { [Stated(try EDTF($0), citations: citations)] } ?? []
    func amount(_ column: String, unless old: [Stated<Quantity<Money>>]) -> [Stated<
      Quantity<Money>
    >] {
      guard old.isEmpty, let value = amounts[column] else { return [] }
      return [Stated(.exact(value), citations: citations)]
    }
    switch known {
    case .person:
      return date.isEmpty ? nil : .person(Person(profile: profile, born: date))
    case .organization(let old):
      let kinds = texts["type"].flatMap(Organization.Kind.init).map { [$0] } ?? []
      let organization = Organization(
        profile: profile, kinds: kinds.filter { !old.kinds.contains($0) }, founded: date,
        country: texts["country"])
      let isSilent =
        organization.kinds.isEmpty && date.isEmpty && organization.country == nil
      return isSilent ? nil : .organization(organization)
    case .round(let old):
      let round = Round(
        profile: profile, company: old.company,
        kind: texts["type"].flatMap(Round.Kind.init) ?? .other, date: date,
        raised: amount("raised", unless: old.raised),
        postMoney: amount("post_money", unless: old.postMoney))
      let isSilent =
        round.kind == .other && date.isEmpty && round.raised.isEmpty && round.postMoney.isEmpty
      return isSilent ? nil : .round(round)
    case .school, .product, .event:
      return nil
    }
  }

  private func date(_ place: Harvest.Place) -> String? {
    place == Harvest.none ? nil : harvest.dates[Int(place)].description
  }
}
