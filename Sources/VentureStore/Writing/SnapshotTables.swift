import Foundation
import GRDB
import VentureModel

/// Rows for the tables of a snapshot, ready to be inserted.
struct SnapshotTables {
  private let database: Database
  private var entities: RowInserter
  private var rounds: RowInserter
  private var facts: RowInserter
  private var names: RowInserter
  private var nameTerms: RowInserter
  private var formMaker = NameForms.Maker()
  private var lastEntity: Int
  private var lastFact: Int
  private(set) var lastName: Int

  /// Where a statement stands, as far as columns tell.
  struct Place {
    var document: Int
    var source: Int?
    var row: Int?
  }

  struct EntityRow {
    var slug: String
    var kind: Entity.Kind
    var name: String?
    var type: String?
    var country: String?
    var date: String?
    var place: Place
    var record: String?
  }

  struct RoundRow {
    var company: Int
    var label: String?
    var ordinal: Int?
    var raised: Money?
    var postMoney: Money?
    var status = DealStatus.completed
    var certainty = Certainty.stated
  }

  struct FactRow {
    var kind: TieKind
    var subject: Int?
    var object: Int?
    var date: String?
    var status = DealStatus.completed
    var certainty = Certainty.stated
    var role: String?
    var amount: Money?
    var place: Place
    var record: String?
  }

  /// With several rows of a table written at once, `flush()` is to be called before anybody reads them.
  init(_ database: Database, rowsAtOnce: Int = 1) throws {
    self.database = database
    func rows(_ table: String, _ columns: [String]) throws -> RowInserter {
      try RowInserter(database, into: table, columns: columns, rowsAtOnce: rowsAtOnce)
    }
    entities = try rows(
      "entity",
      [
        "id", "slug", "kind", "name", "type", "country", "date", "document", "source", "row",
        "record",
      ])
    rounds = try rows(
      "round",
      [
        "entity", "company", "label", "ordinal", "raised", "raised_currency", "post_money",
        "post_money_currency", "status", "certainty",
      ])
    facts = try rows(
      "fact",
      [
        "id", "kind", "subject", "object", "date", "status", "certainty", "role", "amount",
        "currency", "document", "source", "row", "record",
      ])
    names = try rows(
      "name", ["id", "entity", "text", "folded", "simplified", "pinyin", "terms"])
    nameTerms = try rows("name_search", ["rowid", "terms"])
    func last(_ table: String) throws -> Int {
      try Int.fetchOne(database, sql: "SELECT max(id) FROM \(table)") ?? 0
    }
    lastEntity = try last("entity")
    lastFact = try last("fact")
    lastName = try last("name")
  }

  /// Inserts an entity and returns its row.
  mutating func insert(_ entity: EntityRow) throws -> Int {
    lastEntity += 1
    entities.bind(lastEntity)
    entities.bind(entity.slug)
    entities.bind(entity.kind.code)
    entities.bind(entity.name)
    entities.bind(entity.type)
    entities.bind(entity.country)
    entities.bind(entity.date)
    bind(entity.place, entity.record, to: &entities)
    try entities.insert()
    return lastEntity
  }

  /// Inserts what only rounds have.
  mutating func insert(_ round: RoundRow, of entity: Int) throws {
    rounds.bind(entity)
    rounds.bind(round.company)
    rounds.bind(round.label)
    rounds.bind(round.ordinal)
    for amount in [round.raised, round.postMoney] {
      rounds.bind(amount?.amount)
      rounds.bind(amount?.currency.code)
    }
    rounds.bind(round.status.code)
    rounds.bind(round.certainty.code)
    try rounds.insert()
  }

  /// Inserts a fact and returns its row.
  @discardableResult
  mutating func insert(_ fact: FactRow) throws -> Int {
    lastFact += 1
    facts.bind(lastFact)
    facts.bind(fact.kind.code)
    facts.bind(fact.subject)
    facts.bind(fact.object)
    facts.bind(fact.date)
    facts.bind(fact.status.code)
    facts.bind(fact.certainty.code)
    facts.bind(fact.role)
    facts.bind(fact.amount?.amount)
    facts.bind(fact.amount?.currency.code)
    bind(fact.place, fact.record, to: &facts)
    try facts.insert()
    return lastFact
  }

  /// Inserts a name of an entity and puts it into the full-text index.
  mutating func insert(name text: String, of entity: Int) throws {
    let forms = formMaker.forms(of: text)
    try insert(forms, of: entity)
    nameTerms.bind(lastName)
    nameTerms.bind(forms.terms)
    try nameTerms.insert()
  }

  /// Inserts a name of an entity; `indexNames(after:)` is to follow.
  mutating func insert(_ name: NameForms, of entity: Int) throws {
    lastName += 1
    names.bind(lastName)
    names.bind(entity)
    names.bind(name.text)
    names.bind(name.folded)
    names.bind(name.simplified)
    names.bind(name.pinyin)
    names.bind(name.terms)
    try names.insert()
  }

  /// Puts all names behind a row into the full-text index: for many at once that is faster.
  mutating func indexNames(after row: Int) throws {
    try names.flush()
    try database.execute(
      sql: "INSERT INTO name_search (rowid, terms) SELECT id, terms FROM name WHERE id > ?",
      arguments: [row])
  }

  /// Writes the rows that are still gathered.
  mutating func flush() throws {
    try entities.flush()
    try rounds.flush()
    try facts.flush()
    try names.flush()
    try nameTerms.flush()
  }

  private func bind(_ place: Place, _ record: String?, to rows: inout RowInserter) {
    rows.bind(place.document)
    rows.bind(place.source)
    rows.bind(place.row)
    rows.bind(record)
  }
}
