import DelimitedText
import Foundation
import TestSupport
import Testing
import VentureModel

@testable import VentureFiles

/// Crunchbase's investments of 2013, where the file is there: exactly the figures of its README.
@Suite struct InvestmentsImportTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent(
      "../shared/data/crunchbase-2013-investments/investments.csv.gz"
    ).standardizedFileURL.path

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file), "the file is not there"))
  func `the file has the figures of its description`() throws {
    let harvests = try TableImport.harvest([Self.file], today: importDay)
    let harvest = try #require(harvests.first)
    #expect(harvests.count == 1)
    #expect(harvest.layout == "crunchbase-investments-2013")
    #expect(harvest.report.rows == 80_245)
    #expect(harvest.facts.count == 80_072)
    #expect(harvest.parties.count == 37_983)
    #expect(harvest.rounds.count == 32_864)
    #expect(harvest.found("investments") == 80_072)
    #expect(harvest.found("investors") == 16_768)
    #expect(harvest.found("companies") == 21_410)
    #expect(harvest.found("organizations") == 37_983)
    #expect(harvest.found("rounds") == 32_864)
    #expect(harvest.found("undated rounds") == 97)
    #expect(harvest.found("distinct pairs of investor and company") == 63_593)
    #expect(harvest.report.count(.rejected) == 12)
    #expect(harvest.report.count(.duplicate) == 161)
    #expect(harvest.report.count(.undated) == 97)
    #expect(harvest.report.count(.selfInvestment) == 12)
    #expect(harvest.report.count(.future) == 0)
    #expect(harvest.report.count(.unreadable) == 0)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file), "the file is not there"))
  func `every row is a fact or has a line in the report`() throws {
    let harvest = try #require(try TableImport.harvest([Self.file], today: importDay).first)
    let lost = harvest.report.rows(.rejected) + harvest.report.rows(.duplicate)
    let rows = (harvest.facts.map { Int($0.row) } + lost).sorted()
    #expect(rows == Array(2...80_246))
  }

  @Test func `the order of rows changes nothing but row numbers`() throws {
    var generator = SeededGenerator(seed: 4)
    let names = ["Foo", "Bar", " Baz", "Foo Inc", "Foo, Inc.", "", "Ünal"]
    let dates = ["2011-01-01", "2012-02-02", ""]
    let amounts = ["1000", "2000000", ""]
    for _ in 0..<50 {
      let rows = (0..<generator.below(60)).map { _ in
        [
          generator.pick(names), generator.pick(names), generator.pick(dates),
          generator.pick(amounts),
        ]
        .map { $0.contains(",") ? "\"\($0)\"" : $0 }.joined(separator: ",")
      }
      let head = "company_name,investor_name,funded_when,amount_usd\n"
      let one = try harvest(head + rows.joined(separator: "\n"))
      let other = try harvest(head + rows.shuffled(using: &generator).joined(separator: "\n"))
      #expect(one.statements == other.statements)
      #expect(one.report.found == other.report.found)
      for kind in DirtReport.Kind.allCases {
        #expect(one.report.count(kind) == other.report.count(kind), "\(kind)")
      }
    }
  }
}
