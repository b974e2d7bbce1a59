import Foundation
import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct ThemeReadingTests {
  private func read(_ yaml: String) -> Theme.Reading {
    Theme.read(Data("venturegraph-theme: 1\n\(yaml)".utf8), file: "styles/house.yaml")
  }

  @Test func `a document changes what it names, and nothing else`() throws {
    let reading = read(
      """
      colors:
        paper: "#FFFDF8"
        fund: { stroke: "#9A4400" }
      fonts: { en: Source Serif 4, all: [Noto Serif] }
      sizes: { text: 12 }
      """)
    #expect(reading.diagnostics.isEmpty)
    var expected = Theme.light
    expected.name = "house"
    expected.paper = Color(rgb: 0xFFFDF8)
    expected.fund.stroke = Color(rgb: 0x9A4400)
    expected.fonts = ThemeFonts(byLanguage: [.english: ["Source Serif 4"]], forAll: ["Noto Serif"])
    expected.fontSize = 12
    expected.smallFontSize = 10
    #expect(try #require(reading.theme) == expected)
  }

  @Test(arguments: Theme.all)
  func `an empty document is its base`(_ base: Theme) throws {
    let theme = try #require(read("name: \(base.name)\nbase: \(base.name)").theme)
    #expect(theme == base)
  }

  @Test func `groups of a document replace those of the base`() throws {
    let theme = try #require(
      read("colors:\n  communities: [{ stroke: '#004466', fill: '#EEF4FF' }]").theme)
    #expect(
      theme.communities == [
        Theme.Paint(stroke: Color(rgb: 0x004466), fill: Color(rgb: 0xEEF4FF))
      ])
    #expect(theme.community(1) == Theme.Paint(stroke: theme.faintInk, fill: theme.shade))
  }

  @Test func `text that cannot be read is told with its line and a colour that would do`() throws {
    let reading = read("colors:\n  faint-ink: \"#999999\"")
    #expect(reading.theme == nil)
    let fault = try #require(reading.diagnostics.first)
    #expect(reading.diagnostics.count == 1)
    #expect(fault.location?.line == 3)
    #expect(fault.location?.column == 14)
    #expect(fault.sourceLine == "  faint-ink: \"#999999\"")
    #expect(fault.message.contains("`faint-ink` #999999 on `"))
    #expect(fault.message.contains("has a contrast of 2.2"))
    #expect(fault.expected == "at least 4.5 : 1 for text")
    let advice = try #require(fault.advice)
    let color = try #require(advice.firstMatch(of: /#[0-9a-f]{6}/)).output
    #expect(read("colors:\n  faint-ink: \"\(color)\"").theme != nil)
  }

  @Test func `a ground is told where only it was changed`() throws {
    let reading = read("colors:\n  shade: \"#808080\"")
    let fault = try #require(reading.diagnostics.first)
    #expect(reading.diagnostics.count == 1)
    #expect(fault.message.contains("on `shade` #808080"))
    let color = try #require(fault.advice?.firstMatch(of: /#[0-9a-f]{6}/)).output
    #expect(read("colors:\n  shade: \"\(color)\"").theme != nil)
  }

  @Test func `lines need less than text`() throws {
    // 3.54 : 1 on white.
    #expect(read("colors:\n  line: \"#888888\"").theme != nil)
    #expect(read("colors:\n  ink: \"#888888\"").theme == nil)
    let reading = read("colors:\n  line: \"#AAAAAA\"")
    #expect(reading.diagnostics.map(\.expected) == ["at least 3 : 1 for lines"])
  }

  @Test func `where no colour does, the advice says so`() throws {
    let reading = read("colors:\n  paper: \"#000000\"\n  ink: \"#777777\"")
    #expect(reading.theme == nil)
    #expect(
      reading.diagnostics.contains {
        $0.advice?.hasPrefix("no lightness of this colour does") == true
      })
  }

  @Test func `errors of the document itself come first`() {
    let reading = read("colors:\n  ink: \"#EEEEEE\"\n  papre: \"#FFFFFF\"")
    #expect(reading.theme == nil)
    #expect(reading.diagnostics.map(\.message) == ["unknown key `papre` in a theme's colours"])
  }

  private static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../Sources/VentureDiagrams/VentureDiagrams.docc/Themes.md")

  @Test func `the document of the page is a theme, and its error is what one gets`() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    func block(_ language: String) throws -> String {
      let parts = text.split(separator: "```\(language)\n", maxSplits: 1)
      return String(try #require(parts.last?.split(separator: "```").first))
    }
    let document = try block("yaml")
    let reading = Theme.read(Data(document.utf8), file: "evening.yaml")
    #expect(reading.diagnostics.map(\.description) == [])
    #expect(reading.theme?.name == "Evening paper")
    #expect(reading.theme?.communities.count == 2)
    let faulty = """
      venturegraph-theme: 1
      base: light
      colors:
        paper: "#FFF8F0"
        faint-ink: "#999999"

      """
    let faults = Theme.read(Data(faulty.utf8), file: "house.yaml").diagnostics
    #expect(faults.map(\.description).joined(separator: "\n") + "\n" == (try block("text")))
  }
}
