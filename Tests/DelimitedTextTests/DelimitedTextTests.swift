import Foundation
import Testing

@testable import DelimitedText

@Suite struct DelimitedTextTests {
  @Test func fieldsAreTakenApartAtDelimitersAndQuotes() throws {
    let rows = try read("a,b,c\n1,\"two, too\",\"say \"\"x\"\"\"\n,,\n\"line\nbreak\",5\" disk,é\n")
    #expect(
      rows == [["1", "two, too", "say \"x\""], ["", "", ""], ["line\nbreak", "5\" disk", "é"]])
  }

  @Test(arguments: [(";", "semicolon"), ("\t", "tab"), (",", "comma")])
  func theDelimiterIsToldFromTheHeader(delimiter: String, word: String) throws {
    let text =
      ["a", "\"b,c;d\"", "e"].joined(separator: delimiter) + "\n1\(delimiter)2\(delimiter)3"
    let table = try DelimitedText(Array(text.utf8), name: "deals.csv")
    #expect(table.delimiter.word == word)
    #expect(table.header == ["a", "b,c;d", "e"])
  }

  @Test func excelsDeclarationOfTheDelimiterIsNoHeader() throws {
    let table = try DelimitedText(Array("sep=;\r\na,x;b\r\n1;2\r\n".utf8), name: "deals.csv")
    #expect(table.header == ["a,x", "b"])
    #expect(try places(table) == [[3, 3]])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func anyLineBreakEndsARecord(lineBreak: String) throws {
    let rows = try read(["a,b", "1,2", "", "3,4"].joined(separator: lineBreak))
    #expect(rows == [["1", "2"], ["3", "4"]])
  }

  @Test func rowsAreCountedAsASpreadsheetCountsAndLinesAsAnEditorDoes() throws {
    let table = try DelimitedText(Array("a\n\"x\ny\"\n\nz\n".utf8), name: "deals.csv")
    #expect(try places(table) == [[2, 2], [4, 5]])
  }

  @Test func anUnclosedQuoteIsFoundWhereItOpens() {
    let error = #expect(throws: DelimitedTextError.self) {
      _ = try read("a,b\n1,\"two\n3,4\n")
    }
    #expect(error?.line == 2)
    #expect(error?.column == 3)
    #expect(error?.description.hasPrefix("deals.csv:2:3: error: the quote that opens here") == true)
  }

  @Test func textBehindAQuotedFieldIsAnError() {
    let error = #expect(throws: DelimitedTextError.self) { _ = try read("a,b\n\"é\"x,2\n") }
    #expect(error?.line == 2)
    #expect(error?.column == 4)
  }

  @Test func spreadsheetsAreRefusedWithAdvice() {
    let error = #expect(throws: DelimitedTextError.self) {
      _ = try DelimitedText([0x50, 0x4B, 0x03, 0x04, 0, 0], name: "deals.xlsx")
    }
    #expect(error?.advice?.contains("CSV UTF-8") == true)
  }

  @Test(arguments: ["", "\n\n"])
  func aFileWithoutAHeaderIsAnError(text: String) {
    #expect(throws: DelimitedTextError.self) { _ = try read(text) }
  }

  @Test func fieldsGiveNumbersAndTrimmedTexts() throws {
    let table = try DelimitedText(Array("a,b,c\n 12 ,-7,\"\u{A0} x \"\n".utf8), name: "deals.csv")
    try table.forEachRecord { record in
      #expect(record[0].integer == nil)
      #expect(record[0].trimmed.integer == 12)
      #expect(record[1].integer == -7)
      #expect(record[2].trimmed.text == "x")
    }
  }

  private func read(_ text: String) throws -> [[String]] {
    try TableSample.rows(of: DelimitedText(Array(text.utf8), name: "deals.csv"))
  }

  private func places(_ table: DelimitedText) throws -> [[Int]] {
    var places: [[Int]] = []
    try table.forEachRecord { places.append([$0.row, $0.line]) }
    return places
  }
}

enum TableSample {
  static func rows(of table: DelimitedText) throws -> [[String]] {
    var rows: [[String]] = []
    try table.forEachRecord { record in
      rows.append((0..<record.count).map { record[$0].text })
    }
    return rows
  }
}
