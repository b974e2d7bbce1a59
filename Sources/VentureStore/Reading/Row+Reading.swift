import GRDB

extension Row {
  /// The value of a column.
  ///
  /// A subscript would stop the program where a file holds something else than it should.
  ///
  /// - Throws: An error if the column holds nothing, or something else.
  func read<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    try decode(Value.self, forColumn: column)
  }
}
