import DelimitedText
import Foundation
import TestSupport
import Testing
import VentureModel

@testable import VentureFiles

@Suite struct MappingProposalTests {
  private func proposal(_ text: String, name: String = "table.csv") throws -> String {
    try MappingProposal(for: DelimitedText(Array(text.utf8), name: name)).yaml
  }

  @Test(arguments: [
    "Investor,Portfolio company,Announced,Round,Money raised\nBar,Foo,2013-05-21,A,5000000\n",
    "Kapitalgeber;Unternehmen;Datum;Runde;Betrag\nBar;Foo;21.05.2013;A;5000000\n",
    "投资方,公司,日期,轮次,融资额\nBar,Foo,2013年5月21日,A,5000000\n",
    "投資家,会社,日付,ラウンド,調達額\nBar,Foo,2013/05/21,A,5000000\n",
    "investor_country,investor_name,company_country,company_name,date,series,amount_usd\n"
      + "DE,Bar,FR,Foo,2013-05-21,A,5000000\n",
  ])
  func `a proposal finds the columns and can be used as it is`(text: String) throws {
    let mapping = try mapping(proposal(text))
    let harvest = try harvest(text, mapping)
    #expect(harvest.report.isLossless)
    #expect(harvest.parties.map(\.name).sorted() == ["Bar", "Foo"])
    #expect(harvest.dates.map(\.description) == ["2013-05-21"])
    #expect(harvest.amounts.map(\.description) == ["5M USD"])
    #expect(harvest.rounds.map(\.label) == ["A"])
  }

  @Test func `dates are told by most of their values`() throws {
    let proposal = try proposal(
      "investor,company,date\nA,B,01/02/2013\nA,C,05/21/2013\nA,D,06/30/2013\n")
    #expect(try mapping(proposal).dates == .monthFirst)
  }

  @Test func `dates that can be read in two ways raise the question`() throws {
    let proposal = try proposal("investor,company,date\nA,B,01/02/2013\n")
    #expect(proposal.contains("which is it?"))
  }

  @Test func `columns are told by the look of their values, but numbers are no dates`() throws {
    let found = try mapping(
      proposal("investor,company,x,y\nA,B,2013-05-21,$5M\nA,C,2013-05-22,$6M\n")
    ).deal
    #expect(found?.date == .column("x"))
    #expect(found?.raised == .column("y"))
    let numbers = try mapping(
      proposal("investor,company,x,y\nA,B,41415,500000\nA,C,41416,600000\n")
    ).deal
    #expect(numbers?.date == nil)
  }

  @Test func `the currency is told by the header or by the values`() throws {
    let header = try proposal("investor,company,amount_eur\nA,B,5000000\n")
    #expect(try mapping(header).currency == Currency(code: "EUR"))
    let values = try proposal("investor,company,amount\nA,B,£5M\nA,C,£6M\n")
    #expect(try mapping(values).currency == Currency(code: "GBP"))
  }

  @Test func `amounts that differ within a round are those of its investors`() throws {
    let head = "investor,company,date,amount\n"
    let parts = try mapping(proposal(head + "A,Foo,2013-05-21,100\nB,Foo,2013-05-21,200\n")).deal
    #expect(parts?.amount == .column("amount"))
    #expect(parts?.raised == nil)
    let totals = try mapping(proposal(head + "A,Foo,2013-05-21,300\nB,Foo,2013-05-21,300\n")).deal
    #expect(totals?.raised == .column("amount"))
    #expect(totals?.amount == nil)
    let unknown = try proposal(head + "A,Foo,2013-05-21,300\nB,Bar,2013-05-21,200\n")
    #expect(try mapping(unknown).deal?.raised == .column("amount"))
    #expect(unknown.contains("write `amount` if it is what this investor put in"))
  }

  @Test(arguments: [
    ("1.500.000,50", ",", true), ("2,5", ",", true), ("1.500.000", ",", true),
    ("1,500,000.50", ";", false), ("2.5", ";", false), ("1,500,000", ";", false),
    ("250.000", ";", true), ("250.000", ",", false), ("5000000", ";", false),
  ])
  func `the decimal comma is told by the amounts, else by semicolons`(
    amount: String, delimiter: String, isComma: Bool
  ) throws {
    let rows = [["investor", "company", "raised"], ["A", "B", "\"\(amount)\""]]
    let text = rows.map { $0.joined(separator: delimiter) + "\n" }.joined()
    let proposal = try proposal(text)
    #expect(try mapping(proposal).hasDecimalComma == isComma)
    #expect(proposal.contains("decimal-comma: true  # as ") == isComma)
  }

  @Test func `every guess has its reason, and what is not used is listed`() throws {
    let proposal = try proposal("investor,company,date,remarks\nA,B,2013-05-21,fine\n")
    for key in ["investor:", "company:", "date:", "dates:"] {
      let line = proposal.split(separator: "\n").first {
        $0.drop(while: \.isWhitespace).hasPrefix(key)
      }
      #expect(line?.contains("  # ") == true, "\(key)")
    }
    #expect(proposal.contains("# Not used: remarks"))
  }

  @Test func `nobody is guessed to be a person`() throws {
    let text = "investor,company\nJane Doe,Foo\nPeter Thiel,Foo\n"
    let harvest = try harvest(text, mapping(proposal(text)))
    #expect(harvest.parties.allSatisfy { $0.kind == .organization })
  }

  @Test func `whatever the header says, the proposal can be read`() throws {
    var generator = SeededGenerator(seed: 7)
    let words = [
      "investor", "company", "date", "amount", "currency", "", "#", ": ", "\"\"", "- x", "null",
      "{a}", "\n", "è", "公司", "\t", "'", "*a", "&b", "%", "\u{7F}", "\u{85}", "\u{2028}", "1e5",
      "~",
      "\u{1B}", "\\",
    ]
    for _ in 0..<300 {
      let header = (0..<(1 + generator.below(6))).map { _ in
        "\"" + (0..<(1 + generator.below(3))).map { _ in generator.pick(words) }.joined() + "\""
      }.joined(separator: ",")
      let name = generator.pick([
        "null.csv", "123.csv", "a: b.csv", "#.csv", "x\ny.csv", "true.csv",
      ])
      let proposal = try proposal(header + "\n", name: name)
      let reading = ImportMapping.read(Data(proposal.utf8), file: "mapping.yaml")
      #expect(reading.diagnostics == [], "\(proposal)")
    }
  }
}
