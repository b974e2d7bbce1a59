import Foundation
import GRDB
import GRDBSQLite

/// The row on which a statement stands, read without boxing its values and by the places of columns:
/// looking a column up by its name costs more than reading it does.
struct SteppedRow {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) {
    self.statement = statement
  }

  /// A whole number; 0 for null.
  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  /// A whole number; nil for null.
  func number(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  /// A number as the double that is nearest; 0 for null.
  func double(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  /// A text; nil for null.
  func text(_ column: Int32) -> String? {
    guard let bytes = sqlite3_column_text(statement, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// A decimal number; nil for null, and for a text that is none.
  func decimal(_ column: Int32) -> Decimal? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: Decimal(int(column))
    // By its shortest notation, which is the number that was written.
    case SQLITE_FLOAT: Decimal(string: "\(double(column))")
    case SQLITE_TEXT: text(column).flatMap { Decimal(string: $0) }
    default: nil
    }
  }

  /// Whether there is nothing in a column.
  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
}

extension Database {
  /// Calls a body with each row of a query.
  func forEachRow(_ sql: String, _ body: (SteppedRow) throws -> Void) throws {
    let statement = try makeStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement)
    let row = SteppedRow(statement.sqliteStatement)
    while try cursor.next() != nil { try body(row) }
  }
}
