import Testing
import VentureAnalysis
import VentureModel

/// What the audit finds in the story of MiniMax: the cases that were found by hand, with their figures.
@Suite struct MiniMaxAuditTests {
  /// A case of the list of inconsistencies, and what a rule must say of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let rule: String
    let outcome: Finding.Outcome
    let parts: [String]

    init(_ name: String, _ rule: String, _ outcome: Finding.Outcome, _ parts: String...) {
      self.name = name
      self.rule = rule
      self.outcome = outcome
      self.parts = parts
    }

    var testDescription: String { "\(name): \(rule)" }
  }

  static let cases = [
    Case("R1", "post-money", .passes, "1,550.00M USD pre-money and 50.00M USD", "1,600.00M USD"),
    Case("R2", "post-money", .derived, "share of the new money: 15.50 %", "pre-money: 169.00M USD"),
    Case("R2 as planned", "post-money", .derived, "as planned", "raised: 30.00M USD", "15.00 %"),
    Case("R3", "post-money", .derived, "pre-money: 897.00M USD", "22.47 %"),
    Case(
      "R4", "round-bound", .bound, "round 2: at most 55.67M USD",
      "round 1 (Angel) and round 2 together: at most 86.67M USD"),
    Case("R5", "post-money", .derived, "pre-money: 1,896.00M USD", "25.65 %"),
    Case("R6 1 to 3", "valuation-step", .derived, "post to post: ×5.79"),
    Case("R6 3 to 4", "valuation-step", .derived, "post to next pre: ×1.340", "×1.383", "up"),
    Case("R6 4 to 5", "valuation-step", .derived, "post to next pre: ×1.185", "×1.594", "up"),
    Case("R6 1 to 5", "valuation-step", .derived, "post to post: ×12.75", "up throughout"),
    Case(
      "R7 sum", "rounds-total", .passes, "rounds 1, 3, 4 and 5", "single rounds: 995.00M USD",
      "1,500.00M USD"),
    Case(
      "R7 rest", "rounds-total", .bound, "rounds 2, 6 and 7", "left for them: 505.00M USD",
      "455.00 to 555.00M USD"),
    Case(
      "R8", "rounds-total", .bound, "rounds 6 and 7", "at least 449.33 and less than 505.00M USD",
      "at least 399.33 and less than 555.00M USD"),
    Case("R9 round", "round-parts", .passes, "Tencent", "19.23 %", "the others: 210.00M USD"),
    Case("R9 company", "stake-bought", .derived, "Tencent", "bought: 4.32 %"),
    Case("R10 round", "round-parts", .passes, "Alibaba", "61.16 %", "the others: 254.00M USD"),
    Case("R10 company", "stake-bought", .derived, "Alibaba", "bought: 15.69 %"),
    Case(
      "R11", "stake-origin", .passes, "Alibaba’s more than 13.00 %",
      "dilution since: less than 17.13 %"),
    Case(
      "R12", "stake-sought", .derived, "765.00 to 1,020.00M USD", "812.57 to 1,264.00M USD",
      "more than the whole round (654.00M USD)"),
    Case(
      "R13", "stake-origin", .passes, "HongShan’s 3.81 %", "at most 3.13 %", "at most 2.32 %",
      "the rest was bought at another time, as is told"),
    Case(
      "R14", "stake-origin", .passes, "Hillhouse’s 7.14 %", "at most 15.50 %", "at most 8.66 %",
      "that it bought again is told"),
    Case(
      "R15 share", "stake-bought", .bound, "at least about 2,300.00M USD", "at most about 34.78 %"),
    Case("R15 step", "replaced-terms", .derived, "900.00M USD", "change: +66.67 %"),
    Case("R16", "price-rise", .passes, "rise: +78.18 %", "more than 78 % is stated, and holds"),
    Case(
      "R17 and C4", "market-value", .fails, "shares: 3,054.42M shares", "503,979.59M HKD",
      "shares: 305.44M shares", "50,397.96M HKD", "a factor of 10 exactly"),
    Case("R18", "stakes-sum", .bound, "together: more than 23.95 %", "less than 76.05 %"),
    Case(
      "R20", "investor-amounts", .derived, "known amounts: at least about 1,200.00M USD",
      "nothing is known for 01.AI, Baichuan AI and Zhipu AI"),
    Case("R21", "ranking", .bound, "Alibaba ranked first by amount", "at least 400.00M USD"),
    Case(
      "C1 date", "investment-date", .fails, "Bairui", "around early 2024", "round 4 (A+)",
      "July 2023", "the date fits round 5"),
    Case("C1 round", "membership", .bound, "Bairui Capital invested in 1 of 2 rounds", "open: 2"),
    Case("C2", "ranking", .cannotTell, "MingShi ranked first", "MingShi: 6", "Hillhouse: 3 to 8"),
    Case(
      "C3", "membership", .bound, "MingShi invested in 6 of 8 rounds", "known 2, excluded 1",
      "exactly 5 of the 6 open", "the 7 counted rounds and the cornerstone tranche"),
    Case("C3 count", "count", .passes, "MiniMax had 7 rounds"),
    Case(
      "C8", "parts-in-words", .cannotTell, "together: about 90.00 %", "75.00 to 105.00 %",
      "if equal: 33.33 %"),
    Case("C11 Alibaba", "membership", .passes, "Alibaba", "certain: 5"),
    Case("C11 Tencent", "membership", .bound, "Tencent", "at least 1 of the 5 open"),
    Case("C11 SF", "membership", .bound, "SF invested", "at least 1 of the 5 open"),
    Case(
      "C12", "ranking", .bound, "HongShan ranked third", "only Hillhouse (7.14 %) is known",
      "1 more, not told who", "more than 3.81 and at most 7.14 %"),
    Case("A32", "count", .bound, "MiniMax had 30 investors", "named: 16", "not named: 14"),
  ]

  @Test(arguments: cases)
  func `a case that was found by hand`(_ wanted: Case) throws {
    let findings = try Audit.findings(wanted.rule, in: Stories.miniMax())
    let matching = findings.filter { $0.says(wanted.parts) }
    #expect(matching.map(\.outcome) == [wanted.outcome], "\(findings.map(\.words))")
    #expect(matching.allSatisfy { !$0.citations.isEmpty })
  }

  @Test func `nothing else fails, and three sums of 50 million are no duplicates`() throws {
    let audit = Audit(try Stories.miniMax())
    #expect(audit.findings(with: [.fails]).map(\.rule) == ["market-value", "investment-date"])
    for rule in ["duplicate-name", "twin-rounds", "self-investment"] {
      #expect(!audit.findings.contains { $0.rule == rule })
    }
  }

  @Test func `the worst stands first, and of equal outcomes the more severe`() throws {
    let findings = Audit(try Stories.miniMax()).findings
    #expect(findings.count > 50)
    for (one, next) in zip(findings, findings.dropFirst()) {
      #expect(one.outcome <= next.outcome)
      if one.outcome == next.outcome { #expect(one.severity <= next.severity) }
    }
  }
}
