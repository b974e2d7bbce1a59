import Foundation
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

@testable import VentureStore

/// The report on an investor of the real file, where it is beside the repository.
@Suite struct InvestmentsDossierTests {
  @Test(.enabled(if: InvestmentsSnapshotTests.isThere, "../shared is not there"))
  func `an investor of hundreds of rounds is told in years, largest and most often`() throws {
    try Fixture.withSnapshot { path in
      let harvests = try TableImport.harvest(
        [InvestmentsSnapshotTests.file.path], today: Day(number: 20_000))
      _ = try SnapshotImport.run(into: path, documents: [], harvests: harvests)
      let dossier = try Snapshot(path).dossier(DossierRequest("sequoia-capital"))
      let text = dossier.markdown
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(
        text.hasPrefix(
          """
          # Sequoia Capital

          Sequoia Capital is an investor. It is known to have made 506 investments in 308 companies \
          from 1 January 1987 to 10 December 2013.[^1] Those rounds raised at least 8.177 billion US \
          dollars from all investors together. The most rounds of one company were 6, of MobileIron. \
          Of 677 co-investors SV Angel shares the most companies: 29.

          Not known: how much of it Sequoia Capital put in; and what 35 of the rounds raised.

          """))
      #expect(lines.filter { $0.hasPrefix("## ") } == ["## Investments", "## Co-investors"])
      for row in [
        "| 2013 | 67 | 64 | 39 | *at least 1.345B USD* |",
        "| Dropbox | 18 October 2011 | 250M USD |",
        "| MobileIron | 6 | 1 March 2008 | 10 October 2013 | *143.8M USD* |",
        "| SV Angel | 29 | AdMob, Airbnb, Aster Data Systems, Backplane and 25 more |",
        "And 667 more.",
      ] {
        #expect(lines.contains(row[...]), "\(row)")
      }
      #expect(
        text.contains(
          "[^1]: “Crunchbase, investments up to December 2013”, Crunchbase, December 2013.\n"))
      #expect(dossier.bibliography.entries.map(\.kind) == [.dataset])
      #expect(lines.count < 100)
    }
  }
}
