import Foundation
import Testing
import VentureAnalysis
import VentureModel

@Suite struct TableTests {
  private func table(_ rows: [[String]]) -> Table {
    var table = Table(columns: ["id", "name", "note"])
    for row in rows { table.append(row) }
    return table
  }

  @Test func `columns align, also with characters of double width`() {
    let text = table([
      ["yan-junjie", "閻俊傑", "x"], ["a", "MiniMax", ""], ["b", "Ｍini", "y"],
      ["c", "e\u{301}a", "z"],
    ]).text()
    #expect(
      text == """
        id          name     note
        yan-junjie  閻俊傑   x
        a           MiniMax
        b           Ｍini    y
        c           e\u{301}a       z

        """)
    let lines = text.split(separator: "\n").map(String.init)
    let columns = lines.filter { !$0.hasSuffix("MiniMax") }.map { line in
      String(line.prefix(line.count - (line.hasSuffix("note") ? 4 : 1))).displayWidth
    }
    #expect(Set(columns) == [21])
  }

  @Test func `a cell stays on its line and steers no terminal`() {
    let text = table([["a", "Aster\nVentures", "x\u{1B}[2J"], ["b", "B", "y"]]).text()
    #expect(text == "id  name            note\na   Aster Ventures  x [2J\nb   B               y\n")
  }

  @Test(arguments: [" a", "a ", "\ta", "a\t", " "])
  func `CSV keeps blanks around a text, which a reader might trim`(_ text: String) {
    #expect(table([[text, "b", "c"]]).csv == "id,name,note\r\n\"\(text)\",b,c\r\n")
  }

  @Test func `CSV quotes what needs it, after RFC 4180`() {
    let csv = table([
      ["a,b", "say \"hi\"", "line\nbreak"], ["plain", "'single'", "a\rb"], ["", " x ", "閻"],
    ]).csv
    #expect(
      csv
        == "id,name,note\r\n\"a,b\",\"say \"\"hi\"\"\",\"line\nbreak\"\r\nplain,'single',\"a\rb\"\r\n,\" x \",閻\r\n"
    )
  }

  @Test func `an empty table is its heading`() {
    #expect(table([]).text() == "id  name  note\n")
    #expect(table([]).csv == "id,name,note\r\n")
    #expect(table([]).json.description == "[]\n")
  }

  @Test func `emphasis does not disturb the columns`() {
    let rows = [["a", "b", "c"]]
    let styled = table(rows).text(.terminal).replacing(/\u{1B}\[[0-9]*m/, with: "")
    #expect(styled == table(rows).text())
  }

  @Test func `rows as JSON objects, in the order of the columns`() {
    #expect(
      table([["a", "b", "c"]]).json.description
        == "[\n  {\n    \"id\": \"a\",\n    \"name\": \"b\",\n    \"note\": \"c\"\n  }\n]\n")
  }

  @Test func `the lists of the story name every entity once`() throws {
    let graph = try Stories.miniMax()
    for listing in Catalogue.allCases {
      let table = graph.table(of: listing)
      #expect(Set(table.rows.map { $0[0] }).count == table.rows.count, "\(listing)")
      #expect(!table.rows.isEmpty, "\(listing)")
      #expect(Catalogue(listing.word) == listing && Catalogue(listing.word + "s") == listing)
    }
    #expect(graph.table(of: .kind(.person)).rows.count == 27)
    #expect(
      Catalogue("people") == .kind(.person) && Catalogue("Companies") == .role(.portfolioCompany))
    #expect(Catalogue("alumni") == .role(.alumnus) && Catalogue("zebras") == nil)
  }
}

@Suite struct JSONValueTests {
  @Test(arguments: [
    "plain", "\"quoted\" \\ back", "line\nbreak\ttab\rreturn", "\u{0}\u{1}\u{1F}", "閻俊傑 🎈",
    "\u{2028}", "",
    "e\u{301}", "</script>",
  ])
  func `any text survives`(text: String) throws {
    let written = JSONValue.object([.init(key: text, value: .string(text))]).description
    let read = try JSONSerialization.jsonObject(with: Data(written.utf8)) as? [String: String]
    #expect(read == [text: text])
    #expect(read?[text]?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test func `numbers, truth and nothing`() {
    let value = JSONValue.object([
      "a": .integer(-1), "b": .decimal("0.10"), "c": true, "d": .null, "e": .array([]),
      "f": .object([]), "g": nil,
    ])
    #expect(
      value.description == """
        {
          "a": -1,
          "b": 0.10,
          "c": true,
          "d": null,
          "e": [],
          "f": {}
        }

        """)
  }
}
