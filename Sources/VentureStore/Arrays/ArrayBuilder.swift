import GRDB
import GRDBSQLite
import VentureAnalysis
import VentureModel

/// Makes the arrays of a snapshot from its rows.
struct ArrayBuilder {
  private let path: String
  private var index = NetworkIndex()
  private var rows: [UInt32] = []
  /// By row of an entity: its vertex.
  private var vertices: [UInt32] = []
  /// By vertex: the place of the entity's own date.
  private var ownDates: [UInt32] = []
  private var classes = Interner<NetworkIndex.TieClass>()
  private var dates = Interner<String>([""])
  /// By kind, status and certainty: the class, so that a row costs no hashing.
  private var classOfCodes = [UInt16?](
    repeating: nil,
    count: TieKind.allCases.count * DealStatus.allCases.count * Certainty.allCases.count)

  private static let missing = UInt32.max

  private init(path: String) {
    self.path = path
  }

  /// - Complexity: O(*n* + *m*) in the rows of entities and facts.
  static func build(from database: Database, path: String) throws -> StoredArrays {
    var builder = ArrayBuilder(path: path)
    try builder.readEntities(database)
    try builder.readFacts(database)
    try builder.readRounds(database)
    try builder.readDependents(database)
    builder.index.classTable = builder.classes.values
    builder.index.dateTexts = builder.dates.values
    return StoredArrays(index: builder.index, rows: builder.rows)
  }

  private mutating func readEntities(_ database: Database) throws {
    let last = try Int.fetchOne(database, sql: "SELECT max(id) FROM entity") ?? 0
    let first = try Int.fetchOne(database, sql: "SELECT min(id) FROM entity") ?? 0
    guard first >= 0, last < 1 << 31 else {
      throw SnapshotError.damaged(path, "an entity has the row \(first < 0 ? first : last)")
    }
    vertices = Array(repeating: Self.missing, count: last + 1)
    let placeholder = Round.Kind.placeholder.rawValue
    try forEachRow(
      database, "SELECT id, kind, date, type = '\(placeholder)' FROM entity ORDER BY slug"
    ) { builder, row in
      builder.vertices[row.int(0)] = UInt32(builder.rows.count)
      builder.rows.append(UInt32(row.int(0)))
      guard Entity.Kind(code: row.int(1)) != nil else {
        throw SnapshotError.damaged(builder.path, "an entity is of no known kind")
      }
      builder.index.entityKinds.append(UInt8(row.int(1)))
      builder.ownDates.append(builder.date(row, 2) ?? 0)
      builder.index.placeholders.append(row.int(3) == 1)
    }
  }

  private mutating func readFacts(_ database: Database) throws {
    try forEachRow(
      database,
      """
      SELECT id, kind, subject, object, date, status, certainty FROM fact
      WHERE subject IS NOT NULL AND object IS NOT NULL ORDER BY id
      """
    ) { builder, row in
      let object = try builder.vertex(row.int(3))
      try builder.append(
        kind: row.int(1), from: try builder.vertex(row.int(2)), to: object,
        date: builder.date(row, 4)
          ?? builder.dateOfObject(object, kind: row.int(1)),
        status: row.int(5), certainty: row.int(6), fact: try builder.number(of: row.int(0)))
    }
  }

  /// The `raised` tie of every round that no document states itself.
  private mutating func readRounds(_ database: Database) throws {
    try forEachRow(
      database, "SELECT entity, company, status, certainty FROM round ORDER BY entity"
    ) { builder, row in
      let round = try builder.vertex(row.int(0))
      try builder.append(
        kind: TieKind.raised.code, from: try builder.vertex(row.int(1)), to: round,
        date: builder.ownDates[round], status: row.int(2), certainty: row.int(3),
        fact: NetworkIndex.derived)
    }
  }

  /// What hangs on other statements: stakes, whose date is that of an investment, contacts at an
  /// event, and memberships. They are few, and the model decides on them.
  private mutating func readDependents(_ database: Database) throws {
    let dependents = try Dependents(database, path: path)
    guard !dependents.isEmpty else { return }
    let places = Dictionary(
      index.facts.enumerated().filter { $1 != NetworkIndex.derived }.map { ($1, $0) },
      uniquingKeysWith: { first, _ in first })
    for (fact, date) in dependents.dates {
      guard let place = places[try number(of: fact)] else { continue }
      index.dates[place] = UInt32(dates.place(of: date))
    }
    for membership in dependents.memberships {
      let tieClass = NetworkIndex.TieClass(
        .invested, certainty: membership.certainty, isMembership: true)
      index.append(
        from: try vertex(membership.investor), to: try vertex(membership.company),
        UInt16(classes.place(of: tieClass)), date: 0, fact: try number(of: membership.row))
    }
  }

  private static let kindsWithDateOfObject = Set(
    [TieKind.invested, .founded, .attended, .organised, .released].map(\.code))

  /// The date that a tie without one takes over; a placeholder has none to give, but that of an
  /// investment in it.
  private func dateOfObject(_ object: Int, kind: Int) -> UInt32 {
    Self.kindsWithDateOfObject.contains(kind) && !index.placeholders[object] ? ownDates[object] : 0
  }

  /// The row of a statement as the index names it.
  private func number(of row: Int) throws -> UInt32 {
    guard let number = UInt32(exactly: row), number != NetworkIndex.derived else {
      throw SnapshotError.damaged(path, "a statement has the row \(row)")
    }
    return number
  }

  private func vertex(_ row: Int) throws -> Int {
    guard vertices.indices.contains(row), vertices[row] != Self.missing else {
      throw SnapshotError.damaged(path, "row \(row) of its entities is referred to and not there")
    }
    return Int(vertices[row])
  }

  private mutating func append(
    kind: Int, from source: Int, to target: Int, date: UInt32, status: Int, certainty: Int,
    fact: UInt32
  ) throws {
    guard TieKind.allCases.indices.contains(kind), DealStatus.allCases.indices.contains(status),
      Certainty.allCases.indices.contains(certainty)
    else { throw SnapshotError.damaged(path, "a tie is of no known kind") }
    let code = (kind * DealStatus.allCases.count + status) * Certainty.allCases.count + certainty
    let tieClass: UInt16
    if classOfCodes.indices.contains(code), let known = classOfCodes[code] {
      tieClass = known
    } else {
      guard let kind = TieKind(code: kind), let status = DealStatus(code: status),
        let certainty = Certainty(code: certainty), classOfCodes.indices.contains(code)
      else { throw SnapshotError.damaged(path, "a tie is of no known kind") }
      tieClass = UInt16(
        classes.place(of: NetworkIndex.TieClass(kind, status: status, certainty: certainty)))
      classOfCodes[code] = tieClass
    }
    index.append(from: source, to: target, tieClass, date: date, fact: fact)
  }

  /// The place of a date, or nil if there is none.
  private mutating func date(_ row: SteppedRow, _ column: Int32) -> UInt32? {
    row.text(column).map { UInt32(dates.place(of: $0)) }
  }

  private mutating func forEachRow(
    _ database: Database, _ sql: String, _ body: (inout Self, SteppedRow) throws -> Void
  ) throws {
    let statement = try database.makeStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement)
    let row = SteppedRow(statement.sqliteStatement)
    while try cursor.next() != nil { try body(&self, row) }
  }
}

/// The row on which a statement stands, read without boxing its values.
struct SteppedRow {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) {
    self.statement = statement
  }

  /// A whole number; 0 for null.
  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// A text; nil for null.
  func text(_ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(statement, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}
