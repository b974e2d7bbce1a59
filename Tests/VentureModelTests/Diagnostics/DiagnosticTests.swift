import Testing

@testable import VentureModel

@Suite struct DiagnosticTests {
  private func text(_ line: String, column: Int, length: Int = 1) -> [String] {
    Diagnostic(
      .error, at: Place(file: "a.yaml", line: 3, column: column, length: length), "wrong",
      expected: "right", advice: "think", sourceLine: line
    ).description.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `as compilers print it`() {
    #expect(
      text("  date: March", column: 9, length: 5) == [
        "a.yaml:3:9: error: wrong", "      date: March", "            ^~~~~", "  expected: right",
        "  help: think",
      ])
  }

  @Test func `the caret stands below wide characters`() {
    #expect(text("閻俊傑: x", column: 6)[1...2] == ["    閻俊傑: x", "            ^"])
    #expect(text("a: 閻俊傑", column: 4, length: 3)[2] == "       ^~~~~~")
  }

  @Test func `a long line is cut around the caret`() {
    let line = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
    let excerpt = text(line, column: 301)
    let shown = Array(excerpt[1])
    let caret = Array(excerpt[2]).firstIndex(of: "^")
    #expect(shown.count < 110 && shown.contains("…"))
    #expect(caret.map { shown[$0] } == "X")
  }

  @Test(arguments: [1, 5, 100, 10_000])
  func `a place beyond the line is its end`(column: Int) {
    #expect(text("abc", column: column)[2].filter { $0 == "^" }.count == 1)
  }

  @Test func `control characters do not reach the terminal`() {
    let diagnostic = Diagnostic(
      .error, at: Place(file: "a.yaml", line: 1, column: 5), "unknown key `\u{1B}[31m\n`",
      sourceLine: "a\u{0}b\tc\u{1B}[2J")
    let scalars = diagnostic.description.unicodeScalars
    #expect(scalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(diagnostic.description.contains("    a\u{FFFD}b c\u{FFFD}[2J\n        ^"))
  }

  @Test func `without a place there is only the message`() {
    #expect(Diagnostic(.warning, at: nil, "odd").description == "warning: odd")
  }
}
