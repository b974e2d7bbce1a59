import Foundation
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

@testable import VentureStore

/// What the audit says of the real file, where it is beside the repository.
@Suite struct InvestmentsAuditTests {
  @Test(.enabled(if: InvestmentsSnapshotTests.isThere, "../shared is not there"))
  func `a real table has a few telling findings of each of few rules`() throws {
    try Fixture.withSnapshot { path in
      let harvests = try TableImport.harvest(
        [InvestmentsSnapshotTests.file.path], today: Day(number: 20_000))
      _ = try SnapshotImport.run(into: path, documents: [], harvests: harvests)
      let audit = Audit(try Snapshot(path).everything())
      #expect(
        audit.findings(with: [.fails]).map(\.rule) == Array(repeating: "self-investment", count: 12)
      )
      #expect(
        Set(audit.findings.map(\.rule)) == [
          "self-investment", "twin-rounds", "duplicate-name", "unsourced",
        ])
      #expect(audit.count(.cannotTell, of: "twin-rounds") == 136)
      // 140 pairs that differ in spelling or legal form, and all others in one line.
      #expect(audit.count(.cannotTell, of: "duplicate-name") == 141)
      // Rounds that share the most investors are told first.
      let twins = try #require(audit.findings.first { $0.rule == "twin-rounds" })
      #expect(twins.sentence.contains("IfOnly has two rounds on 28 October 2013"))
    }
  }
}
