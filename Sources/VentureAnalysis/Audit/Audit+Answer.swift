import VentureModel

extension Audit {
  /// The findings with one of some outcomes, in order.
  public func findings(with outcomes: Set<Finding.Outcome>) -> [Finding] {
    findings.filter { outcomes.contains($0.outcome) }
  }

  /// How many findings each rule has of each outcome, for those that have any; the last row is of all.
  public var counts: Table {
    var table = Table(columns: ["rule", "severity"] + Finding.Outcome.allCases.map(\.phrase))
    var counts: [String: [Finding.Outcome: Int]] = [:]
    for finding in findings { counts[finding.rule, default: [:]][finding.outcome, default: 0] += 1 }
    for rule in rules {
      guard let own = counts[rule.name] else { continue }
      table.append(
        [rule.name, rule.severity.rawValue]
          + Finding.Outcome.allCases.map { own[$0].map(String.init) ?? "" })
    }
    table.append(["all", ""] + Finding.Outcome.allCases.map { String(count($0)) })
    return table
  }

  /// The findings for a terminal, the worst first, above the counts by rule.
  ///
  /// - Parameters:
  ///   - graph: The graph that was audited.
  ///   - outcomes: Those that are shown; the counts are of all.
  ///   - limit: How many findings are shown at the most.
  ///   - style: How the sentences and their sources are told apart.
  /// - Returns: How many findings there are, each of those that are shown, and the counts.
  public func text(
    in graph: VentureGraph, only outcomes: Set<Finding.Outcome> = Set(Finding.Outcome.allCases),
    limit: Int = .max, _ style: TextStyle = .plain
  ) -> String {
    guard !findings.isEmpty else {
      return style.strong("No rule has anything to say of this graph.") + "\n"
    }
    let shown = findings(with: outcomes)
    var text = style.strong(summary) + "\n\n"
    for finding in shown.prefix(limit) { text += finding.text(in: graph, style) }
    if shown.count > limit {
      text += style.leftOut(shown.count - limit)
    }
    return text + (shown.isEmpty ? "" : "\n") + counts.text(style)
  }

  /// "1 finding fails, 2 cannot tell, …": how many findings there are of each outcome.
  private var summary: String {
    let parts = Finding.Outcome.allCases.compactMap { outcome -> String? in
      let count = count(outcome)
      guard count > 0 else { return nil }
      switch outcome {
      case .fails: return count == 1 ? "1 fails" : "\(count) fail"
      case .cannotTell: return "\(count) cannot tell"
      case .bound: return count == 1 ? "1 is a bound" : "\(count) are bounds"
      case .derived: return count == 1 ? "1 is derived" : "\(count) are derived"
      case .passes: return count == 1 ? "1 passes" : "\(count) pass"
      }
    }
    return "\(findings.count) findings: \(parts.joined(separator: ", "))."
  }

  /// Findings as rows: outcome, severity, rule, ids of entities, sentence, numbers, sources.
  public func table(
    in graph: VentureGraph, only outcomes: Set<Finding.Outcome> = Set(Finding.Outcome.allCases)
  ) -> Table {
    var table = Table(columns: [
      "outcome", "severity", "rule", "entities", "finding", "numbers", "sources",
    ])
    for finding in findings(with: outcomes) {
      table.append([
        finding.outcome.rawValue, finding.severity.rawValue, finding.rule,
        finding.entities.map(\.slug).joined(separator: " "), finding.sentence,
        finding.numbers.map { "\($0.label): \($0.text)" }.joined(separator: "; "),
        finding.citations.phrase(in: graph),
      ])
    }
    return table
  }

  /// The audit as JSON: `{"counts": {"fail", "cannot-tell", "bound", "derived", "pass"}, "rules":
  /// [{"rule", "severity", "title", "fail", …}], "findings": […]}`; the counts are of all findings,
  /// shown or not. A finding is `{"outcome", "severity", "rule", "entities": [{"id", "name"}],
  /// "sentence", "numbers": [{"label", "text", "unit", "lower", "upper", "excludesLower",
  /// "excludesUpper", "about"}], "citations"}`, where `lower` and `upper` have up to twelve decimals:
  /// shares and growths are fractions, money is in units of the currency that `unit` names.
  public func json(
    in graph: VentureGraph, only outcomes: Set<Finding.Outcome> = Set(Finding.Outcome.allCases)
  ) -> JSONValue {
    let narrator = Narrator(graph)
    return .object([
      "counts": counts(of: nil),
      "rules": .array(
        rules.map { rule in
          .object([
            "rule": .string(rule.name), "severity": .string(rule.severity.rawValue),
            "title": .string(rule.title), "counts": counts(of: rule.name),
          ])
        }),
      "findings": .array(findings(with: outcomes).map { $0.json(narrator) }),
    ])
  }

  private func counts(of rule: String?) -> JSONValue {
    .object(
      Finding.Outcome.allCases.map {
        JSONValue.Member(key: $0.rawValue, value: .integer(count($0, of: rule)))
      })
  }
}

extension AuditRule {
  /// The rule for a terminal: its name, what it checks, and how.
  public func text(_ style: TextStyle = .plain) -> String {
    "\(style.strong(name)) (\(severity.rawValue)): \(title)\n\n\(explanation)\n"
  }
}
