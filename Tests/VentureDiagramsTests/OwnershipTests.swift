import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct OwnershipTests {
  private static func sheet(
    _ graph: VentureGraph? = nil, of company: EntityID = "minimax", _ style: DiagramStyle = .init(),
    limit: Int? = 40
  ) throws -> Sheet {
    try Ownership(of: company, limit: limit).sheet(
      of: try graph ?? Network.document("minimax"), style: style)
  }

  private static func rows(_ sheet: Sheet) -> [String: [String: String]] {
    Dictionary(
      sheet.table.rows.map { row in
        (row[1], Dictionary(uniqueKeysWithValues: zip(sheet.table.columns, row)))
      }
    ) { first, _ in first }
  }

  private static func dot(_ sheet: Sheet) throws -> String {
    let picture = try sheet.picture(with: InProcessRenderer())
    return picture.drawing.dot(for: picture.engine)
  }

  /// Two rounds of known value, and statements that fit them or do not.
  private static func kites() throws -> VentureGraph {
    try Network.graph(
      """
      sources: { press: { title: Kites, date: 2022 } }
      entities:
        kites: { organization: company, names: Kites, cite: p1 }
        sea: { organization: firm, names: Sea Fund, cite: p1 }
        sky: { organization: company, names: Sky Works, cite: p1 }
        ann: { person: , names: Ann, cite: p1 }
      rounds:
        kite-1: { company: kites, ordinal: 1, date: 2020-03, raised: 10M USD,
          post-money: 100M USD, cite: p1,
          investors: { sea: { amount: 4M USD, cite: p1 }, sky: { cite: p1 } } }
        kite-2: { company: kites, ordinal: 2, date: 2021-03, raised: 50M USD,
          post-money: 200M USD, cite: p1, investors: { ann: { cite: p1 } } }
      facts:
        - sea holds kites: { share: 3%, date: 2022, cite: p1 }
        - sky holds kites: { share: 2%, date: 2020-06, cite: p1 }
        - sky holds kites: { share: 30%, date: 2022, cite: p1 }
      """)
  }

  /// 400 of 2,550 million bought; rounds 6 and 7 leave at least 2,550 / 3,105 of it.
  @Test func `a statement and an estimate stand side by side`() throws {
    let rows = Self.rows(try Self.sheet())
    #expect(rows["Alibaba"]?["stated"] == "> 13 %")
    #expect(rows["Alibaba"]?["estimated"] == "12.88–15.69 %*")
    #expect(rows["Tencent"]?["stated"] == "")
    #expect(rows["Tencent"]?["estimated"] == "2.55–3.12 %*")
    #expect(rows["IDG Capital"]?["estimated"] == "< 8.66 %*†")
    #expect(rows["Hillhouse"]?["certain purchases"] == "< 10.98 %*†")
  }

  /// 654 of 2,550 million, and what 6 and 7 leave of it.
  @Test func `rounds tell what they sold, and what is left of a share`() throws {
    let rows = Self.rows(try Self.sheet())
    #expect(rows["Round 5"]?["sold"] == "25.65 %*")
    #expect(rows["Round 5"]?["left"] == "> 82.12 %*")
    #expect(rows["Round 2"]?["sold"] == "")
    #expect(rows["Round 7"]?["left"] == "100 %*")
  }

  @Test func `bars lie where their figures are, and those known from both sides are the ones`()
    throws
  {
    let picture = try Self.sheet().picture(with: InProcessRenderer())
    let layout = try InProcessRenderer().layout(of: picture.drawing, engine: picture.engine)
    func places(_ cssClass: String) throws -> [Layout.Place] {
      try picture.drawing.nodes.filter { $0.cssClass == cssClass }.map {
        try #require(layout.places[$0.id])
      }
    }
    let bars = try places("estimate")
    let dots = try places("stated")
    #expect(bars.count == 2)
    #expect(dots.count == 3)
    // More than 13 %, 7.14 % and 3.81 % tell how long a per cent is.
    let percent = (dots[0].x - dots[2].x) / (13 - 3.81)
    #expect(abs(dots[1].x - dots[2].x - percent * (7.14 - 3.81)) < 0.1)
    #expect(abs(bars[0].width - percent * (15.69 - 12.88)) < 1)
    #expect(abs(bars[0].x - bars[0].width / 2 - dots[0].x + percent * (13 - 12.88)) < 0.3)
  }

  @Test func `the notes count the assumptions and tell where they are told`() throws {
    let dot = try Self.dot(try Self.sheet())
    #expect(dot.contains("estimates rest on 7 assumptions: venturegraph stakes minimax"))
    #expect(dot.contains("As of 9 Jan 2026"))
  }

  @Test func `the legend explains what occurs, and nothing else`() throws {
    let minimax = try Self.dot(try Self.sheet())
    for text in ["stated share", "stated as a bound", "perhaps none", "implied"] {
      #expect(minimax.contains(">\(text)<"), "\(text)")
    }
    for text in ["stated earlier", "statement and rounds contradict each other", "person"] {
      #expect(!minimax.contains(">\(text)<"), "\(text)")
    }
    let kites = try Self.dot(try Self.sheet(try Self.kites(), of: "kites"))
    for text in ["stated earlier", "statement and rounds contradict each other", "person"] {
      #expect(kites.contains(">\(text)<"), "\(text)")
    }
    for text in ["stated as a bound", "implied", "beyond the scale"] {
      #expect(!kites.contains(">\(text)<"), "\(text)")
    }
  }

  /// 4 of 100 million, of which a round of 50 in 200 leaves three quarters.
  @Test func `a statement that the rounds do not allow is marked`() throws {
    let sheet = try Self.sheet(try Self.kites(), of: "kites")
    let rows = Self.rows(sheet)
    #expect(rows["Sea Fund"]?["stated"] == "3 %")
    #expect(rows["Sea Fund"]?["estimated"] == "3 %*")
    // The other 6 of 100 million leave 4.5 %.
    #expect(rows["Sky Works"]?["stated"] == "30 %")
    #expect(rows["Sky Works"]?["estimated"] == "≤ 4.5 %*")
    #expect(try Self.dot(sheet).contains("30 %</B><FONT"))
  }

  @Test func `as many holders are drawn as are wanted, and the rest is counted`() throws {
    let sheet = try Self.sheet(limit: 5)
    #expect(sheet.table.rows.count { $0[0] == "holder" } == 5)
    #expect(try Self.dot(sheet).contains("not drawn: 11 more holders"))
  }

  @Test func `in a narrow column the rounds stand below the holders`() throws {
    func rounds(_ width: Double?) throws -> (x: Double, y: Double) {
      let sheet = try Self.sheet(nil, of: "minimax", DiagramStyle(width: width))
      let picture = try sheet.picture(with: InProcessRenderer())
      let report = try InProcessRenderer().check(of: picture.drawing, engine: picture.engine)
      #expect(report.isClean, "\(report)")
      let places = try InProcessRenderer().layout(of: picture.drawing, engine: picture.engine)
        .places
      let part = try #require(picture.drawing.nodes.first { $0.cssClass == "part" })
      let place = try #require(places[part.id])
      return (place.x, place.y)
    }
    let wide = try rounds(nil)
    let narrow = try rounds(620)
    #expect(narrow.x < wide.x)
    #expect(narrow.y < wide.y)
  }

  @Test func `a company of which no share is known is refused with advice`() throws {
    let graph = try Network.document("example")
    #expect {
      try Self.sheet(graph, of: "example-corp")
    } throws: { error in
      "\(error)".contains("example-corp") && "\(error)".contains("help: state shares")
    }
  }
}
