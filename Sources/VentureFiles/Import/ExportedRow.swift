import DelimitedText
import Foundation
import VentureModel

/// One row of a table that ``ExportFormat/csv`` wrote: cells by the names of their columns.
///
/// What cannot be read is noted with its row, and all of it is told at once.
struct ExportedRow {
  /// The place of the row, for messages.
  let location: SourceLocation
  /// What is wrong with the cells that were read so far.
  private(set) var problems: [Diagnostic] = []
  private let columns: [String: Int]
  private let cells: [String]

  /// Takes the cells of a record; `columns` tells the place of each column of the table.
  init(_ record: TableRecord, columns: [String: Int], file: String) {
    self.columns = columns
    cells = (0..<record.count).map { record[$0].text }
    location = SourceLocation(file: file, line: record.line, column: 1)
  }

  /// The text of a cell; nil if it is empty.
  subscript(column: String) -> String? {
    guard let place = columns[column], place < cells.count, !cells[place].isEmpty else {
      return nil
    }
    return cells[place]
  }

  /// The items of a cell that holds a JSON array; a text that is none is one item, as people write it.
  func list(_ column: String) -> [String] {
    guard let text = self[column] else { return [] }
    guard text.hasPrefix("["),
      let items = try? JSONDecoder().decode([String].self, from: Data(text.utf8))
    else { return [text] }
    return items
  }

  /// The value of a cell, if there is one that can be read.
  mutating func value<Value>(
    _ column: String, _ read: (String) throws(ParseError) -> Value
  ) -> Value? {
    guard let text = self[column] else { return nil }
    return value(of: text, in: column, read)
  }

  /// The value of a part of a cell.
  mutating func value<Value>(
    of text: String, in column: String, _ read: (String) throws(ParseError) -> Value
  ) -> Value? {
    do {
      return try read(text)
    } catch {
      note("`\(column)`: \(error.message)", expected: error.expected, advice: error.advice)
      return nil
    }
  }

  /// The words of a cell, each one of those that are known.
  mutating func words<Word: CaseIterable & RawRepresentable>(
    _ column: String, _: Word.Type
  ) -> [Word] where Word.RawValue == String {
    list(column).compactMap { text in
      if let word = Word(rawValue: text) { return word }
      let known = Word.allCases.map(\.rawValue)
      let near = nearest(to: text, among: known)
      note(
        "`\(column)` does not know “\(text)”", expected: known.joined(separator: ", "),
        advice: near.first.map { "did you mean `\($0)`?" })
      return nil
    }
  }

  /// The word of a cell, if there is one.
  mutating func word<Word: CaseIterable & RawRepresentable>(
    _ column: String, _: Word.Type
  ) -> Word? where Word.RawValue == String {
    self[column] == nil ? nil : words(column, Word.self).first
  }

  /// The date of a cell, if there is one.
  mutating func date(_ column: String = "date") -> EDTF? {
    value(column) { text throws(ParseError) in try EDTF(text) }
  }

  /// Notes what is wrong with the row.
  mutating func note(_ message: String, expected: String? = nil, advice: String? = nil) {
    problems.append(
      Diagnostic(.error, at: location, message, expected: expected, advice: advice))
  }
}
