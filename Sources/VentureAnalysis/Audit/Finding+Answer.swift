import VentureModel

extension Finding {
  /// The finding for a terminal: outcome and rule, the sentence, its sources, and the numbers below.
  public func text(in graph: VentureGraph, _ style: TextStyle = .plain) -> String {
    let head = outcome == .fails ? style.warning(outcome.phrase) : outcome.phrase
    let cited = citations.phrase(in: graph)
    var text = "\(head)  \(style.faint(rule))\n  \(sentence)"
    text += cited.isEmpty ? "\n" : "  " + style.faint("[\(cited)]") + "\n"
    guard !numbers.isEmpty else { return text }
    let words = numbers.map { "\($0.label): \($0.text)" }.joined(separator: "; ")
    return text + "  " + style.faint(words) + "\n"
  }

  func json(_ narrator: Narrator) -> JSONValue {
    .object([
      "outcome": .string(outcome.rawValue),
      "severity": .string(severity.rawValue),
      "rule": .string(rule),
      "entities": .array(
        entities.map {
          .object(["id": .string($0.slug), "name": .string(narrator.name($0))])
        }),
      "sentence": .string(sentence),
      "numbers": .array(numbers.map(\.json)),
      "citations": .array(citations.map(\.json)),
    ])
  }
}

extension AuditNumber {
  fileprivate var json: JSONValue {
    .object([
      "label": .string(label),
      "text": .string(text),
      "unit": .string(unit.word),
      "lower": value.lower.map { .decimal(EnglishNumber.plain($0.value.rounded(12))) },
      "upper": value.upper.map { .decimal(EnglishNumber.plain($0.value.rounded(12))) },
      "excludesLower": value.lower?.isInclusive == false ? true : nil,
      "excludesUpper": value.upper?.isInclusive == false ? true : nil,
      "about": isApproximate ? true : nil,
    ])
  }
}
