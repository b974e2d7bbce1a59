import Foundation
import Testing
import VentureFiles
import VentureModel

@Suite struct ThemeDocumentTests {
  private func read(_ yaml: String) -> ThemeDocument.Reading {
    ThemeDocument.read(Data("venturegraph-theme: 1\n\(yaml)".utf8), file: "t.yaml")
  }

  @Test func `a theme has colours, fonts and sizes`() throws {
    let reading = read(
      """
      name: Evening paper
      base: dark
      colors:
        paper: "#101418"
        faint-ink: '#A0A8B0'
        fund: { stroke: "#E69F00" }
        communities:
          - { stroke: "#56B4E9", fill: "#0B2A3F" }
      fonts:
        zh-Hans: Noto Serif CJK SC
        all: [Source Serif 4, Noto Serif]
      sizes: { text: 12, small: 10 }
      """)
    #expect(reading.diagnostics.isEmpty)
    let document = try #require(reading.document)
    #expect(document.name == "Evening paper")
    #expect(document.base == .dark)
    #expect(
      document.colors.map { "\($0.role) \($0.color) \($0.location.line)" } == [
        "paper #101418 5", "faint-ink #a0a8b0 6", "fund: stroke #e69f00 7",
        "communities: 1: stroke #56b4e9 9", "communities: 1: fill #0b2a3f 9",
      ])
    #expect(document.colors[2].sourceLine == "  fund: { stroke: \"#E69F00\" }")
    #expect(document.communityCount == 1)
    #expect(document.fonts == [.simplifiedChinese: ["Noto Serif CJK SC"]])
    #expect(document.fontsForAll == ["Source Serif 4", "Noto Serif"])
    #expect(document.textSize == 12)
    #expect(document.smallSize == 10)
  }

  @Test func `what is left out is the base's`() throws {
    let document = try #require(read("").document)
    #expect(document.base == .light)
    #expect(document.name == nil)
    #expect(document.colors.isEmpty)
    #expect(document.communityCount == nil)
    #expect(document.fonts.isEmpty)
    #expect(document.textSize == nil)
  }

  @Test(arguments: [
    ("base: sepia", 2, "`sepia` is not known here"),
    ("colors: { papre: \"#FFFFFF\" }", 2, "unknown key `papre` in a theme's colours"),
    ("colors:\n  paper: white", 3, "“white” is no colour"),
    ("colors:\n  paper: FFFFFF", 3, "“FFFFFF” is no colour"),
    ("colors:\n  paper: '#FFF'", 3, "“#FFF” is no colour"),
    ("colors:\n  paper: [1]", 3, "a list stands where a text was expected"),
    ("colors:\n  paper: #FFFFFF", 3, "`paper` has no colour"),
    ("colors:\n  fund:\n    stroke: #FFFFFF", 4, "`fund: stroke` has no colour"),
    ("colors:\n  fund: { stroke: #FFFFFF }\n  line: '#000000'", 3, "not well-formed YAML"),
    ("colors:\n  fund: '#FFFFFF'", 3, "stands where a paint was expected"),
    ("colors:\n  communities: [{ stroke: '#FFFFFF' }]", 3, "a group's paint has no `fill`"),
    ("fonts: { english: Arial }", 2, "the tag does not begin with a language"),
    ("fonts: { en: 'Arial, Helvetica' }", 2, "where one font family was expected"),
    ("fonts: { en: [''] }", 2, "where one font family was expected"),
    ("sizes: { text: 7 }", 2, "text of 7 points does not fit the diagrams"),
    ("sizes: { text: 17 }", 2, "text of 17 points does not fit the diagrams"),
    ("sizes: { text: 9, small: 10 }", 2, "text of 10 points does not fit the diagrams"),
    ("sizes: { text: 11.5 }", 2, "`11.5` is no ordinal"),
    ("colours: {}", 2, "unknown key `colours` in a theme"),
  ])
  func `what is wrong is told with its line`(_ yaml: String, _ line: Int, _ message: String) throws
  {
    let reading = read(yaml)
    #expect(reading.document == nil)
    #expect(
      reading.diagnostics.contains {
        $0.location?.line == line && $0.message.contains(message) && $0.sourceLine != nil
      }, "\(reading.diagnostics.map(\.description))")
  }

  @Test(arguments: [
    ("colors:\n  paper: FFFFFF", "write \"#FFFFFF\""),
    ("colors:\n  paper: '#08f'", "write \"#0088ff\""),
    ("colors:\n  paper: '#FFFFFF80'", "colours are opaque: write \"#FFFFFF\""),
    ("colors:\n  paper: white", "colours have no names here"),
    ("colors:\n  paper: #FFFFFF", "put the colour in quotes"),
    ("colors:\n  fund: { stroke: #FFFFFF }\n  line: '#000000'", "put the colour in quotes"),
    ("colors:\n  company: [\n  line: '#000000'", "check the quotes, colons and brackets"),
    ("colors: # add more\n  company: [\n  line: '#000000'", "check the quotes, colons and"),
    ("fonts: { english: Arial }", "write en"),
  ])
  func `advice tells what to write`(_ yaml: String, _ advice: String) {
    let diagnostics = read(yaml).diagnostics
    #expect(diagnostics.contains { $0.advice?.contains(advice) == true }, "\(diagnostics)")
  }

  @Test func `nine groups are too many`() {
    func reading(_ count: Int) -> ThemeDocument.Reading {
      let paints = Array(repeating: "{ stroke: '#000000', fill: '#FFFFFF' }", count: count)
      return read("colors:\n  communities: [\(paints.joined(separator: ", "))]")
    }
    #expect(reading(8).document?.communityCount == 8)
    #expect(reading(9).diagnostics.map(\.message) == ["there are 9 colours of groups"])
    #expect(reading(0).document?.communityCount == 0)
  }

  @Test func `an empty file, another version and other documents are no themes`() {
    #expect(ThemeDocument.read(Data(), file: "t.yaml").document == nil)
    let newer = ThemeDocument.read(Data("venturegraph-theme: 2".utf8), file: "t.yaml")
    #expect(newer.document == nil)
    #expect(newer.diagnostics.first?.message.contains("version") == true)
    let graph = ThemeDocument.read(Data("venturegraph: 1".utf8), file: "t.yaml")
    #expect(graph.diagnostics.contains { $0.message == "a theme has no `venturegraph-theme`" })
    #expect(ThemeDocument.read(Data([0xFF, 0xFE]), file: "t.yaml").diagnostics.count == 1)
  }
}
