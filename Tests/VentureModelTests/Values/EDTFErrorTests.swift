import TestSupport
import Testing

@testable import VentureModel

@Suite struct EDTFErrorTests {
  private func failure(_ text: String) -> ParseError? {
    do {
      _ = try EDTF(text)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "", " ", "2024 ", " 2024", "24", "198", "20245", "2024-", "2024-3", "2024-13", "2024-00",
    "2024-42", "2024-20", "2024-2X", "2024-02-30", "2023-02-29", "2024-04-31", "2024-01-00",
    "2024-01-32", "2024-21-01", "2024-XX-32", "XXXX-02-30", "2023-02-3X", "XXX1-02-29", "-0000",
    "Y2024", "Y", "Y-", "Y12345-01", "1950S0", "1950S5", "1950S2-01", "19X0S2", "Y1E", "Y1E99",
    "Y999999999999E9", "..", "/", "../..", "../", "/..", "2024..", "..2024", "2024/2023",
    "2024-03/2024-02", "1/2", "2024//2025", "2024/2025/2026", "[", "[]", "[..]", "[2024", "2024]",
    "[2024,]", "[,2024]", "[2024, 2025]", "[2025..2024]", "[2024..,2025]", "[2023,..2024]",
    "{2024]", "[2024]x", "2024-03-15T", "2024-03-15T12", "2024-03-15T12:00", "2024-03T12:00:00",
    "2024-03-15T24:00:00", "2024-03-15T12:60:00", "2024-03-15T12:00:00+25", "2024-03-15~T12:00:00",
    "2024-03-15T12:00:00-00:00", "2024-03-15T12:00:00+08:99", "2024-03-15T12:00:00/2025",
    "2024/2025-03-15T12:00:00", "2024??", "?", "~", "2024-?", "2024u", "199u", "uuuu", "open",
    "1985/open", "unknown/2006", "y170000002", "２０２４", "2024年", "٢٠٢٤", "2024\u{301}", "📅", "null",
    "2024-03-15\n", "20240315", "--", "-", "2024-(06)-01", "\u{202E}2024",
  ])
  func `what is not EDTF is refused at a place within the text`(text: String) throws {
    let error = try #require(failure(text))
    #expect((0...text.unicodeScalars.count).contains(error.offset))
    #expect(!error.message.isEmpty && !error.expected.isEmpty)
  }

  @Test(arguments: [
    ("2024-13", 6), ("2024-3", 7), ("2024-02-30", 9), ("03/2024", 3), ("2024/2023", 6),
    ("2024 ", 5), ("", 1), ("[2025..2024]", 8), ("2024-03-15T12:00", 17), ("[2024", 6),
  ])
  func `the column points at the first wrong character`(text: String, column: Int) throws {
    #expect(try #require(failure(text)).column == column)
  }

  @Test(arguments: [
    ("03/2024", "2024-03"), ("3/2024", "2024-03"), ("2024/03", "2024-03"), ("2024.03", "2024-03"),
    ("2024/03/15", "2024-03-15"), ("15/03/2024", "2024-03-15"), ("3/15/2024", "2024-03-15"),
    ("15.3.2024", "2024-03-15"), ("March 2024", "2024-03"), ("Mar 2024", "2024-03"),
    ("march 15, 2024", "2024-03-15"), ("15 March 2024", "2024-03-15"), ("2024-3", "2024-03"),
    ("2024-3-5", "2024-03-05"), ("Q1 2024", "2024-33"), ("2024Q4", "2024-36"),
    ("2024-Q2", "2024-34"), ("H2 2023", "2023-41"), ("20240315", "2024-03-15"),
    ("2023-2025", "2023/2025"), ("2023–2025", "2023/2025"), ("2023-present", "2023/.."),
    ("since 2023", "2023/.."), ("since March 2023", "2023-03/.."), ("until 2023", "[..2023]"),
    ("before 2024", "[..2023-12-31]"), ("after March 2024", "[2024-04-01..]"),
    ("circa 2022", "2022~"), ("c. 2022", "2022~"), ("about 2022-05", "2022-05~"),
    ("early 2023", "2023-37~"), ("mid-2023", "2023-38~"), ("late 2023", "2023-39~"),
    ("spring 2023", "2023-21"), ("2010s", "201X"), ("2024年3月", "2024-03"),
    ("2024年3月15日", "2024-03-15"), (" 2024 ", "2024"), ("[2024, 2025]", "[2024,2025]"),
    ("2023 / 2024", "2023/2024"), ("in 2024", "2024"), ("Sept 2024", "2024-09"),
  ])
  func `everyday spellings are answered with the EDTF`(text: String, meant: String) throws {
    #expect(try #require(failure(text)).advice == "write \(meant)")
    #expect(try EDTF(meant).description == meant)
  }

  @Test func `a date with two readings is not guessed`() throws {
    #expect(
      try #require(failure("03/04/2024")).advice
        == "write the year first, then month and day: 2024-03-04 or 2024-04-03")
  }

  @Test(arguments: ["2024-13", "2024-02-30", "March", "Q5 2024", "32/01/2024", "soon", "99999999"])
  func `no advice is better than a wrong one`(text: String) throws {
    #expect(try #require(failure(text)).advice == nil)
  }

  @Test func `messages say what is wrong`() throws {
    #expect(try #require(failure("2024-13")).message == "there is no month 13")
    let february = try #require(failure("2023-02-29"))
    #expect(february.message == "month 02 of 2023 has 28 days")
    #expect(
      february.description
        == "month 02 of 2023 has 28 days (column 9); expected a day 01 to 28")
  }

  @Test func `a single date is asked for without sets and intervals`() {
    #expect(throws: ParseError.self) { try PartialDate("2023/..") }
    #expect(throws: ParseError.self) { try PartialDate("[2023]") }
    #expect(throws: ParseError.self) { try PartialDate("since 2023") }
  }

  @Test func `long hostile texts fail fast and with a short message`() throws {
    let texts = [
      String(repeating: "9", count: 10_000), String(repeating: "X", count: 10_000),
      String(repeating: "[", count: 10_000), "[" + String(repeating: "2024,", count: 2000),
      String(repeating: "2024/", count: 2000), String(repeating: " ", count: 10_000),
      "Y" + String(repeating: "1", count: 10_000), String(repeating: "🦄", count: 10_000),
      "2024" + String(repeating: "\u{301}", count: 10_000),
    ]
    for text in texts {
      #expect(try #require(failure(text)).description.count < 300)
    }
  }

  @Test func `random garbage never crashes and never points outside`() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Array("0123456789-X?~%/.[]{},YESTZ: +年\u{301}é🦄").map(String.init)
    for _ in 0..<20_000 {
      let text = (0..<generator.below(14)).map { _ in generator.pick(alphabet) }.joined()
      if let error = failure(text) {
        #expect((0...text.unicodeScalars.count).contains(error.offset), "\(text)")
      } else {
        let value = try? EDTF(text)
        #expect(value != nil && value == value.flatMap { try? EDTF($0.description) }, "\(text)")
      }
    }
  }
}
