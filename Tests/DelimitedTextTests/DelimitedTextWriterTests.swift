import DelimitedText
import TestSupport
import Testing

@Suite struct DelimitedTextWriterTests {
  @Test func whatIsWrittenIsReadAsItWas() throws {
    let pieces = ["", "a", "\"", ",", ";", "\t", "\n", "\r", "\r\n", " ", "é", "稀", "\u{A0}", "="]
    for seed in 0..<2000 {
      var random = SeededGenerator(seed: UInt64(seed))
      let delimiter = random.pick(DelimitedText.Delimiter.allCases)
      let columns = 1 + random.below(4)
      let rows = (0..<random.below(6)).map { _ in
        (0..<columns).map { _ in
          (0..<random.below(4)).map { _ in random.pick(pieces) }.joined()
        }
      }
      var writer = DelimitedTextWriter(
        delimiter: delimiter, lineBreak: random.pick(["\n", "\r\n"]))
      writer.append((0..<columns).map { "c\($0)" })
      for row in rows { writer.append(row) }
      let table = try DelimitedText(writer.bytes, name: "written", delimiter: delimiter)
      #expect(try TableSample.rows(of: table) == rows, "seed \(seed)")
    }
  }
}
