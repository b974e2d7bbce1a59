import GRDB
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

  /// An empty one, for whoever writes the rows: it is told of all entities, in the order of their
  /// ids, then of the facts and then of the rounds, each in the order of their rows.
  init(path: String) {
    self.path = path
  }

  /// - Complexity: O(*n* + *m*) in the rows of entities and facts.
  static func build(from database: Database, path: String) throws -> StoredArrays {
    var builder = ArrayBuilder(path: path)
    try builder.readEntities(database)
    try builder.readFacts(database)
    try builder.readRounds(database)
    return try builder.finish(database)
  }

  /// The arrays, when all rows are written.
  consuming func finish(_ database: Database) throws -> StoredArrays {
    try readDependents(database)
    index.classTable = classes.values
    index.dateTexts = dates.values
    return StoredArrays(index: index, rows: rows)
  }

  // MARK: - Rows

  private mutating func readEntities(_ database: Database) throws {
    let last = try Int.fetchOne(database, sql: "SELECT max(id) FROM entity") ?? 0
    let first = try Int.fetchOne(database, sql: "SELECT min(id) FROM entity") ?? 0
    guard first >= 0, last < 1 << 31 else {
      throw SnapshotError.damaged(path, "an entity has the row \(first < 0 ? first : last)")
    }
    let placeholder = Round.Kind.placeholder.rawValue
    try database.forEachRow(
      "SELECT id, kind, date, type = '\(placeholder)' FROM entity ORDER BY slug"
    ) { row in
      guard Entity.Kind(code: row.int(1)) != nil else {
        throw SnapshotError.damaged(path, "an entity is of no known kind")
      }
      addEntity(row.int(0), kind: row.int(1), date: row.text(2), isPlaceholder: row.int(3) == 1)
    }
  }

  private mutating func readFacts(_ database: Database) throws {
    try database.forEachRow(
      """
      SELECT id, kind, subject, object, date, status, certainty FROM fact
      WHERE subject IS NOT NULL AND object IS NOT NULL ORDER BY id
      """
    ) { row in
      try addFact(
        row.int(0), kind: row.int(1), from: row.int(2), to: row.int(3), date: row.text(4),
        status: row.int(5), certainty: row.int(6))
    }
  }

  private mutating func readRounds(_ database: Database) throws {
    try database.forEachRow(
      "SELECT entity, company, status, certainty FROM round ORDER BY entity"
    ) { row in
      try addRound(row.int(0), of: row.int(1), status: row.int(2), certainty: row.int(3))
    }
  }

  /// Adds the row of an entity; its kind as a code.
  mutating func addEntity(_ row: Int, kind: Int, date: String?, isPlaceholder: Bool) {
    if vertices.count <= row {
      vertices += repeatElement(
        Self.missing, count: max(row + 1, 2 * vertices.count) - vertices.count)
    }
    vertices[row] = UInt32(rows.count)
    rows.append(UInt32(row))
    index.entityKinds.append(UInt8(kind))
    ownDates.append(place(of: date))
    index.placeholders.append(isPlaceholder)
  }

  /// Adds the row of a fact with two ends; words as codes.
  mutating func addFact(
    _ row: Int, kind: Int, from subject: Int, to object: Int, date: String?, status: Int,
    certainty: Int
  ) throws {
    let target = try vertex(object)
    try append(
      kind: kind, from: try vertex(subject), to: target,
      date: date == nil ? dateOfObject(target, kind: kind) : place(of: date), status: status,
      certainty: certainty, fact: try number(of: row))
  }

  /// Adds the `raised` tie of a round, which no document states itself; words as codes.
  mutating func addRound(_ row: Int, of company: Int, status: Int, certainty: Int) throws {
    let round = try vertex(row)
    try append(
      kind: TieKind.raised.code, from: try vertex(company), to: round, date: ownDates[round],
      status: status, certainty: certainty, fact: NetworkIndex.derived)
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

  /// The place of a date; that of none for nil.
  private mutating func place(of date: String?) -> UInt32 {
    date.map { UInt32(dates.place(of: $0)) } ?? 0
  }
}
