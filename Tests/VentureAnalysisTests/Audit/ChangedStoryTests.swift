import Foundation
import Testing
import VentureAnalysis
import VentureModel

/// The findings follow the document: other ids, names and numbers make other findings.
@Suite struct ChangedStoryTests {
  @Test func `other ids and names change no outcome and no number`() throws {
    var story = try ChangedStory()
    try story.renameEntities()
    let renamed = Audit(try story.graph().withoutNames())
    let usual = Audit(try Stories.miniMax())
    func summary(_ audit: Audit) -> [String] {
      audit.findings.map { finding in
        "\(finding.rule) \(finding.outcome) "
          + finding.numbers.map { "\($0.text)" }.sorted().joined(separator: "; ")
      }.sorted()
    }
    #expect(summary(renamed) == summary(usual))
    for name in ["MiniMax", "Alibaba", "Bairui", "MingShi"] {
      #expect(!renamed.findings.contains { $0.sentence.contains(name) })
    }
  }

  @Test func `amounts follow a factor, shares and steps do not`() throws {
    var story = try ChangedStory()
    story.multiplyDollars(by: 3)
    let scaled = Audit(try story.graph()).findings
    let usual = Audit(try Stories.miniMax()).findings
    #expect(scaled.map(\.rule) == usual.map(\.rule))
    #expect(scaled.map(\.outcome) == usual.map(\.outcome))
    var amounts = 0
    for (number, old) in zip(scaled.flatMap(\.numbers), usual.flatMap(\.numbers)) {
      guard case .money(let currency) = old.unit, currency.code == "USD" else {
        #expect(number.text == old.text)
        continue
      }
      amounts += 1
      // 4.5 billion is rounded to the same hundred million as 1.5 billion, not to three of them.
      if old.label.contains("rounded") { continue }
      let product = AuditNumber(
        old.label, old.value * Interval(3), old.unit, isApproximate: old.isApproximate)
      #expect(number.text == product.text)
    }
    #expect(amounts > 40)
  }

  /// A change of the document, and what a rule says of it.
  struct Change: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let rule: String
    let outcome: Finding.Outcome
    let parts: [String]

    init(
      _ old: String, _ new: String, _ rule: String, _ outcome: Finding.Outcome, _ parts: String...
    ) {
      self.old = old
      self.new = new
      self.rule = rule
      self.outcome = outcome
      self.parts = parts
    }

    var testDescription: String { "\(new): \(rule)" }
  }

  static let changes = [
    Change(
      "post-money: { value: 1.6B USD", "post-money: { value: 1.7B USD", "post-money", .fails,
      "make 1,600.00M USD, and not the 1,700.00M USD that is stated"),
    Change(
      "pre-money: { value: 1.55B USD", "pre-money: { value: \">=1.5B USD\"", "post-money",
      .cannotTell, "make at least 1,550.00M USD, which may be the 1,600.00M USD"),
    Change(
      "post-money: 2.55B USD", "post-money: 2.8B USD", "post-money", .derived,
      "pre-money: 2,146.00M USD", "23.36 %"),
    Change(
      "post-money: 2.55B USD", "post-money: 1.2B USD", "valuation-step", .derived,
      "post to next pre: ×0.341", "down"),
    Change(
      "raised: 1.5B USD", "raised: 900M USD", "rounds-total", .fails,
      "which contradicts the stated total of 900.00M USD"),
    Change(
      "raised: 1.5B USD", "raised: 1.27B USD", "rounds-total", .bound,
      "left for them: 275.00M USD", "270.00 to 280.00M USD"),
    Change(
      "is: \">=3\", times", "is: \">=10\", times", "round-bound", .fails,
      "leaves nothing for round 2"),
    Change(
      "is: \">=3\", times", "is: \">=4\", times", "round-bound", .bound,
      "round 2: at most 34.00M USD", "together: at most 65.00M USD"),
    Change(
      "amount: 400M USD", "amount: 700M USD", "round-parts", .fails,
      "more than the round"),
    Change("amount: 400M USD", "amount: \">=600M USD\"", "round-parts", .cannotTell, "Alibaba"),
    Change(
      "share: ~30%..40%", "share: 10%", "stake-sought", .derived,
      "255.00M USD", "within the round (654.00M USD)"),
    Change("{ share: \">13%\"", "{ share: \">90%\"", "stakes-sum", .fails, "more than the whole"),
    Change(
      "{ share: 3.81%", "{ share: 8%", "ranking", .fails,
      "HongShan ranked third", "whoever is first had no more"),
    Change(
      "issue-price: { value: 165 HKD", "issue-price: { value: 200 HKD", "price-rise", .fails,
      "rise: +47.00 %", "and not more than 78 %"),
    Change("{ value: 89.8B HKD", "{ value: 898B HKD", "market-value", .passes, "3,054.42M shares"),
    Change(
      "{ value: 2024-03, note: the month", "{ value: 2021-03, note: the month",
      "round-order", .fails, "round 5 in March 2021"),
    Change(
      "      investor: mingshi\n      count: 6", "      investor: mingshi\n      count: 8",
      "membership", .fails, "but at most 7 are possible"),
    Change(
      "      investor: mingshi\n      count: 6", "      investor: mingshi\n      count: 7",
      "membership", .passes, "MingShi", "7 are known"),
    Change(
      "investor: alibaba, count: \">=2\"", "investor: alibaba, count: 4", "membership",
      .fails, "but 5 are known"),
    Change(
      "company: minimax, is: 30", "company: minimax, is: 12", "count", .fails,
      "but the graph names 16"),
    Change(
      "company: minimax, is: 7, cite", "company: minimax, is: 9, cite", "count", .bound,
      "so that 2 are not named"),
    Change("each about 30%", "each about 50%", "parts-in-words", .fails, "about 150.00 %"),
    Change("1 : 1 : 1", "1 : 1", "parts-in-words", .fails, "about 60.00 %"),
    Change(
      "amount: ~800M USD", "amount: ~300M USD", "investor-amounts", .derived,
      "known amounts: at least about 700.00M USD"),
    Change(
      "- { value: 900M USD, status", "- { value: 2B USD, status", "replaced-terms", .derived,
      "change: -25.00 %"),
    Change(
      "date: 2023/.., cite: P22", "date: 2021/.., cite: P22", "hire-before-founding", .fails,
      "from 2021 on, but it was founded around early 2022"),
  ]

  @Test(arguments: changes)
  func `another number makes another finding`(_ change: Change) throws {
    var story = try ChangedStory()
    try story.replace(change.old, with: change.new)
    let findings = try Audit.findings(change.rule, in: story.graph())
    #expect(
      findings.contains { $0.outcome == change.outcome && $0.says(change.parts) },
      "\(findings.map { "\($0.outcome) \($0.words)" })")
    let usual = try Audit.findings(change.rule, in: Stories.miniMax())
    #expect(!usual.contains { $0.outcome == change.outcome && $0.says(change.parts) })
  }
}
