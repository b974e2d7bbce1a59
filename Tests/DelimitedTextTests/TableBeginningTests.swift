import Testing

@testable import DelimitedText

@Suite struct TableBeginningTests {
  @Test func blankLinesBeforeTheHeaderDoNotHideTheDelimiter() throws {
    let table = try table("\r\n\na;b\n1;2\n")
    #expect(table.header == ["a", "b"])
    #expect(try places(table) == [[4, 4]])
  }

  @Test func aQuoteWithinANameHidesNoDelimiter() throws {
    #expect(try table("size 5\";b,c;d\n").header == ["size 5\"", "b,c", "d"])
  }

  @Test func theHeaderMayHaveLineBreaksInQuotes() throws {
    let table = try table("\"a\nx\";\"b \"\"c\"\" , ,\"\n1;2\n")
    #expect(table.header == ["a\nx", "b \"c\" , ,"])
    #expect(try places(table) == [[2, 3]])
  }

  @Test(arguments: [("sep=;\n\na,x;b\n1;2", 4), ("sep=;\r1;2\r3;4", 3), ("sep=\t\n1\t2\n3\t4", 3)])
  func linesAreCountedFromADeclarationOn(text: String, line: Int) throws {
    let table = try table(text)
    #expect(table.header.count == 2)
    #expect(try places(table) == [[line, line]])
  }

  @Test func aHeaderThatOnlyLooksLikeADeclarationIsAHeader() throws {
    #expect(try table("sep=,b\n1,2").header == ["sep=", "b"])
  }

  @Test(arguments: ["", "\n\r\n", "sep=;", "sep=;\n\n"])
  func nothingIsNoTable(text: String) {
    let error = #expect(throws: DelimitedTextError.self) { _ = try table(text) }
    #expect(error?.message == "the file holds nothing")
  }

  @Test func aTableMayHaveAHeaderOnly() throws {
    #expect(try TableSample.rows(of: table("a,b")).isEmpty)
  }

  @Test func theDelimiterThatIsGivenIsTaken() throws {
    let table = try DelimitedText(Array("a,b,c;d\n".utf8), name: "x", delimiter: .semicolon)
    #expect(table.header == ["a,b,c", "d"])
  }

  private func table(_ text: String) throws -> DelimitedText {
    try DelimitedText(Array(text.utf8), name: "deals.csv")
  }

  private func places(_ table: DelimitedText) throws -> [[Int]] {
    var places: [[Int]] = []
    try table.forEachRecord { places.append([$0.row, $0.line]) }
    return places
  }
}
