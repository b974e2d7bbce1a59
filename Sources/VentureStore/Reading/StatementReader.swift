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
  /// The entities of which columns hold all that is known.
  private(set) var toldByColumns: [Entity] = []
  private var facts: [Fact] = []
  private let sources: KnownSources
  private let furtherCitations: Statement?
  /// The dates that were read, by their texts.
  private var dates: [String: EDTF] = [:]

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

  /// Reads from a database, of which the sources may be known.
  init(_ database: Database, path: String, sources: KnownSources? = nil) throws {
    self.database = database
    self.path = path
    title = try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'title'")
    self.sources = try sources ?? KnownSources(database)
    let areThere = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM further_citation)")
    furtherCitations =
      areThere == true
      ? try database.cachedStatement(
        sql: "SELECT source, row FROM further_citation WHERE entity = ? ORDER BY source, row")
      : nil
  }

  private mutating func addSource(_ row: SteppedRow) throws {
    entries.sources.append((id: SourceID(try text(row, 0)), text: try text(row, 1)))
  }

  private mutating func addCondition(_ row: SteppedRow) throws {
    entries.constraints.append(try text(row, 0))
  }

  private mutating func addRemark(_ row: SteppedRow) throws {
    entries.remarks.append(try text(row, 0))
  }

  private mutating func addEntity(_ row: SteppedRow) throws {
    typealias Column = StatementTable.EntityColumn
    let slug = try text(row, Column.slug)
    guard let kind = Entity.Kind(code: row.int(Column.kind)) else {
      throw SnapshotError.damaged(path, "entity `\(slug)` is of no known kind")
    }
    let type = row.text(Column.type)
    // A round that no source names comes with the investment that it stands for.
    if type == Round.Kind.placeholder.rawValue, kind == .round { return }
    if let record = row.text(Column.record) {
      if kind == .round {
        entries.rounds.append((id: EntityID(slug), text: record))
      } else {
        entries.entities.append((id: EntityID(slug), text: record))
      }
      return
    }
    let citations =
      try citations(row.number(Column.source), row.number(Column.row))
      + further(row.int(Column.id))
    let name = row.text(Column.name)
    let profile = Profile(
      id: EntityID(slug), names: Names(name.map { [Names.Entry($0, in: .english)] } ?? []),
      citations: citations)
    let date =
      try date(row.text(Column.date), of: slug).map { [Stated($0, citations: citations)] } ?? []
    switch kind {
    case .person: toldByColumns.append(.person(Person(profile: profile, born: date)))
    case .organization:
      toldByColumns.append(
        .organization(
          Organization(
            profile: profile, kinds: [type.flatMap(Organization.Kind.init) ?? .company],
            founded: date, country: row.text(Column.country))))
    case .school:
      toldByColumns.append(.school(School(profile: profile, kind: type.flatMap(School.Kind.init))))
    case .product: toldByColumns.append(.product(Product(profile: profile, released: date)))
    case .event: toldByColumns.append(.event(Event(profile: profile, date: date)))
    case .round:
      func money(_ amount: Int32, _ currency: Int32) throws -> [Stated<Quantity<Money>>] {
        try self.money(row, amount, currency, of: slug).map {
          [Stated(.exact($0), citations: citations)]
        } ?? []
      }
      toldByColumns.append(
        .round(
          Round(
            profile: profile, company: EntityID(try text(row, Column.company)),
            kind: type.flatMap(Round.Kind.init) ?? .other, ordinal: row.number(Column.ordinal),
            label: row.text(Column.label), date: date,
            raised: try money(Column.raised, Column.raisedCurrency),
            postMoney: try money(Column.postMoney, Column.postMoneyCurrency),
            status: DealStatus(code: row.int(Column.status)) ?? .completed,
            certainty: Certainty(code: row.int(Column.certainty)) ?? .stated)))
    }
  }

  private mutating func addFact(_ row: SteppedRow) throws {
    typealias Column = StatementTable.FactColumn
    let kind = TieKind(code: row.int(Column.kind))
    if let record = row.text(Column.record) {
      let isPlaceholder = row.text(Column.objectType) == Round.Kind.placeholder.rawValue
      if isPlaceholder, kind == .invested {
        entries.openingFacts.append(record)
      } else {
        entries.facts.append(record)
      }
      return
    }
    guard let kind, let subject = row.text(Column.subject), let object = row.text(Column.object)
    else { throw SnapshotError.damaged(path, "a fact has no kind or no ends") }
    let role = row.text(Column.role)
    func what() -> String { "\(subject) \(kind.rawValue) \(object)" }
    let amount = try money(row, Column.amount, Column.currency, of: what())
      .map { Quantity.exact($0) }
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
        kind, from: EntityID(subject), to: EntityID(object),
        date: try date(row.text(Column.date), of: what()),
        status: DealStatus(code: row.int(Column.status)) ?? .completed,
        certainty: Certainty(code: row.int(Column.certainty)) ?? .stated, terms: terms,
        citations: citations(row.number(Column.source), row.number(Column.row))))
  }

  /// All that was read, as a draft.
  func draft() throws -> VentureGraph.Draft {
    var draft = try readEntries()
    for entity in toldByColumns { draft.add(entity) }
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
      knownSources: sources.ids,
      sizeLimit: .max)
    if let error = reading.diagnostics.first(where: { $0.severity == .error }) {
      throw SnapshotError.damaged(path, error.message)
    }
    return reading.draft
  }

  // MARK: - Values

  /// A text that must be there.
  private func text(_ row: SteppedRow, _ column: Int32) throws -> String {
    guard let text = row.text(column) else {
      throw SnapshotError.damaged(path, "a row holds nothing where something must be")
    }
    return text
  }

  private func citations(_ source: Int?, _ row: Int?) -> [Citation] {
    guard let source, let id = sources.byRow[source] else { return [] }
    return [Citation(id, row.map { "row \($0)" })]
  }

  private func further(_ entity: Int) throws -> [Citation] {
    guard let furtherCitations else { return [] }
    return try Row.fetchAll(furtherCitations, arguments: [entity]).flatMap {
      let row: Int = try $0.read("row")
      // The column allows no null.
      return citations(try $0.read("source"), row == 0 ? nil : row)
    }
  }

  /// The date in a column; few are distinct, so that each is read once.
  private mutating func date(_ text: String?, of what: @autoclosure () -> String) throws -> EDTF? {
    guard let text else { return nil }
    if let known = dates[text] { return known }
    do {
      let date = try EDTF(text)
      dates[text] = date
      return date
    } catch {
      throw SnapshotError.damaged(path, "the date of `\(what())` is “\(text)”")
    }
  }

  private func money(
    _ row: SteppedRow, _ amount: Int32, _ currency: Int32, of what: @autoclosure () -> String
  ) throws -> Money? {
    if row.isNull(amount) { return nil }
    let code = row.text(currency)
    guard let number = row.decimal(amount), let known = code.flatMap({ Currency(code: $0) }) else {
      throw SnapshotError.damaged(
        path, "an amount of `\(what())` is “\(row.text(amount) ?? "") \(code ?? "")”")
    }
    return Money(number, known)
  }
}

// MARK: - Tables

extension StatementReader {
  /// Reads the wanted rows of a table, or all of them, in their order.
  mutating func read(_ table: StatementTable, rows: Set<Int>? = nil) throws {
    let (sql, id) = (table.rows, table.id)
    guard let rows else { return try read(table, "\(sql) ORDER BY \(id)") }
    let sorted = rows.sorted()
    for start in stride(from: 0, to: sorted.count, by: 500) {
      let part = sorted[start..<min(start + 500, sorted.count)]
      let list = part.map(String.init).joined(separator: ",")
      try read(table, "\(sql) WHERE \(id) IN (\(list)) ORDER BY \(id)")
    }
  }

  private mutating func read(_ table: StatementTable, _ sql: String) throws {
    try database.forEachRow(sql) { row in
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
