import Foundation
import Testing
import VentureAnalysis
import VentureModel

@Suite struct AuditAnswerTests {
  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func `the text counts, tells the worst first, and ends with the counts by rule`() throws {
    let graph = try Stories.miniMax()
    let audit = Audit(graph)
    let text = lines(audit.text(in: graph))
    #expect(text[0].hasPrefix("\(audit.findings.count) findings: 2 fail, "))
    #expect(text[2] == "fails  market-value")
    #expect(text[3].hasPrefix("  At 294.00 HKD a share of MiniMax, "))
    #expect(text[3].hasSuffix("  [latepost P9, P3, P7; editor 1]"))
    #expect(text[4].hasPrefix("  price: 294.00 HKD; market value: 898,000.00M HKD; "))
    #expect(text.contains { $0.hasPrefix("rule ") && $0.contains("cannot tell  bound") })
    #expect(text[text.count - 2].hasPrefix("all "))
  }

  @Test func `a limit and outcomes narrow what is shown, not what is counted`() throws {
    let graph = try Stories.miniMax()
    let audit = Audit(graph)
    let text = audit.text(in: graph, only: [.passes], limit: 1)
    #expect(text.contains("fails  market-value") == false)
    #expect(text.contains("\npasses  post-money\n"))
    #expect(text.contains("There are \(audit.count(.passes) - 1) more; --limit shows more."))
    #expect(text.contains("2 fail, "))
  }

  @Test func `the table has a row for each finding`() throws {
    let graph = try Stories.miniMax()
    let audit = Audit(graph)
    let table = audit.table(in: graph, only: [.fails])
    #expect(
      table.columns == [
        "outcome", "severity", "rule", "entities", "finding", "numbers", "sources",
      ])
    #expect(
      table.rows.map { Array($0.prefix(4)) } == [
        ["fail", "high", "market-value", "minimax"],
        ["fail", "high", "investment-date", "bairui minimax-4 minimax-5"],
      ])
    #expect(audit.table(in: graph).rows.count == audit.findings.count)
  }

  /// The part of the schema of the JSON that programs read.
  private struct Answer: Decodable {
    struct Named: Decodable {
      var id: String
      var name: String
    }
    struct Number: Decodable {
      var label: String
      var text: String
      var unit: String
      var lower: Decimal?
      var upper: Decimal?
      var excludesLower: Bool?
      var excludesUpper: Bool?
      var about: Bool?
    }
    struct Cited: Decodable {
      var source: String
      var locator: String?
    }
    struct Finding: Decodable {
      var outcome: String
      var severity: String
      var rule: String
      var entities: [Named]
      var sentence: String
      var numbers: [Number]
      var citations: [Cited]
    }
    struct Rule: Decodable {
      var rule: String
      var severity: String
      var title: String
      var counts: [String: Int]
    }
    var counts: [String: Int]
    var rules: [Rule]
    var findings: [Finding]
  }

  @Test func `the JSON has the documented keys, with exact numbers`() throws {
    let graph = try Stories.miniMax()
    let audit = Audit(graph)
    let json = audit.json(in: graph).description
    let answer = try JSONDecoder().decode(Answer.self, from: Data(json.utf8))
    #expect(Set(answer.counts.keys) == ["fail", "cannot-tell", "bound", "derived", "pass"])
    #expect(answer.counts.values.reduce(0, +) == audit.findings.count)
    #expect(answer.rules.map(\.rule) == Audit.allRules.map(\.name))
    #expect(answer.findings.map(\.sentence) == audit.findings.map(\.sentence))
    let fail = answer.findings[0]
    #expect(fail.entities.map(\.id) == ["minimax"] && fail.entities[0].name == "MiniMax")
    #expect(fail.citations[0].source == "latepost" && fail.citations[0].locator == "P9")
    let open = try #require(answer.findings.first { $0.sentence.contains("rounds 6 and 7") })
    #expect(open.rule == "rounds-total" && open.numbers[0].unit == "USD")
    #expect(open.numbers[0].lower == Decimal(string: "449333333.333333333333"))
    #expect(open.numbers[0].upper == 505_000_000 && open.numbers[0].excludesUpper == true)
    #expect(open.numbers[0].excludesLower == nil)
  }
}
