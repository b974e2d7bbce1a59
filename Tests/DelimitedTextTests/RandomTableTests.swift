import TestSupport
import Testing

@testable import DelimitedText

@Suite struct RandomTableTests {
  /// Any table that is written by the rules of RFC 4180 is read as it was.
  @Test func whatIsWrittenByTheRulesIsReadAsItWas() throws {
    for seed in 0..<2000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let delimiter = random.pick(DelimitedText.Delimiter.allCases)
      let lineBreak = random.pick(["\n", "\r\n"])
      let columns = 1 + random.below(4)
      let rows = (0..<random.below(6)).map { _ in
        (0..<columns).map { _ in Self.field(&random) }
      }
      let header = (0..<columns).map { "c\($0)" }
      let lines = ([header] + rows).map { row in
        row.map { Self.written($0, delimiter, columns, &random) }
          .joined(separator: delimiter.rawValue)
      }
      let text = lines.joined(separator: lineBreak) + (random.below(2) == 0 ? lineBreak : "")
      let table = try DelimitedText(Array(text.utf8), name: "random.csv", delimiter: delimiter)
      #expect(try TableSample.rows(of: table) == rows, "seed \(seed): \(text)")
    }
  }

  private static func field(_ random: inout SeededGenerator) -> String {
    let pieces = ["", "a", "12", "\"", ",", ";", "\t", "\n", "\r\n", " ", "é", "稀", "\"\"", "'"]
    return (0..<random.below(4)).map { _ in random.pick(pieces) }.joined()
  }

  /// The field with quotes where it needs them, and sometimes where it does not; a lone empty field
  /// needs them too, since a blank line is no record.
  private static func written(
    _ field: String, _ delimiter: DelimitedText.Delimiter, _ columns: Int,
    _ random: inout SeededGenerator
  ) -> String {
    let special = "\"\n\r" + delimiter.rawValue
    let needsQuotes =
      field.unicodeScalars.contains { special.unicodeScalars.contains($0) }
      || (columns == 1 && field.isEmpty)
    guard needsQuotes || random.below(3) == 0 else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
