/// What the kinds of diagram can be asked for, by the words that the command line and documents use.
public enum DiagramOption: String, Hashable, Sendable, CaseIterable {
  case focus
  case from
  case to
  case withdrawn
  case by
  case minimum
  case top
  case all
  case rings
  case alternatives

  /// What the value is, as a placeholder in help.
  public var valueName: String {
    switch self {
    case .focus: "name"
    case .from, .to: "name or date"
    case .withdrawn: "cross|hide"
    case .by: "company|round"
    case .minimum, .top, .rings, .alternatives: "number"
    case .all: "true|false"
    }
  }

  /// What the option does.
  public var help: String {
    switch self {
    case .focus: "Whom the picture is about."
    case .from: "Where a path starts, or the earlier of two dates."
    case .to: "Where a path ends, or the later of two dates."
    case .withdrawn: "Offers that were withdrawn: cross them out or hide them."
    case .by: "What makes two investors partners: a company or a round of it."
    case .minimum: "How much a pair must have in common to be drawn."
    case .top: "How many are drawn at most, the strongest first."
    case .all: "Draws everything, however many there are."
    case .rings: "How many ties away from the middle is drawn."
    case .alternatives: "How many other ways are drawn in grey."
    }
  }

  /// What the option takes, if a value is not of that; nil if it is, or if only a network can tell.
  func expectation(against value: String) -> String? {
    switch self {
    case .focus, .from, .to: value.isEmpty ? "a name" : nil
    case .withdrawn: Self.words(["cross", "hide"], against: value)
    case .by: Self.words(["company", "round"], against: value)
    case .all: Self.words(["true", "false"], against: value)
    case .minimum: Self.number(1...1_000_000, against: value)
    case .top: Self.number(2...5_000, against: value)
    case .rings: Self.number(1...2, against: value)
    case .alternatives: Self.number(0...20, against: value)
    }
  }

  private static func words(_ words: [String], against value: String) -> String? {
    words.contains(value) ? nil : words.joined(separator: " or ")
  }

  private static func number(_ range: ClosedRange<Int>, against value: String) -> String? {
    Int(value).map(range.contains) == true
      ? nil : "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }
}
