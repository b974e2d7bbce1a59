import Foundation
import GRDB
import VentureFiles
import VentureModel

/// Turns rows into statements of the model: those of tables column by column, those of graph
/// documents from the entry that is kept with them.
struct StatementReader {
  private let database: Database
  private let path: String
  /// The entries of graph documents, each with its id where it has one.
  private var entries = Entries()
  private var entities: [Entity] = []
  private var facts: [Fact] = []
  /// The slugs of sources by their rows.
  private let sourceSlugs: [Int: String]
  private let furtherCitations: Statement?

  private struct Entries {
    var sources: [(id: SourceID, text: String)] = []
    var entities: [(id: EntityID, text: String)] = []
    var rounds: [(id: EntityID, text: String)] = []
    /// Investments that make a round which other facts may speak of.
    var openingFacts: [String] = []
    var facts: [String] = []
    var constraints: [String] = []
    var remarks: [String] = []
  }

  private let title: String?

  init(_ database: Database, path: String) throws {
    self.database = database
    self.path = path
    title = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'title'")
    let rows = try Row.fetchAll(database, sql: "SELECT id, slug FROM source")
    sourceSlugs = Dictionary(
      try rows.map { (try $0.read("id"), try $0.read("slug")) },
      uniquingKeysWith: { first, _ in first })
    let areThere = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM further_citation)")
    furtherCitations =
      areThere == true
      ? try database.cachedStatement(
        sql: "SELECT source, row FROM further_citation WHERE entity = ? ORDER BY source, row")
      : nil
  }

  private mutating func addSource(_ row: Row) throws {
    entries.sources.append((id: SourceID(try row.read("slug")), text: try row.read("record")))
  }

  private mutating func addCondition(_ row: Row) throws {
    entries.constraints.append(try row.read("record"))
  }

  private mutating func addRemark(_ row: Row) throws {
    entries.remarks.append(try row.read("record"))
  }

  private mutating func addEntity(_ row: Row) throws {
    let slug: String = try row.read("slug")
    guard let kind = Entity.Kind(code: try row.read("kind")) else {
      throw SnapshotError.damaged(path, "entity `\(slug)` is of no known kind")
    }
    let type: String? = try row.read("type")
    // A round that no source names comes with the investment that it stands for.
    if type == Round.Kind.placeholder.rawValue, kind == .round { return }
    if let record: String = try row.read("record") {
      if kind == .round {
        entries.rounds.append((id: EntityID(slug), text: record))
      } else {
        entries.entities.append((id: EntityID(slug), text: record))
      }
      return
    }
    let citations = try citations(row) + further(row)
    let name: String? = try row.read("name")
    let profile = Profile(
      id: EntityID(slug), names: Names(name.map { [Names.Entry($0, in: .english)] } ?? []),
      citations: citations)
    let date = try date(row, of: slug).map { [Stated($0, citations: citations)] } ?? []
    switch kind {
    case .person: entities.append(.person(Person(profile: profile, born: date)))
    case .organization:
      entities.append(
        .organization(
          Organization(
            profile: profile, kinds: [type.flatMap(Organization.Kind.init) ?? .company],
            founded: date, country: try row.read("country"))))
    case .school:
      entities.append(.school(School(profile: profile, kind: type.flatMap(School.Kind.init))))
    case .product: entities.append(.product(Product(profile: profile, released: date)))
    case .event: entities.append(.event(Event(profile: profile, date: date)))
    case .round:
      let company: String = try row.read("company")
      func money(_ amount: String, _ currency: String) throws -> [Stated<Quantity<Money>>] {
        try self.money(row, amount, currency, of: slug).map {
          [Stated(.exact($0), citations: citations)]
        } ?? []
      }
      entities.append(
        .round(
          Round(
            profile: profile, company: EntityID(company),
            kind: type.flatMap(Round.Kind.init) ?? .other, ordinal: try row.read("ordinal"),
            label: try row.read("label"), date: date,
            raised: try money("raised", "raised_currency"),
            postMoney: try money("post_money", "post_money_currency"),
            status: DealStatus(code: try row.read("status")) ?? .completed,
            certainty: Certainty(code: try row.read("certainty")) ?? .stated)))
    }
  }

  private mutating func addFact(_ row: Row) throws {
    let kind = TieKind(code: try row.read("kind"))
    if let record: String = try row.read("record") {
      let type: String? = try row.read("object_type")
      let makesRound = type == Round.Kind.placeholder.rawValue && kind == .invested
      if makesRound { entries.openingFacts.append(record) } else { entries.facts.append(record) }
      return
    }
    guard let kind, let subject: String = try row.read("subject"),
      let object: String = try row.read("object")
    else { throw SnapshotError.damaged(path, "a fact has no kind or no ends") }
    let role: String? = try row.read("role")
    let what = "\(subject) \(kind.rawValue) \(object)"
    let amount = try money(row, "amount", "currency", of: what).map { Quantity.exact($0) }
    let terms: Terms =
      switch kind {
      case .invested:
        .investment(
          Investment(role: role.flatMap(Investment.Role.init) ?? .participant, amount: amount))
      case .founded: .founding(Founding(role: role))
      case .employed: .employment(Employment(titles: role.map { [$0] } ?? []))
      case .studied: .study(Study(degree: role))
      case .director: .directorship(Directorship(title: role))
      case .acquired: .acquisition(Acquisition(amount: amount))
      case .holds: .holding(Holding())
      case .attended, .organised: .attendance(Attendance(role: role))
      default: .none
      }
    facts.append(
      Fact(
        kind, from: EntityID(subject), to: EntityID(object), date: try date(row, of: what),
        status: DealStatus(code: try row.read("status")) ?? .completed,
        certainty: Certainty(code: try row.read("certainty")) ?? .stated, terms: terms,
        citations: try citations(row)))
  }

  /// All that was read, as a draft.
  func draft() throws -> VentureGraph.Draft {
    var draft = try readEntries()
    for entity in entities { draft.add(entity) }
    for fact in facts { draft.add(fact) }
    return draft
  }

  private func readEntries() throws -> VentureGraph.Draft {
    let document = StatementRecord.document(
      title: title, sources: entries.sources, entities: entries.entities, rounds: entries.rounds,
      facts: entries.openingFacts + entries.facts, constraints: entries.constraints,
      remarks: entries.remarks)
    let reading = GraphDocuments.read(
      [(name: path, bytes: Data(document.utf8))],
      knownSources: Set(sourceSlugs.values.map { SourceID($0) }),
      sizeLimit: .max)
    if let error = reading.diagnostics.first(where: { $0.severity == .error }) {
      throw SnapshotError.damaged(path, error.message)
    }
    return reading.draft
  }

  // MARK: - Values

  private func citations(_ row: Row) throws -> [Citation] {
    guard let source: Int = try row.read("source"), let slug = sourceSlugs[source] else {
      return []
    }
    let number: Int? = try row.read("row")
    return [Citation(SourceID(slug), number.map { "row \($0)" })]
  }

  private func further(_ entity: Row) throws -> [Citation] {
    guard let furtherCitations else { return [] }
    let row: Int = try entity.read("id")
    return try Row.fetchAll(furtherCitations, arguments: [row]).flatMap { try citations($0) }
  }

  private func date(_ row: Row, of what: String) throws -> EDTF? {
    guard let text: String = try row.read("date") else { return nil }
    do {
      return try EDTF(text)
    } catch {
      throw SnapshotError.damaged(path, "the date of `\(what)` is “\(text)”")
    }
  }

  private func money(
    _ row: Row, _ amount: String, _ currency: String, of what: String
  ) throws -> Money? {
    let stored: DatabaseValue = try row.read(amount)
    if stored.isNull { return nil }
    let code: String? = try row.read(currency)
    guard let number = Self.decimal(stored), let known = code.flatMap({ Currency(code: $0) }) else {
      throw SnapshotError.damaged(path, "an amount of `\(what)` is “\(stored) \(code ?? "")”")
    }
    return Money(number, known)
  }

  private static func decimal(_ stored: DatabaseValue) -> Decimal? {
    switch stored.storage {
    case .int64(let number): Decimal(number)
    // By its shortest notation, which is the number that was written.
    case .double(let number): Decimal(string: "\(number)")
    case .string(let text): Decimal(string: text)
    default: nil
    }
  }
}

// MARK: - Tables

extension StatementReader {
  /// A table of statements.
  enum Table: CaseIterable {
    case source
    case entity
    case fact
    case condition
    case remark

    /// The rows, and the column that numbers them.
    fileprivate var sql: (rows: String, id: String) {
      switch self {
      case .source: ("SELECT slug, record FROM source", "id")
      case .entity:
        (
          """
          SELECT e.id, e.slug, e.kind, e.name, e.type, e.country, e.date, e.source, e.row, e.record,
            r.label, r.ordinal, r.raised, r.raised_currency, r.post_money, r.post_money_currency,
            r.status, r.certainty, c.slug AS company
          FROM entity e LEFT JOIN round r ON r.entity = e.id LEFT JOIN entity c ON c.id = r.company
          """, "e.id"
        )
      case .fact:
        (
          """
          SELECT f.kind, a.slug AS subject, b.slug AS object, f.date, f.status, f.certainty, f.role,
            f.amount, f.currency, f.source, f.row, f.record, b.type AS object_type
          FROM fact f LEFT JOIN entity a ON a.id = f.subject LEFT JOIN entity b ON b.id = f.object
          """, "f.id"
        )
      case .condition: ("SELECT record FROM condition", "id")
      case .remark: ("SELECT record FROM remark", "id")
      }
    }
  }

  /// Reads the wanted rows of a table, or all of them, in their order.
  mutating func read(_ table: Table, rows: Set<Int>? = nil) throws {
    let (sql, id) = table.sql
    guard let rows else { return try read(table, "\(sql) ORDER BY \(id)") }
    let sorted = rows.sorted()
    for start in stride(from: 0, to: sorted.count, by: 500) {
      let part = sorted[start..<min(start + 500, sorted.count)]
      let list = part.map(String.init).joined(separator: ",")
      try read(table, "\(sql) WHERE \(id) IN (\(list)) ORDER BY \(id)")
    }
  }

  private mutating func read(_ table: Table, _ sql: String) throws {
    let cursor = try Row.fetchCursor(database, sql: sql)
    while let row = try cursor.next() {
      switch table {
      case .source: try addSource(row)
      case .entity: try addEntity(row)
      case .fact: try addFact(row)
      case .condition: try addCondition(row)
      case .remark: try addRemark(row)
      }
    }
  }
}
