import Foundation
import Testing
import VentureAnalysis
import VentureModel

/// Sources as BibTeX and as CSL-JSON.
@Suite struct BibliographyTests {
  /// Sources of every kind, and with everything that TeX would read as a command.
  static let story = """
    sources:
      latepost: { title: "MiniMax's story", author: Cheng Manqi, publisher: LatePost,
                  date: 2026-01-09, language: ja, translation-of: original }
      original: { title: 原文, author: Cheng Manqi, publisher: LatePost, date: 2026-01, language: zh }
      filing: { title: Prospectus of "50 % & more", publisher: HKEX_News, date: 2025-12~ }
      page: { title: 'A {brace} \\ and ~ ^ $ #', url: 'https://example.org/a_b%20c{d}' }
      table: { title: deals.csv, publisher: Fund, date: 2020/2021 }
      Page: { title: Another page, url: 'https://example.org/' }
      notes: { author: [Ann Author, Bob Author] }
    entities:
      a: { organization: firm, cite: latepost p. 1 }
      b: { organization: company, cite: [filing, page, Page, notes, original] }
    facts:
      - a holds b: { share: 5%, cite: table row 3 }
    """

  static func bibliography() throws -> Bibliography {
    let graph = try Stories.graph(story)
    return Bibliography(graph.sources, in: graph)
  }

  private func entry(_ key: String) throws -> String {
    let entries = try Self.bibliography().bibTeX.components(separatedBy: "\n\n")
    return try #require(entries.first { $0.contains("{\(key),") })
  }

  @Test func `keys are the ids of the graph, apart irrespective of case`() throws {
    let keys = try Self.bibliography().entries.map(\.key)
    #expect(keys == ["Page", "filing", "latepost", "notes", "original", "page-2", "table"])
    #expect(Set(keys.map { $0.lowercased() }).count == keys.count)
  }

  @Test func `the kind of an entry follows from what is known of the source`() throws {
    let kinds = try Self.bibliography().entries.map { "\($0.source.id) \($0.kind.rawValue)" }
    #expect(
      kinds == [
        "Page webpage", "filing report", "latepost article", "notes document", "original article",
        "page webpage", "table dataset",
      ])
  }

  @Test func `an article has its journal, its day and what it was translated from`() throws {
    #expect(
      try entry("latepost") == """
        @article{latepost,
          author = {{Cheng Manqi}},
          title = {{MiniMax's story}},
          journal = {LatePost},
          year = {2026},
          month = jan,
          day = {9},
          language = {Japanese},
          note = {Translated from “原文”}
        }
        """)
  }

  @Test func `what TeX would read as a command is escaped, and braces are in pairs`() throws {
    let page = try entry("page-2")
    #expect(
      page.contains(
        "title = {{A \\textbraceleft{}brace\\textbraceright{} \\textbackslash{} and "
          + "\\textasciitilde{} \\textasciicircum{} \\$ \\#}}"))
    #expect(page.contains("url = {https://example.org/a_b%20c%7Bd%7D}"))
    let filing = try entry("filing")
    #expect(filing.hasPrefix("@techreport{filing,"))
    #expect(filing.contains("institution = {HKEX\\_News}"))
    #expect(filing.contains("title = {{Prospectus of \"50 \\% \\& more\"}}"))
    #expect(filing.contains("note = {Published around December 2025}"))
    let whole = try Self.bibliography().bibTeX
    #expect(whole.count { $0 == "{" } == whole.count { $0 == "}" })
  }

  @Test func `CSL items have an id, a type of the schema, and dates in parts`() throws {
    let data = Data(try Self.bibliography().csl.description.utf8)
    let items = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    #expect(items.compactMap { $0["id"] as? String }.count == 7)
    let types: Set = ["article-newspaper", "report", "webpage", "dataset", "document"]
    #expect(items.allSatisfy { types.contains($0["type"] as? String ?? "") })
    #expect(items.allSatisfy { Set($0.keys).isSubset(of: Self.variables) })
    let article = try #require(items.first { $0["id"] as? String == "latepost" })
    #expect(article["container-title"] as? String == "LatePost")
    #expect(article["original-title"] as? String == "原文")
    let issued = try #require(article["issued"] as? [String: Any])
    #expect(issued["date-parts"] as? [[Int]] == [[2026, 1, 9]])
    let filing = try #require(items.first { $0["id"] as? String == "filing" })
    #expect((filing["issued"] as? [String: Any])?["circa"] as? Bool == true)
    let table = try #require(items.first { $0["id"] as? String == "table" })
    #expect(
      (table["issued"] as? [String: Any])?["date-parts"] as? [[Int]] == [[2020], [2021]])
  }

  /// The variables of the CSL-JSON schema that are in use here.
  private static let variables: Set = [
    "id", "type", "title", "author", "container-title", "publisher", "issued", "original-title",
    "original-date", "language", "URL", "note",
  ]

  @Test(.enabled(if: Pandoc.isThere, "pandoc is not installed"))
  func `pandoc reads both alike, and cites by the keys`() throws {
    let bibliography = try Self.bibliography()
    func titles(_ text: String, _ format: String) throws -> [String: String] {
      let json = try Pandoc.convert(text, "-f", format, "-t", "csljson")
      let items = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
      return (items ?? []).reduce(into: [:]) { titles, item in
        titles[item["id"] as? String ?? ""] = item["title"] as? String
      }
    }
    let fromBibTeX = try titles(bibliography.bibTeX, "bibtex")
    let fromCSL = try titles(bibliography.csl.description, "csljson")
    #expect(fromBibTeX.count >= 6)
    #expect(fromCSL["latepost"]?.contains("MiniMax") == true)
    #expect(fromBibTeX["latepost"]?.contains("MiniMax") == true)
    let text = "---\nreferences:\n---\n\nAs told [@latepost, p. 3].\n"
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "venturegraph-\(UUID().uuidString).bib")
    try bibliography.bibTeX.write(to: folder, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cited = try Pandoc.convert(
      text, "-f", "markdown", "-t", "plain", "--citeproc", "--bibliography", folder.path)
    #expect(cited.contains("(Cheng Manqi 2026"))
    #expect(cited.contains("LatePost"))
  }
}
