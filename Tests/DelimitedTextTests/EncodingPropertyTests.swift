import Foundation
import TestSupport
import Testing

@testable import DelimitedText

@Suite struct EncodingPropertyTests {
  /// A table is the same in every encoding that can hold it.
  @Test func aTableIsTheSameInEveryEncoding() throws {
    for seed in 0..<400 {
      var random = SeededGenerator(seed: UInt64(seed))
      let isWestern = random.below(2) == 0
      let rows = (0..<random.below(30)).map { _ in
        (0..<3).map { _ in Self.field(isWestern, &random) }
      }
      let header = ["the name of the investor, as it is written", "company", "Café"]
      var writer = DelimitedTextWriter(
        delimiter: random.pick(DelimitedText.Delimiter.allCases),
        lineBreak: random.pick(["\n", "\r\n"]))
      writer.append(header)
      for row in rows { writer.append(row) }
      let text = String(decoding: writer.bytes, as: UTF8.self)
      for (bytes, encoding) in Self.encoded(text, isWestern) {
        let table = try DelimitedText(bytes, name: "random.csv")
        #expect(table.encoding == encoding, "seed \(seed)")
        #expect(table.header == header, "seed \(seed), \(encoding)")
        #expect(table.byteCount == writer.bytes.count, "seed \(seed), \(encoding)")
        #expect(try TableSample.rows(of: table) == rows, "seed \(seed), \(encoding)")
      }
    }
  }

  /// Every string of up to four bytes from those that matter is UTF-8 here if it is for Swift.
  @Test func utf8IsWhatSwiftTakesForIt() {
    let edges: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC,
      0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var strings: [[UInt8]] = [[]]
    var last = strings
    for _ in 0..<4 {
      last = last.flatMap { string in edges.map { string + [$0] } }
      strings += last
    }
    let differing = strings.filter { string in
      (UTF8Check.firstFlaw(in: string) == nil) != (String(validating: string, as: UTF8.self) != nil)
    }
    #expect(differing == [])
  }

  /// A flaw is found wherever it is among the bytes that are looked at together.
  @Test func aFlawIsFoundAtEveryPlace() {
    for length in [1, 63, 64, 65, 128, 200] {
      for place in 0..<length {
        for flaw in [0x00, 0xFF] as [UInt8] {
          var bytes = [UInt8](repeating: 0x61, count: length)
          bytes[place] = flaw
          #expect(UTF8Check.firstFlaw(in: bytes)?.offset == place)
          #expect(UTF8Check.firstFlaw(in: bytes)?.isZero == (flaw == 0))
        }
      }
    }
  }

  private static func encoded(
    _ text: String, _ isWestern: Bool
  ) -> [(bytes: [UInt8], encoding: TextEncoding)] {
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let western = text.data(using: .windowsCP1252).map { ([UInt8]($0), TextEncoding.latin1) }
    return [
      (Array(text.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8WithMark),
      ([0xFF, 0xFE] + little, .utf16), ([0xFE, 0xFF] + big, .utf16), (little, .utf16),
      (big, .utf16),
    ] + (isWestern ? western.map { [$0] } ?? [] : [])
  }

  private static func field(_ isWestern: Bool, _ random: inout SeededGenerator) -> String {
    let western = ["", "a", "12", "\"", ",", ";", "\t", "\n", " ", "Müller", "œuvre", "€5", "’"]
    let other = ["稀", "一", "🚀", "Ж", "\u{301}"]
    return (0..<random.below(5)).map { _ in
      random.pick(isWestern ? western : western + other)
    }.joined()
  }
}
