import Foundation
import Testing
import VentureAnalysis
import VentureModel

/// The Markdown of dossiers is what it looks like, whatever names there are.
@Suite struct MarkdownTests {
  /// Names that would be markup if they were not escaped.
  static let names = [
    "A|B Capital", "*Star* Ventures", "_under_ score", "snake_case", "[link](http://e.org)",
    "<b>bold</b>", "AT&amp;T", "~old~ name", "a`b`c", "back\\slash", "$5 club$", "# one",
    "1. first",
    "- dash", "三|菱商事", "株式会社*星*", "![image](x)", "> quote", "**", "[^1]",
  ]

  static func story() throws -> VentureGraph {
    let quoted = names.map { "'" + $0.replacing("'", with: "''") + "'" }
    let entities = quoted.enumerated().map {
      "  firm-\($0): { organization: firm, names: \($1), cite: p\($0) }"
    }
    let investors = names.indices.map { "      firm-\($0): { cite: p\($0) }" }
    return try Stories.graph(
      """
      sources: { paper: { title: 'The *only* [source] of A|B', date: 2024 } }
      entities:
        kite: { organization: company, names: 'Kite | *Flyers*' }
      \(entities.joined(separator: "\n"))
      rounds:
        one:
          company: kite
          ordinal: 1
          raised: 10M USD
          investors:
      \(investors.joined(separator: "\n"))
      """)
  }

  private static let subjects: [EntityID] = [
    "minimax", "alibaba", "hillhouse", "hongshan", "mingshi", "mihoyo", "moonshot", "zhipu",
    "sensetime", "bytedance", "catl", "openai", "yan-junjie", "chen-yu", "li-ping", "cai-haoyu",
  ]

  private static let made = Result {
    let graph = try story()
    let miniMax = try Stories.miniMax()
    return try [WrittenDossier(of: "kite", in: graph), WrittenDossier(of: "firm-0", in: graph)]
      + subjects.map { try WrittenDossier(of: $0, in: miniMax) }
  }

  static func written() throws -> [WrittenDossier] { try made.get() }

  @Test func `every note that is used is defined once, in the order of its use`() throws {
    for dossier in try Self.written() {
      #expect(dossier.usedNotes == dossier.definedNotes, "\(dossier.lines[0])")
      #expect(dossier.definedNotes == Array(1..<(dossier.definedNotes.count + 1)))
    }
  }

  @Test func `all rows of a table have equal columns`() throws {
    for dossier in try Self.written() {
      for widths in dossier.widths {
        #expect(Set(widths).count == 1, "\(dossier.lines[0])")
        #expect(widths.count > 2)
      }
    }
  }

  @Test func `no section is empty, and no sentence ends twice`() throws {
    for dossier in try Self.written() {
      for title in dossier.sections {
        #expect(!dossier.section(title).isEmpty, "\(dossier.lines[0]) \(title)")
      }
      #expect(Set(dossier.sections).count == dossier.sections.count)
      let body = dossier.lines.filter { !$0.hasPrefix("[^") && !$0.hasPrefix("|") }
        .joined(separator: "\n")
      for flaw in [".. ", "..\n", "..[", " .", " ,", "  ", "()", "; ;", ",,"] {
        #expect(!body.contains(flaw), "\(dossier.lines[0]) has “\(flaw)”")
      }
    }
  }

  @Test func `names are escaped where they would be markup, and only there`() throws {
    let text = try WrittenDossier(of: "kite", in: Self.story()).text
    #expect(text.hasPrefix("# Kite \\| \\*Flyers\\*\n"))
    for name in [
      "A\\|B Capital", "\\*Star\\* Ventures", "\\_under\\_ score", "snake_case",
      "\\[link\\](http://e.org)", "\\<b>bold\\</b>", "AT\\&amp;T", "\\~old\\~ name",
      "a\\`b\\`c", "back\\\\slash", "三\\|菱商事", "株式会社\\*星\\*",
    ] {
      #expect(text.contains("| \(name)[^"), "\(name)")
    }
    #expect(text.contains("“The \\*only\\* \\[source\\] of A\\|B”"))
  }

  @Test(.enabled(if: Pandoc.isThere, "pandoc is not installed"))
  func `pandoc reads the names as they are`() throws {
    let written = try WrittenDossier(of: "kite", in: Self.story()).text
    let plain = try Pandoc.convert(written, "-f", "gfm+footnotes", "-t", "json")
    let document = try JSONSerialization.jsonObject(with: Data(plain.utf8))
    let words = Self.strings(in: document)
    for name in Self.names {
      #expect(words.contains(name.replacing(" ", with: "")), "\(name)")
    }
  }

  @Test(.enabled(if: Pandoc.isThere, "pandoc is not installed"))
  func `pandoc finds the tables and the notes`() throws {
    let dossier = try WrittenDossier(of: "minimax", in: try Stories.miniMax())
    let json = try Pandoc.convert(dossier.text, "-f", "gfm+footnotes", "-t", "json")
    func count(_ type: String) -> Int { json.split(separator: "\"t\":\"\(type)\"").count - 1 }
    #expect(count("Table") == dossier.widths.count)
    #expect(count("Header") == dossier.sections.count + 1)
    #expect(count("Note") >= dossier.definedNotes.count)
  }

  /// The words of a pandoc document run together, without the spaces between them.
  private static func strings(in value: Any) -> String {
    if let list = value as? [Any] { return list.map { strings(in: $0) }.joined() }
    guard let object = value as? [String: Any] else { return "" }
    if object["t"] as? String == "Str", let text = object["c"] as? String { return text }
    guard let content = object["c"] ?? object["blocks"] else { return "" }
    return strings(in: content)
  }
}
