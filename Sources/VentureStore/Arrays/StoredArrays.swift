import Foundation
import GRDB
import GRDBSQLite
import VentureAnalysis
import VentureModel

/// The ties of a snapshot as arrays: an index, and the rows that its vertices stand for.
struct StoredArrays: Equatable, Sendable {
  var index: NetworkIndex
  /// By vertex: the row of the entity.
  var rows: [UInt32]

  /// The arrays that are kept beside the rows; nil if anything was written since they were made, or
  /// if they are not what they should be.
  ///
  /// - Complexity: O(*n* + *m*), as fast as bytes are copied.
  static func load(from database: Database) throws -> StoredArrays? {
    guard try areCurrent(in: database), let rows: [UInt32] = try numbers("rows", in: database),
      let kinds: [UInt8] = try numbers("entityKinds", in: database),
      let placeholders: [UInt8] = try numbers("placeholders", in: database),
      let sources: [UInt32] = try numbers("sources", in: database),
      let targets: [UInt32] = try numbers("targets", in: database),
      let classes: [UInt16] = try numbers("classes", in: database),
      let dates: [UInt32] = try numbers("dates", in: database),
      let facts: [UInt32] = try numbers("facts", in: database),
      let classTable = try text("classTable", in: database),
      let dateTable = try text("dateTable", in: database)
    else { return nil }
    var index = NetworkIndex()
    index.entityKinds = kinds
    index.placeholders = placeholders.map { $0 != 0 }
    index.sources = sources
    index.targets = targets
    index.classes = classes
    index.dates = dates
    index.facts = facts
    index.classTable = classTable.split(separator: "\n").compactMap {
      NetworkIndex.TieClass(stored: $0)
    }
    index.dateTexts = dateTable.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0)
    }
    let arrays = StoredArrays(index: index, rows: rows)
    return arrays.isSound ? arrays : nil
  }

  /// Whether nothing was written since the arrays were made.
  static func areCurrent(in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT (SELECT value FROM meta WHERE key = 'indexed')
          = (SELECT value FROM meta WHERE key = 'change')
        """) == true
  }

  /// Keeps the arrays beside the rows.
  func save(to database: Database) throws {
    try database.execute(sql: "DELETE FROM array")
    func write(_ name: String, _ bytes: Data) throws {
      try database.execute(
        sql: "INSERT INTO array VALUES (?, ?)", arguments: [name, bytes])
    }
    func write<Number>(_ name: String, _ numbers: [Number]) throws {
      try write(name, numbers.withUnsafeBytes { Data($0) })
    }
    try write("rows", rows)
    try write("entityKinds", index.entityKinds)
    try write("placeholders", index.placeholders.map { UInt8($0 ? 1 : 0) })
    try write("sources", index.sources)
    try write("targets", index.targets)
    try write("classes", index.classes)
    try write("dates", index.dates)
    try write("facts", index.facts)
    try write("classTable", Data(index.classTable.map(\.stored).joined(separator: "\n").utf8))
    try write("dateTable", Data(index.dateTexts.joined(separator: "\n").utf8))
    try database.execute(
      sql: """
        UPDATE meta SET value = (SELECT value FROM meta WHERE key = 'change')
        WHERE key = 'indexed'
        """)
  }

  /// Whether every number is the place of something, whoever wrote the file.
  private var isSound: Bool {
    let count = index.vertexCount
    let ties = index.sources.count
    return rows.count == count && index.placeholders.count == count
      && [index.targets.count, index.classes.count, index.dates.count, index.facts.count]
        .allSatisfy { $0 == ties }
      && index.entityKinds.allSatisfy { Int($0) < Entity.Kind.allCases.count }
      && index.sources.allSatisfy { Int($0) < count }
      && index.targets.allSatisfy { Int($0) < count }
      && index.classes.allSatisfy { Int($0) < index.classTable.count }
      && index.dates.allSatisfy { Int($0) < index.dateTexts.count }
  }

  private static func numbers<Number: FixedWidthInteger>(
    _ name: String, in database: Database
  ) throws -> [Number]? {
    let statement = try database.cachedStatement(sql: "SELECT bytes FROM array WHERE name = ?")
    statement.arguments = [name]
    let cursor = try Row.fetchCursor(statement)
    guard try cursor.next() != nil else { return nil }
    // Copied once, from SQLite's page into the array: a `Data` between them would be a second copy.
    let pointer = statement.sqliteStatement
    let byteCount = Int(sqlite3_column_bytes(pointer, 0))
    guard byteCount % MemoryLayout<Number>.size == 0 else { return nil }
    guard byteCount > 0, let bytes = sqlite3_column_blob(pointer, 0) else { return [] }
    let count = byteCount / MemoryLayout<Number>.size
    return [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(start: bytes, count: byteCount))
      initialized = count
    }
  }

  private static func text(_ name: String, in database: Database) throws -> String? {
    let bytes: [UInt8]? = try numbers(name, in: database)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}

extension NetworkIndex.TieClass {
  /// The class as a line of text: kind, status, certainty, and what it is.
  fileprivate var stored: String {
    "\(kind.rawValue) \(status.rawValue) \(certainty.rawValue) \(isMembership ? 1 : 0)"
  }

  fileprivate init?(stored line: Substring) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 4, let kind = TieKind(rawValue: words[0]),
      let status = DealStatus(rawValue: words[1]), let certainty = Certainty(rawValue: words[2])
    else { return nil }
    self.init(kind, status: status, certainty: certainty, isMembership: words[3] == "1")
  }
}
