import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct DifferenceTests {
  private static func sheet(
    _ from: String = "2023-06", _ to: String = "2024-06", of entity: EntityID = "minimax",
    in graph: VentureGraph? = nil, limit: Int? = 40
  ) throws -> Sheet {
    try Difference(
      of: entity, from: try PartialDate(from), to: try PartialDate(to), limit: limit
    ).sheet(of: try graph ?? Network.document("minimax"), style: DiagramStyle())
  }

  private static func dot(_ sheet: Sheet) throws -> String {
    let picture = try sheet.picture(with: InProcessRenderer())
    return picture.drawing.dot(for: picture.engine)
  }

  @Test func `a year of MiniMax: what is new, and what one cannot tell`() throws {
    let sheet = try Self.sheet()
    #expect(sheet.title == "MiniMax: what changed from Jun 2023 to Jun 2024")
    #expect(sheet.subtitle == "12 new · 0 ended · 5 that cannot be told")
    let rows = sheet.table.rows.map { Array($0.prefix(4)) }
    #expect(rows.count == 17)
    #expect(rows.contains(["+", "Jul 2023", "HongShan", "lead · Round 4 · A+ · new shareholder"]))
    #expect(rows.contains(["+", "Nov 2023", "Bairui Capital", "offer · Round 5"]))
    #expect(
      rows.contains(["+", "Mar 2024", "Alibaba", "invested · $400M · Round 5 · new shareholder"]))
    #expect(
      rows.contains(["+", "Mar 2024", "Round 5", "raised money · $654M · post-money $2.55B"]))
    #expect(rows.contains(["?", "Jan 2023 – Jul 2023", "Round 3", "closed · implied"]))
    #expect(rows.contains(["?", "c. mid-2023", "ByteDance", "offer withdrawn"]))
    #expect(rows.contains(["?", "by 2023", "Alibaba", "contact"]))
  }

  @Test func `what may have been on either side of a date crosses its rule`() throws {
    let picture = try Self.sheet().picture(with: InProcessRenderer())
    let layout = try InProcessRenderer().layout(of: picture.drawing, engine: picture.engine)
    let bars = try picture.drawing.nodes.filter { $0.cssClass == "change" }.map { node in
      (node.title ?? "", try #require(layout.places[node.id]))
    }
    #expect(bars.count == 17)
    func bar(_ start: String) throws -> Layout.Place {
      try #require(bars.first { $0.0.hasPrefix(start) }?.1)
    }
    // July 2023 begins where June 2023, the first date, ends.
    let july = try bar("HongShan led")
    let first = july.x - july.width / 2
    let closing = try bar("MiniMax’s round 3 closed")
    #expect(closing.x - closing.width / 2 < first && closing.x + closing.width / 2 > first)
    let offer = try bar("Bairui Capital offered")
    #expect(offer.x > july.x + 3 * july.width)
  }

  @Test func `who was there before and still is stands below`() throws {
    let dot = try Self.dot(try Self.sheet())
    #expect(dot.contains("Hillhouse · "))
    #expect(dot.contains("25 statements have no date and are not compared"))
    #expect(!dot.contains("Glow · MiniMax"))
  }

  @Test func `the legend explains what occurs, and nothing else`() throws {
    let minimax = try Self.dot(try Self.sheet())
    for text in ["came about", "implied", "disputed", "beyond the picture"] {
      #expect(minimax.contains(">\(text)<"), "\(text)")
    }
    let example = try Self.dot(
      try Self.sheet("2021-12", "2024-05", of: "example-corp", in: Network.document("example")))
    #expect(example.contains(">came about<"))
    for text in ["implied", "disputed", "only offered, wanted or refused", "how long it lasts"] {
      #expect(!example.contains(">\(text)<"), "\(text)")
    }
  }

  @Test func `an arrow says who acted, where both could have`() throws {
    let sheet = try Self.sheet("2021", "2025", of: "hongshan")
    let rows = sheet.table.rows.map { Array($0[2...3]) }
    #expect(rows.contains(["→ MiniMax", "lead · Round 4 · A+ · new shareholder"]))
    #expect(rows.contains(["Hillhouse", "negotiation"]))
    #expect(try Self.dot(sheet).contains(">by HongShan<"))
    #expect(try !Self.dot(Self.sheet("2024-01", "2024-06")).contains(">by MiniMax<"))
  }

  @Test func `a job that ended has a minus, and a line for how long it lasted`() throws {
    let sheet = try Self.sheet(
      "2022-06", "2024-06", of: "john-roe", in: try Network.document("example"))
    #expect(
      sheet.table.rows.map { Array($0.prefix(4)) } == [
        ["+", "since 2023", "Investor C", "works there · partner"],
        ["−", "2020 – 2023", "Investor A", "works there · analyst"],
      ])
    let picture = try sheet.picture(with: InProcessRenderer())
    #expect(picture.drawing.nodes.count { $0.cssClass == "duration" } == 2)
  }

  @Test func `what matters least is left out first, and counted`() throws {
    let sheet = try Self.sheet(limit: 10)
    #expect(sheet.table.rows.count == 10)
    #expect(sheet.table.rows.allSatisfy { !["contact", "interview"].contains($0[3]) })
    #expect(try Self.dot(sheet).contains("not drawn: 7 lesser changes"))
  }

  @Test func `a round without a name is told by its amount, and the largest are kept`() throws {
    let graph = try Network.graph(
      """
      sources: { press: { title: Kites, date: 2022 } }
      entities:
        kites: { organization: company, names: Kites, cite: p1 }
        sea: { organization: firm, names: Sea Fund, cite: p1 }
      rounds:
        kites-a: { company: kites, date: 2020-03, raised: 1M USD, cite: p1 }
        kites-b: { company: kites, date: 2021-03, raised: 50M USD, cite: p1,
          investors: { sea: { cite: p1 } } }
        kites-c: { company: kites, date: 2021-09, cite: p1 }
      """)
    let sheet = try Self.sheet("2019", "2022", of: "kites", in: graph, limit: 2)
    #expect(
      sheet.table.rows.map { Array($0[1...3]) } == [
        ["Mar 2021", "Round of $50M", "raised money · $50M"],
        ["Mar 2021", "Sea Fund", "invested · Round of $50M"],
      ])
    let rows = try Self.sheet("2019", "2022", of: "kites", in: graph).table.rows
    #expect(rows.map { $0[2] }.last == "Round of Sep 2021")
  }

  @Test func `dates in the wrong order, and a time in which nothing changed, are refused`() throws {
    #expect(
      throws: DiagramError.wrongValue(
        .to, "2023-06", expected: "a date whose last day is after 2023-12-31")
    ) {
      try Self.sheet("2023", "2023-06")
    }
    #expect {
      try Self.sheet("1900", "1901", of: "glow")
    } throws: { error in
      "\(error)".contains("between 1900 and 1901")
        && "\(error)".contains("help: `venturegraph history glow`")
    }
    #expect(throws: DiagramError.missing(.to, of: "difference")) {
      let graph = try Network.document("minimax")
      _ = try DiagramRequest(.difference, values: [.from: "2023"]).diagram(in: graph)
    }
  }

  @Test(arguments: [("2024-03-01", "2024-03-02"), ("1900", "2100"), ("-9999", "9999")])
  func `any two dates can be drawn`(_ from: String, _ to: String) throws {
    let picture = try Self.sheet(from, to).picture(with: InProcessRenderer())
    let report = try InProcessRenderer().check(of: picture.drawing, engine: picture.engine)
    #expect(report.isClean, "\(report)")
  }
}
