import DelimitedText
import Testing

@testable import VentureFiles

/// What an analyst hears whose table is not read.
@Suite struct UnknownHeaderTests {
  private func message(_ text: String) throws -> String {
    let error = #expect(throws: ImportError.self) { try harvest(text) }
    return try #require(error).description
  }

  @Test(arguments: [
    "Deals of Fund III,,,\n,,,\ninvestor,company,date,round\nBar,Foo,2013,A\n",
    "Deals of Fund III\n\nInvestor,Company\nBar,Foo\n",
  ])
  func `a title above the header is told with the header's row`(text: String) throws {
    let message = try message(text)
    #expect(message.hasPrefix("deals.csv:1:1: error: the header is not in the first row: row 3"))
    #expect(message.contains("help: delete the rows above it"))
    let proposal = try MappingProposal(for: DelimitedText(Array(text.utf8), name: "x.csv")).yaml
    #expect(proposal.hasPrefix("# Row 3 looks like the header"))
  }

  @Test func `a column too many is named`() throws {
    let message = try message("investor,company,notes,date,mood\nBar,Foo,x,2013,y\n")
    #expect(message.contains("error: a table of deals has no column `notes`, `mood`\n"))
    #expect(
      message.contains("help: delete or rename it, or: `venturegraph import --propose-mapping"))
  }

  @Test(arguments: [
    ("data/deals-1.csv", "data/deals-1.csv"), ("Fund III.csv", "'Fund III.csv'"),
    ("Ada's $.csv", #"'Ada'\''s $.csv'"#),
  ])
  func `a command that helps can be pasted`(_ name: String, _ word: String) {
    let error = #expect(throws: ImportError.self) { try harvest("Fund,Startup\n", name: name) }
    #expect(error?.description.contains("--propose-mapping \(word) > mapping.yaml") == true)
  }

  @Test func `a column that stands twice is named`() throws {
    let message = try message("investor,company,date,Date\nBar,Foo,2013,2014\n")
    #expect(message.contains("error: these columns stand twice: `Date`\n"))
  }

  @Test func `any other header is shown with what was expected`() throws {
    let message = try message("Fund,Startup\nBar,Foo\n")
    #expect(message.contains("error: no known layout has this header: `Fund`, `Startup`\n"))
    #expect(message.contains("expected: `investor` and `company`, with any of"))
  }

  @Test func `case, blanks and hyphens do not matter in the header of deals`() throws {
    let harvest = try harvest("Investor,Company,Post Money\nBar,Foo,5M USD\n")
    #expect(harvest.postMoneys == ["5M USD"])
    #expect(
      try VentureFilesTests.harvest("INVESTOR,company,post-money\nBar,Foo,5M USD\n")
        .postMoneys == ["5M USD"])
  }
}
