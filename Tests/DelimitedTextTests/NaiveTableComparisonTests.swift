import TestSupport
import Testing

@testable import DelimitedText

@Suite struct NaiveTableComparisonTests {
  /// Any text at all, with quotes and line breaks anywhere, gives the same records, places and
  /// errors as reading it one character after the other.
  @Test func anyTextIsReadAsTheNaiveReaderReadsIt() throws {
    var errors = 0
    for seed in 0..<6000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let delimiter = random.pick(DelimitedText.Delimiter.allCases)
      let text = "h\n" + Self.text(&random)
      let expected = NaiveTable(text, delimiter)
      let found = try Self.read(text, delimiter)
      #expect(found.records == Array(expected.records.dropFirst()), "seed \(seed): \(text)")
      #expect(found.error == expected.error, "seed \(seed): \(text)")
      if expected.error != nil { errors += 1 }
    }
    #expect((500..<5500).contains(errors), "both tables and errors must be among them: \(errors)")
  }

  /// Fields of every length around the 64 bytes that are looked at together.
  @Test(arguments: ["x", "\"x\"", "\"x\r\ny\"", "\"\"\"\""])
  func everyPlaceInABlockIsRead(field: String) throws {
    for length in 0..<140 {
      let lead = String(repeating: "a", count: length)
      for lineBreak in ["\n", "\r\n", "\r"] {
        let text = "h\(lineBreak)\(lead),\(field),\(lineBreak),\(field)\(lineBreak)"
        let expected = NaiveTable(text, .comma)
        #expect(try Self.read(text, .comma).records == Array(expected.records.dropFirst()))
      }
    }
  }

  @Test func aRecordMayHaveThousandsOfFields() throws {
    let fields = (0..<5000).map { $0 % 7 == 0 ? "\"\($0),\"" : "\($0)" }
    let table = try DelimitedText(Array("h\n\(fields.joined(separator: ","))".utf8), name: "wide")
    let rows = try TableSample.rows(of: table)
    #expect(rows == [(0..<5000).map { $0 % 7 == 0 ? "\($0)," : "\($0)" }])
  }

  @Test func wholeNumbersAreReadAsSwiftReadsThem() throws {
    var random = SeededGenerator(seed: 1)
    var texts = ["", "-", "+1", "12a", "1 2", "1:", "1/", "00", "-0", "12345678", "123456789"]
    texts += ["a1234567", "\u{FF11}", "999999999999999999", "1234567890123456789"]
    for _ in 0..<3000 {
      let digits = (0..<random.below(20)).map { _ in random.pick(Array("0123456789")) }
      texts.append((random.below(4) == 0 ? "-" : "") + String(digits))
      let noise = (0..<1 + random.below(9)).map { _ in random.pick(Array("0199:/-.xé")) }
      texts.append(String(noise))
    }
    let lines = texts.map { "\($0),1" }.joined(separator: "\n")
    let table = try DelimitedText(Array("a,b\n\(lines)".utf8), name: "numbers")
    var numbers: [Int?] = []
    try table.forEachRecord { numbers.append($0[0].integer) }
    let expected = texts.map { $0.utf8.count < 19 && $0.first != "+" ? Int($0) : nil }
    #expect(numbers == expected)
  }

  private static func read(
    _ text: String, _ delimiter: DelimitedText.Delimiter
  ) throws -> (records: [NaiveTable.Record], error: NaiveTable.Place?) {
    let table = try DelimitedText(Array(text.utf8), name: "random.csv", delimiter: delimiter)
    var records: [NaiveTable.Record] = []
    do {
      try table.forEachRecord { record in
        records.append(
          NaiveTable.Record(
            row: record.row, line: record.line,
            fields: (0..<record.count).map { record[$0].text }))
      }
    } catch let error as DelimitedTextError {
      return (records, NaiveTable.Place(line: error.line ?? 0, column: error.column ?? 0))
    }
    return (records, nil)
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "\"", "\"", "\"\"", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\r", "a", "12", " ", "é", "稀",
      "🚀", "\u{301}", ",\"", "\",", "\"\n",
    ]
    return (0..<random.below(24)).map { _ in
      random.below(12) == 0
        ? String(repeating: "x", count: random.below(150)) : random.pick(pieces)
    }.joined()
  }
}
