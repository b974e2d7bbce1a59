import Foundation
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

@testable import VentureStore

/// The real file, where it is beside the repository, gives the counts of its README.
@Suite struct InvestmentsSnapshotTests {
  static let file = Fixture.root.appendingPathComponent(
    "../shared/data/crunchbase-2013-investments/investments.csv.gz")
  static let isThere = FileManager.default.fileExists(atPath: file.path)

  @Test(.enabled(if: isThere, "../shared is not there"))
  func allOfCrunchbaseIsInTheSnapshot() throws {
    try Fixture.withSnapshot { path in
      let harvests = try TableImport.harvest([Self.file.path], today: Day(number: 20_000))
      _ = try SnapshotImport.run(into: path, documents: [], harvests: harvests)
      let snapshot = try Snapshot(path)
      try snapshot.check()
      let index = try snapshot.index()
      #expect(index.vertexCount == 70_847)
      #expect(index.tieCount == 112_936)
      let info = NetworkInfo(index, statements: try snapshot.statementFigures())
      #expect(info.entities == [.organization: 37_983, .round: 32_864])
      #expect(info.ties == [.invested: 80_072, .raised: 32_864])
      #expect(info.statements?.unsourced == 0)

      let byCompany = CoInvestment(index)
      #expect(byCompany.count == 128_783)
      #expect(byCompany.total == 154_803)
      let strongest = byCompany[byCompany.strongest(1)[0]]
      #expect(strongest.least == 85 && strongest.most == 85)
      #expect(
        try snapshot.ids(of: [strongest.first, strongest.second]) == ["sv-angel", "y-combinator"])
      let byRound = CoInvestment(index, by: .round)
      #expect(byRound.count == 97_335)
      #expect(byRound.total == 131_901)

      let (answer, excerpt) = try snapshot.connections(
        ConnectionSearch(from: "sv-angel", to: "sequoia-capital", limit: 3))
      #expect(answer.length == 2)
      #expect(excerpt.entities.count < 200)
      #expect(answer.connections.allSatisfy { $0.steps.allSatisfy { !$0.reasons.isEmpty } })
    }
  }
}
