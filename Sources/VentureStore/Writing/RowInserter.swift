import Foundation
import GRDB
import GRDBSQLite
import VentureModel

/// Inserts rows into one table, several with each statement.
///
/// Starting a statement costs SQLite more than storing a row, and boxing values costs more than
/// binding them. Rows are therefore gathered, and written when there are enough of them or when
/// somebody is going to look.
struct RowInserter {
  private enum Value {
    case null
    case integer(Int)
    case real(Double)
    /// Where the text is among the bytes.
    case text(Range<Int>)
  }

  private let database: Database
  private let columnCount: Int
  private let rowsAtOnce: Int
  private let one: Statement
  /// Inserts as many rows as are gathered.
  private let several: Statement
  /// The values of the rows that are gathered, row by row.
  private var values: [Value] = []
  private var bytes: [UInt8] = []

  /// As many rows are gathered as are to be written at once; with one, none has to wait.
  init(
    _ database: Database, into table: String, columns: [String], rowsAtOnce: Int
  ) throws {
    self.database = database
    self.rowsAtOnce = rowsAtOnce
    columnCount = columns.count
    let row = "(\(columns.map { _ in "?" }.joined(separator: ", ")))"
    func statement(_ count: Int) throws -> Statement {
      let rows = repeatElement(row, count: count).joined(separator: ", ")
      return try database.makeStatement(
        sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES \(rows)")
    }
    one = try statement(1)
    several = rowsAtOnce == 1 ? one : try statement(rowsAtOnce)
  }

  // MARK: - Values

  mutating func bind(_ value: Int?) {
    values.append(value.map { .integer($0) } ?? .null)
  }

  mutating func bind(_ text: String?) {
    guard let text else { return values.append(.null) }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    values.append(.text(start..<bytes.count))
  }

  /// An amount: a whole number where it is one, so that sums in SQL are exact.
  mutating func bind(_ amount: Decimal?) {
    switch amount?.stored.storage {
    case .int64(let whole): values.append(.integer(Int(whole)))
    case .double(let number): values.append(.real(number))
    default: values.append(.null)
    }
  }

  // MARK: - Rows

  /// Adds the row of which all values are bound; it may be written later.
  mutating func insert() throws {
    guard values.count == columnCount * rowsAtOnce else { return }
    try run(several, values[...])
    removeAll()
  }

  /// Writes the rows that are not written yet.
  mutating func flush() throws {
    for start in stride(from: 0, to: values.count, by: columnCount) {
      try run(one, values[start..<(start + columnCount)])
    }
    removeAll()
  }

  private mutating func removeAll() {
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  private func run(_ statement: Statement, _ values: ArraySlice<Value>) throws {
    let pointer = statement.sqliteStatement
    let code = bytes.withUnsafeBytes { bytes in
      for (column, value) in zip(Int32(1)..., values) {
        switch value {
        case .null: sqlite3_bind_null(pointer, column)
        case .integer(let number): sqlite3_bind_int64(pointer, column, Int64(number))
        case .real(let number): sqlite3_bind_double(pointer, column, number)
        // No bytes at all have no address, which SQLite would take for null.
        case .text(let range) where range.isEmpty: sqlite3_bind_text(pointer, column, "", 0, nil)
        case .text(let range):
          // Not copied: the bytes stay where they are until the statement has run.
          let text = UnsafeRawBufferPointer(rebasing: bytes[range]).bindMemory(to: CChar.self)
          sqlite3_bind_text(pointer, column, text.baseAddress, Int32(text.count), nil)
        }
      }
      let code = sqlite3_step(pointer)
      sqlite3_reset(pointer)
      sqlite3_clear_bindings(pointer)
      return code
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage,
        sql: statement.sql)
    }
  }
}

extension Decimal {
  /// The number as a column holds it: whole where it is, else the double that is nearest.
  var stored: DatabaseValue {
    wholeNumber.map { $0.databaseValue } ?? (Double("\(self)") ?? .nan).databaseValue
  }

  /// The same number as an integer of up to 18 digits; nil if there is none.
  private var wholeNumber: Int? {
    // Most amounts are small enough for a double, which is quicker than their text.
    let near = NSDecimalNumber(decimal: self).doubleValue
    if abs(near) < 1e15 { return Decimal(Int(near)) == self ? Int(near) : nil }
    return abs(near) < 1e18 ? Int("\(self)") : nil
  }
}
