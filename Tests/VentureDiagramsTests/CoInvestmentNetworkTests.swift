import Foundation
import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct CoInvestmentNetworkTests {
  private static func sheet(
    _ diagram: CoInvestmentNetwork, of name: String = "minimax", in language: LanguageTag = .english
  ) throws -> Sheet {
    try diagram.sheet(
      of: try Network.document(name), style: DiagramStyle(languages: [language]))
  }

  /// What two investors share as the table tells it: the least, the most, and what that is.
  private static func row(_ one: String, _ other: String, in sheet: Sheet) -> [String]? {
    sheet.table.rows.first { Set($0.prefix(2)) == [one, other] }.map { Array($0.dropFirst(2)) }
  }

  /// So many investors of one company each, of which the first two share some more companies.
  private static func circle(of count: Int, sharing more: Int) throws -> VentureGraph {
    var draft = VentureGraph.Draft()
    func company(_ id: String) {
      draft.add(.organization(Organization(profile: Network.profile(id, "Company \(id)"))))
      draft.add(
        .round(Round(profile: Network.profile("\(id)-1"), company: EntityID(id), ordinal: 1)))
    }
    company("all")
    for index in 0..<count {
      let id = "fund-\(index)"
      draft.add(
        .organization(
          Organization(profile: Network.profile(id, "Fund \(index)"), kinds: [.firm])))
      draft.add(Fact(.invested, from: EntityID(id), to: "all-1"))
    }
    for index in 0..<more {
      company("more-\(index)")
      for fund in ["fund-0", "fund-1"] {
        draft.add(Fact(.invested, from: EntityID(fund), to: EntityID("more-\(index)-1")))
      }
    }
    return try #require(draft.validate().graph)
  }

  @Test func `by rounds, MiniMax's pairs are as the sources have them`() throws {
    let sheet = try Self.sheet(CoInvestmentNetwork(by: .round, drawsAll: true))
    // 23 pairs are certain and 57 possible; nothing is left out.
    #expect(sheet.table.rows.count == 80)
    #expect(sheet.remarks.isEmpty)
    let certain = try #require(Self.row("Tencent", "Xiaomi", in: sheet))
    #expect(certain == ["1", "1", "MiniMax’s round 3"])
    let open = try #require(Self.row("HongShan", "MingShi", in: sheet))
    #expect(open.prefix(2) == ["2", "5"])
  }

  @Test func `where companies tell nothing apart rounds count, and the notes say so`() throws {
    let sheet = try Self.sheet(CoInvestmentNetwork())
    #expect(sheet.subtitle.hasSuffix("by rounds in common"))
    #expect(sheet.remarks.contains { $0.hasPrefix("rounds count") })
    #expect(sheet.remarks.contains("51 uncertain pairs are not drawn"))
    let companies = try Self.sheet(CoInvestmentNetwork(by: .company))
    #expect(companies.table.rows.count == 121)
    #expect(Self.row("Alibaba", "HongShan", in: companies)?.prefix(2) == ["2", "3"])
  }

  @Test func `what may be shared is dashed, what is shared is not`() throws {
    let picture = try Self.sheet(CoInvestmentNetwork(by: .round, drawsAll: true))
      .picture(with: InProcessRenderer())
    func edge(_ one: String, _ other: String) throws -> Drawing.Edge {
      let ends: Set = ["investor/\(one)", "investor/\(other)"]
      return try #require(picture.drawing.edges.first { Set([$0.tail, $0.head]) == ends })
    }
    let dashes = EdgeAttribute.style(.dashed)
    #expect(try !edge("tencent", "xiaomi").attributes.contains(dashes))
    #expect(try !edge("hongshan", "mingshi").attributes.contains(dashes))
    #expect(try edge("hongshan", "china-life").attributes.contains(dashes))
    #expect(try edge("tencent", "xiaomi").title?.contains("1 round in common") == true)
  }

  @Test func `around an investor its partners are drawn, around a company its investors`() throws {
    let partners = try Self.sheet(
      CoInvestmentNetwork(by: .round, around: "tencent", drawsAll: true))
    #expect(partners.title == "Who invests with Tencent")
    let names = Set(partners.table.rows.flatMap { $0.prefix(2) })
    #expect(names.contains("Xiaomi"))
    #expect(!names.contains("Matrix Partners China"))
    let company = try Self.sheet(CoInvestmentNetwork(around: "minimax"))
    #expect(company.title == "How MiniMax’s investors invest together")
    #expect(company.table.rows.flatMap { $0.prefix(2) }.contains("Matrix Partners China"))
  }

  @Test func `an investor in focus is drawn however few others are`() throws {
    let sheet = try Self.sheet(CoInvestmentNetwork(by: .round, around: "xiaomi", top: 3))
    let names = Set(sheet.table.rows.flatMap { $0.prefix(2) })
    #expect(names.count == 3)
    #expect(names.contains("Xiaomi"))
    #expect(sheet.remarks.contains { $0.hasPrefix("drawn: the 3 investors that share most, of ") })
  }

  @Test func `where nothing has so much in common the error tells the most`() throws {
    let error = try #require(throws: DiagramError.self) {
      try Self.sheet(CoInvestmentNetwork(by: .company, minimum: 7))
    }
    #expect(error.description.hasPrefix("no co-investment with weight ≥ 7; the highest is 6\n"))
    #expect(throws: DiagramError.self) {
      var draft = VentureGraph.Draft()
      draft.add(.organization(Organization(profile: Network.profile("alone", "Alone"))))
      let graph = try #require(draft.validate().graph)
      _ = try CoInvestmentNetwork().sheet(of: graph, style: DiagramStyle())
    }
  }

  @Test func `a group without anything that stands out is not thinned at random`() throws {
    let graph = try Self.circle(of: 40, sharing: 0)
    let error = try #require(throws: DiagramError.self) {
      try CoInvestmentNetwork().sheet(of: graph, style: DiagramStyle())
    }
    #expect(error.description.contains("780 ties among 40 investors"))
    let all = try CoInvestmentNetwork(drawsAll: true).sheet(of: graph, style: DiagramStyle())
    #expect(all.table.rows.count == 780)
  }

  @Test func `a dense network is thinned to its backbone, and the notes say so`() throws {
    let graph = try Self.web()
    let sheet = try CoInvestmentNetwork().sheet(of: graph, style: DiagramStyle())
    #expect(sheet.table.rows.count <= 2 * 30)
    #expect(Self.row("Fund 0", "Fund 1", in: sheet)?.first == "7")
    #expect(sheet.remarks.contains { $0.contains("disparity filter, Serrano et al. 2009") })
    let report = try Self.report(of: sheet)
    #expect(report.overlaps.isEmpty && report.clippings.isEmpty, "\(report)")
  }

  /// A circle of 30 in which neighbours share seven companies and all others one.
  private static func web() throws -> VentureGraph {
    var draft = VentureGraph.Draft()
    var companies = 0
    func deal(_ funds: [Int]) {
      let id = "company-\(companies)"
      companies += 1
      draft.add(.organization(Organization(profile: Network.profile(id, id))))
      draft.add(
        .round(Round(profile: Network.profile("\(id)-1"), company: EntityID(id), ordinal: 1)))
      for fund in funds {
        draft.add(Fact(.invested, from: EntityID("fund-\(fund)"), to: EntityID("\(id)-1")))
      }
    }
    for index in 0..<30 {
      draft.add(
        .organization(
          Organization(
            profile: Network.profile("fund-\(index)", "Fund \(index)"), kinds: [.firm])))
      for _ in 0..<6 { deal([index, (index + 1) % 30]) }
    }
    deal(Array(0..<30))
    return try #require(draft.validate().graph)
  }

  private static func report(of sheet: Sheet) throws -> GeometryReport {
    let renderer = InProcessRenderer()
    let picture = try sheet.picture(with: renderer)
    return try renderer.check(of: picture.drawing, engine: picture.engine)
  }

  @Test func `the legend explains what occurs and nothing else`() throws {
    let renderer = InProcessRenderer()
    func words(_ diagram: CoInvestmentNetwork, _ graph: VentureGraph) throws -> String {
      let picture = try diagram.sheet(of: graph, style: DiagramStyle()).picture(with: renderer)
      return picture.drawing.dot(for: picture.engine)
    }
    let minimax = try words(CoInvestmentNetwork(by: .round), try Network.document("minimax"))
    #expect(minimax.contains("not certain"))
    #expect(minimax.contains("company that invests"))
    let circle = try words(CoInvestmentNetwork(), try Self.circle(of: 4, sharing: 2))
    #expect(circle.contains("1 company in common") && circle.contains("3 companies in common"))
    #expect(!circle.contains("not certain"))
    #expect(!circle.contains("company that invests"))
  }

  @Test(arguments: Network.languages)
  func `by rounds and by companies no boxes overlap and nothing is cut off`(
    _ language: LanguageTag
  ) throws {
    for counted in ["round", "company"] {
      let request = try DiagramRequest(.coInvestment, values: [.by: counted])
      let graph = try Network.document("minimax")
      let sheet = try request.diagram(in: graph)
        .sheet(of: graph, style: DiagramStyle(languages: [language]))
      let report = try Self.report(of: sheet)
      #expect(report.overlaps.isEmpty && report.clippings.isEmpty, "\(report)")
    }
  }

  @Test func `another engine places the same boxes and lines`() throws {
    let graph = try Network.document("minimax")
    let renderer = InProcessRenderer()
    let pictures = try [Engine.neato, .sfdp, .circo].map { engine in
      try CoInvestmentNetwork(by: .round).sheet(of: graph, style: DiagramStyle(engine: engine))
        .picture(with: renderer)
    }
    for picture in pictures {
      #expect(picture.drawing.edges.count == pictures[0].drawing.edges.count)
      let report = try renderer.check(of: picture.drawing, engine: picture.engine)
      #expect(report.overlaps.isEmpty, "\(report)")
    }
  }
}
