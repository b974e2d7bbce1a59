import Foundation
import GRDB
import GRDBSQLite
import VentureModel

/// Inserts rows into one table, one after the other.
///
/// Values go straight to SQLite: with millions of rows, boxing each of them costs more than storing
/// it does.
struct RowInserter {
  private let statement: Statement
  private let database: Database
  private var column: Int32 = 0

  init(_ database: Database, into table: String, columns: [String]) throws {
    self.database = database
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    statement = try database.makeStatement(
      sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
  }

  private mutating func next() -> (OpaquePointer, Int32) {
    column += 1
    return (statement.sqliteStatement, column)
  }

  mutating func bind(_ value: Int?) {
    let (pointer, column) = next()
    guard let value else { return bindNull(pointer, column) }
    sqlite3_bind_int64(pointer, column, Int64(value))
  }

  mutating func bind(_ text: String?) {
    let (pointer, column) = next()
    guard var text else { return bindNull(pointer, column) }
    text.withUTF8 { bytes in
      let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      // An empty text may have no address, which SQLite would take for null.
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      if let start {
        sqlite3_bind_text(pointer, column, start, Int32(bytes.count), transient)
      } else {
        sqlite3_bind_text(pointer, column, "", 0, transient)
      }
    }
  }

  /// An amount: a whole number where it is one, so that sums in SQL are exact.
  mutating func bind(_ amount: Decimal?) {
    guard let amount else { return bind(Int?.none) }
    switch amount.stored.storage {
    case .int64(let whole): bind(Int(whole))
    case .double(let number):
      let (pointer, column) = next()
      sqlite3_bind_double(pointer, column, number)
    default: bind(Int?.none)
    }
  }

  private func bindNull(_ pointer: OpaquePointer, _ column: Int32) {
    sqlite3_bind_null(pointer, column)
  }

  /// Inserts what has been bound since the last row.
  mutating func insert() throws {
    column = 0
    let pointer = statement.sqliteStatement
    let code = sqlite3_step(pointer)
    sqlite3_reset(pointer)
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
