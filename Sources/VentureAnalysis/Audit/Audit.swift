import VentureModel

/// All that some rules find in a graph, the worst first.
///
/// Interval arithmetic decides between what holds, what fails and what cannot be told; a range that
/// follows from several statements, and a figure that does, are findings too.
public struct Audit: Sendable {
  /// The rules that were asked, in their usual order.
  public let rules: [any AuditRule]
  /// What they found: by outcome, then by severity, then in the order of the rules.
  public let findings: [Finding]

  /// Asks rules about a graph.
  ///
  /// - Parameters:
  ///   - graph: The graph, with every statement in it.
  ///   - rules: The rules; all by default.
  /// - Complexity: O(*n* log *n* + *m*) in entities and facts for the usual rules.
  public init(_ graph: VentureGraph, rules: [any AuditRule] = Audit.allRules) {
    let audited = AuditedGraph(graph)
    self.rules = rules
    let found = rules.concurrentMap { $0.findings(in: audited) }.flatMap(\.self)
    findings = found.enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      if one.outcome != other.outcome { return one.outcome < other.outcome }
      if one.severity != other.severity { return one.severity < other.severity }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// Every rule, in the order in which they are told.
  public static let allRules: [any AuditRule] = [
    PostMoneyRule(), RoundPartsRule(), RoundsTotalRule(), RoundBoundRule(), ValuationStepRule(),
    ReplacedTermsRule(), StakeBoughtRule(), StakeSoughtRule(), StakeOriginRule(),
    StakesSumRule(), MarketValueRule(), PriceRiseRule(), RoundOrderRule(), InvestmentDateRule(),
    MembershipRule(), CountRule(), RankingRule(), ContradictionRule(), PartsInWordsRule(),
    InvestorAmountsRule(), SelfInvestmentRule(), TwinRoundsRule(), HireBeforeFoundingRule(),
    TwoPostsRule(), WeakerGroundRule(), DuplicateNameRule(), UnsourcedRule(),
  ]

  /// The rule with a name.
  public static func rule(named name: String) -> (any AuditRule)? {
    allRules.first { $0.name == name }
  }

  /// How many findings there are of each outcome.
  public func count(_ outcome: Finding.Outcome, of rule: String? = nil) -> Int {
    findings.count { $0.outcome == outcome && (rule == nil || $0.rule == rule) }
  }
}
