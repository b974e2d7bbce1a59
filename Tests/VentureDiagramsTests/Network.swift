import Foundation
import Graphviz
import Testing
import VentureDiagrams
import VentureFiles
import VentureModel

/// The graphs that tests draw.
enum Network {
  /// The languages that diagrams are written in.
  static let languages: [LanguageTag] = [.english, .simplifiedChinese, .japanese]

  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// A graph of the folder `Graphs`.
  static func document(_ name: String) throws -> VentureGraph {
    let path = package.appendingPathComponent("Graphs/\(name).yaml").path
    return try #require(try GraphDocuments.load([path]).graph)
  }

  /// A graph of a document without its first line.
  static func graph(_ text: String) throws -> VentureGraph {
    let loading = GraphDocuments.load([("test.yaml", Data("venturegraph: 1\n\(text)".utf8))])
    return try #require(loading.graph, "\(loading.diagnostics)")
  }

  /// The picture of a diagram.
  static func picture(
    _ diagram: some Diagram, of graph: VentureGraph, _ style: DiagramStyle = DiagramStyle()
  ) throws -> Picture {
    try diagram.sheet(of: graph, style: style).picture(with: InProcessRenderer())
  }

  /// The picture of MiniMax's investors.
  static func minimax(
    in language: LanguageTag = .english, showsWithdrawn: Bool = true
  ) throws -> Picture {
    try picture(
      InvestorNetwork(of: "minimax", showsWithdrawn: showsWithdrawn),
      of: try document("minimax"), DiagramStyle(languages: [language]))
  }

  /// The picture of a company that only a test knows.
  static func picture(of draft: VentureGraph.Draft, fonts: [String]? = nil) throws -> Picture {
    let validation = draft.validate()
    let graph = try #require(validation.graph, "\(validation.diagnostics)")
    return try picture(InvestorNetwork(of: "company"), of: graph, DiagramStyle(fonts: fonts))
  }

  /// 45 nodes: a company, 8 rounds, 31 investors of all kinds with long names, and 5 founders.
  static func large() throws -> VentureGraph.Draft {
    var draft = VentureGraph.Draft()
    draft.add(.organization(Organization(profile: profile("company", "Consolidated Kites"))))
    for index in 0..<8 {
      let raised = try Quantity<Money>("\((index + 1) * (index + 1) * 3)M USD")
      let date = try EDTF("\(2015 + index)-0\(index % 8 + 1)")
      draft.add(
        .round(
          Round(
            profile: profile("round-\(index + 1)"), company: "company", ordinal: index + 1,
            label: index % 3 == 2 ? "Series \(index), second tranche" : nil, date: [Stated(date)],
            raised: index == 5 ? [] : [Stated(raised)],
            postMoney: index % 2 == 0 ? [Stated(raised)] : [])))
    }
    for index in 0..<31 {
      let id = "investor-\(index)"
      let name = "\(adjectives[index % 7]) \(nouns[index % 5]) \(endings[index % 6])"
      if index % 10 == 9 {
        draft.add(.person(Person(profile: profile(id, "Prof. Dr. \(name)"))))
      } else {
        let kinds: [Organization.Kind] =
          index % 3 == 0 ? [.company, .corporateInvestor] : index % 3 == 1 ? [.firm] : [.insurer]
        draft.add(.organization(Organization(profile: profile(id, name), kinds: kinds)))
      }
      for (step, round) in [index * 8 / 31, index * 8 / 31 + index % 4].enumerated()
      where round < 8 && (step == 0 || index % 4 != 0) {
        let role: Investment.Role = step == 0 && index % 4 == 0 ? .lead : .participant
        draft.add(
          Fact(
            .invested, from: EntityID(id), to: EntityID("round-\(round + 1)"),
            certainty: index % 7 == 3 ? .implied : .stated,
            terms: .investment(Investment(role: role))))
      }
    }
    for index in 0..<5 {
      draft.add(.person(Person(profile: profile("founder-\(index)", "Founder Number \(index)"))))
      draft.add(Fact(.founded, from: EntityID("founder-\(index)"), to: "company"))
    }
    return draft
  }

  /// A profile with a name in English.
  static func profile(_ id: String, _ name: String? = nil) -> Profile {
    Profile(id: EntityID(id), names: Names(name.map { [.init($0, in: .english)] } ?? []))
  }

  private static let adjectives = [
    "Northern", "Transcontinental", "Blue", "Independent", "Second", "Municipal", "Wwwwide",
  ]
  private static let nouns = ["Kite", "Infrastructure", "Teachers’ Pension", "Sky", "Retirement"]
  private static let endings = [
    "Partners", "Capital Management Holdings", "Fund IV", "& Sons", "Insurance Group",
    "Development Corporation of the Lower Peninsula",
  ]
}
