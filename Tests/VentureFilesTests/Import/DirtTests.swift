import Testing
import VentureAnalysis
import VentureModel

@testable import VentureFiles

@Suite struct DirtTests {
  private let crunchbase = "company_name,investor_name,funded_when,amount_usd\n"

  @Test func `a row without a name is rejected with its number`() throws {
    let harvest = try harvest(crunchbase + "Foo,,2011-01-01,5\n,Bar,2011-01-01,5\nFoo,Bar,,\n")
    #expect(harvest.report.rows(.rejected) == [2, 3])
    #expect(harvest.facts.count == 1)
    #expect(!harvest.report.isLossless)
  }

  /// Each of them is kept as an example, so that a copy of the list for each row would take minutes.
  @Test(.timeLimit(.minutes(1))) func `a hundred thousand rows can be rejected`() throws {
    let rows = String(repeating: "Foo,,2011-01-01,5\n", count: 100_000)
    #expect(try harvest(crunchbase + rows).report.rows(.rejected) == Array(2...100_001))
  }

  @Test func `a name of blanks is no name`() throws {
    let harvest = try harvest(crunchbase + "Foo,  \u{00A0},2011-01-01,5\n")
    #expect(harvest.report.count(.rejected) == 1)
    #expect(harvest.parties.isEmpty)
  }

  @Test func `names are trimmed, and those that differ after that stay apart`() throws {
    let harvest = try harvest(
      crunchbase + "Foo Inc, Bar ,2011-01-01,5\n\"Foo, Inc.\",Bar,2011-01-01,5\n")
    #expect(harvest.parties.map(\.name).sorted() == ["Bar", "Foo Inc", "Foo, Inc."])
    #expect(harvest.report.rows(.blanks) == [2])
    #expect(harvest.report.isLossless)
  }

  @Test func `who invests and is invested in is one organization`() throws {
    let harvest = try harvest(crunchbase + "Foo,Bar,2011-01-01,5\nBar,Baz,2012-01-01,5\n")
    #expect(harvest.parties.count == 3)
    #expect(harvest.found("investors") == 2)
    #expect(harvest.found("companies") == 2)
    #expect(harvest.found("organizations") == 3)
  }

  @Test func `an exact duplicate is left out with its row`() throws {
    let harvest = try harvest(crunchbase + "Foo,Bar,2011-01-01,5\nFoo,Bar ,2011-01-01,5\n")
    #expect(harvest.report.rows(.duplicate) == [3])
    #expect(harvest.facts.count == 1)
  }

  @Test func `rows without a date are rounds of their own`() throws {
    let harvest = try harvest(crunchbase + "Foo,Bar,,5\nFoo,Baz,,5\nFoo,Bar,,5\n")
    #expect(harvest.rounds.count == 2)
    #expect(harvest.found("undated rounds") == 2)
    #expect(harvest.report.rows(.undated) == [2, 3])
    #expect(harvest.report.rows(.duplicate) == [4])
  }

  @Test func `one company, day and amount are one round`() throws {
    let harvest = try harvest(
      crunchbase + "Foo,Bar,2011-01-01,5\nFoo,Baz,2011-01-01,5\nFoo,Baz,2011-01-01,6\n")
    #expect(harvest.rounds.count == 2)
  }

  @Test func `what cannot be read is named and left out, the row is kept`() throws {
    let harvest = try harvest(crunchbase + "Foo,Bar,2011-13-01,5\nFoo,Bar,2011-01-01,a lot\n")
    #expect(harvest.report.rows(.unreadable) == [2, 3])
    #expect(harvest.report.texts(.unreadable)[0].hasPrefix("funded_when: “2011-13-01” "))
    #expect(harvest.report.texts(.unreadable)[1].hasPrefix("amount_usd: “a lot”: "))
    #expect(harvest.facts.count == 2)
  }

  @Test func `investments in oneself, in the future and without an amount are told`() throws {
    let harvest = try harvest(crunchbase + "Foo,Foo,2011-01-01,5\nFoo,Bar,2020-01-02,\n")
    #expect(harvest.report.rows(.selfInvestment) == [2])
    #expect(harvest.report.rows(.future) == [3])
    #expect(harvest.report.rows(.withoutAmount) == [3])
    #expect(harvest.report.isLossless)
  }

  @Test func `the day of the import is not in the future`() throws {
    let harvest = try harvest(crunchbase + "Foo,Bar,2020-01-01,5\n")
    #expect(harvest.report.count(.future) == 0)
  }

  @Test func `a ragged row is left out with its row`() throws {
    let harvest = try harvest(crunchbase + "Foo,Bar,2011-01-01\nFoo,Bar,2011-01-01,5,6\n")
    #expect(harvest.report.rows(.ragged) == [2, 3])
    #expect(harvest.facts.isEmpty)
  }

  @Test func `parts beyond the total are told`() throws {
    let harvest = try harvest(
      """
      investor,company,date,amount,raised
      Bar,Foo,2011-01-01,3M USD,5M USD
      Baz,Foo,2011-01-01,3M USD,5M USD
      Baz,Bar,2011-01-01,5M USD,5M USD
      """)
    #expect(harvest.report.rows(.overTotal) == [2])
    #expect(harvest.report.texts(.overTotal) == ["Foo: 6M USD of 5M USD"])
  }

  @Test func `a value that a later row adds to a round or a company is kept`() throws {
    let harvest = try harvest(
      """
      investor,company,date,raised,post_money,country
      Bar,Foo,2011-01-01,5M USD,,
      Baz,Foo,2011-01-01,5M USD,20M USD,DE
      """)
    #expect(harvest.rounds.count == 1)
    #expect(harvest.postMoneys == ["20M USD"])
    #expect(harvest.parties.first { $0.name == "Foo" }?.country == "DE")
    #expect(harvest.report.isLossless)
  }

  @Test func `a value that contradicts an earlier row has a line`() throws {
    let harvest = try harvest(
      """
      investor,company,date,raised,post_money,country
      Bar,Foo,2011-01-01,5M USD,20M USD,FR
      Baz,Foo,2011-01-01,5M USD,30M USD,DE
      """)
    #expect(harvest.postMoneys == ["20M USD"])
    #expect(harvest.report.rows(.contradiction) == [3, 3])
    #expect(!harvest.report.isLossless)
  }

  @Test func `between semicolons a comma separates decimals, which is told`() throws {
    let harvest = try harvest("investor;company;amount;currency\nBar;Foo;250.000;EUR\n")
    #expect(harvest.amounts.map(\.description) == ["250K EUR"])
    #expect(harvest.report.reading == ["deals, UTF-8, separated by semicolon, decimal comma"])
    let commas = try VentureFilesTests.harvest(
      "investor,company,amount,currency\nBar,Foo,250.500,EUR\n")
    #expect(commas.amounts.map(\.description) == ["250.5 EUR"])
  }

  @Test func `one is told in the singular, and nothing as such`() throws {
    let one = try harvest(crunchbase + "Foo,Bar,2011-01-01,5\n").report.text()
    #expect(
      one.contains(
        "1 row: 1 investment, 1 investor, 1 company, 2 organizations, 1 round, 1 distinct pair of "
          + "investor and company\n"))
    #expect(try harvest(crunchbase).report.text().contains("0 rows: nothing found\n"))
  }

  @Test func `a report steers no terminal`() throws {
    let harvest = try harvest(crunchbase + "Foo\u{1B}[2J,,2011-01-01,5\n")
    #expect(!harvest.report.text().unicodeScalars.contains("\u{1B}"))
  }

  @Test func `the report as JSON has every row that was left out`() throws {
    let rows = (0..<9).map { "Foo\($0),,2011-01-01,5\n" }.joined()
    let harvest = try harvest(crunchbase + rows)
    guard case .object(let members) = harvest.report.json,
      case .array(let kinds)? = members.first(where: { $0.key == "dirt" })?.value,
      case .object(let rejected)? = kinds.first,
      case .array(let examples)? = rejected.first(where: { $0.key == "examples" })?.value
    else {
      Issue.record("the report has no rejected rows")
      return
    }
    #expect(examples.count == 9)
    #expect(harvest.report.text().contains("…"))
  }
}
