extension Quantity {
  /// Reads a quantity: a value, a sign before it (`~ >= <= > < ≥ ≤`), or a range (`30%..40%`,
  /// `~30..40%`, `30M..40M USD`).
  ///
  /// The unit of a range may stand on its last value alone.
  ///
  /// - Throws: ``ParseError`` at the place of the value that cannot be read, or of a range whose
  ///   first value is not the smaller one.
  /// - Complexity: O(length of the text)
  public init(_ text: String) throws(ParseError) {
    var scanner = TextScanner(text)
    scanner.skipSpaces()
    let signOffset = scanner.offset
    let sign = Sign(&scanner)
    let start = scanner.offset
    if sign != nil, let second = Sign(&scanner) {
      throw ParseError(
        "\(second.written) follows another sign", expected: "one of ~ >= <= > < before the value",
        offset: start)
    }
    guard let dots = Self.twoDots(in: scanner) else {
      self = try Self.single(sign, scanner.rest, at: start)
      return
    }
    guard sign == nil || sign == .about else {
      throw ParseError(
        "a range has no \(sign?.written ?? "sign") before it",
        expected: "a range like 30..40% or ~30..40%", offset: signOffset)
    }
    let (first, last) = Self.halves(of: scanner, at: dots)
    // The last value first: an error in it explains more than its missing unit in the other.
    let upper = try Self.value(last, rangeEnd: nil, at: dots + 2)
    let lower = try Self.value(first, rangeEnd: last, at: start)
    guard let isReversed = upper.isLess(than: lower) else {
      throw ParseError(
        "the values of the range have different units", expected: "one unit", offset: dots + 2)
    }
    if isReversed {
      throw ParseError(
        "the range ends below its start", expected: "the smaller value first", offset: dots + 2)
    }
    self = .between(lower, upper, isApproximate: sign == .about)
  }

  private static func single(
    _ sign: Sign?, _ text: String, at offset: Int
  ) throws(ParseError) -> Quantity {
    let value: Value
    do {
      value = try Self.value(text, rangeEnd: nil, at: offset)
    } catch {
      throw error.advising(QuantityAdvice.advice(for: text))
    }
    return switch sign {
    case nil: .exact(value)
    case .about: .about(value)
    case .atLeast: .atLeast(value)
    case .atMost: .atMost(value)
    case .moreThan: .moreThan(value)
    case .lessThan: .lessThan(value)
    }
  }

  private static func value(
    _ text: String, rangeEnd: String?, at offset: Int
  ) throws(ParseError) -> Value {
    do {
      return try Value(written: text, rangeEnd: rangeEnd)
    } catch {
      throw error.shifted(by: offset)
    }
  }

  private static func twoDots(in scanner: TextScanner) -> Int? {
    var scanner = scanner
    while !scanner.isAtEnd {
      let offset = scanner.offset
      if scanner.takeTwoDots() { return offset }
      scanner.advance()
    }
    return nil
  }

  private static func halves(of scanner: TextScanner, at dots: Int) -> (String, String) {
    var scanner = scanner
    var first = String.UnicodeScalarView()
    while scanner.offset < dots, let scalar = scanner.current {
      first.append(scalar)
      scanner.advance()
    }
    _ = scanner.takeTwoDots()
    return (String(first), scanner.rest)
  }

  /// The sign before a value.
  private enum Sign {
    case about
    case atLeast
    case atMost
    case moreThan
    case lessThan

    init?(_ scanner: inout TextScanner) {
      if scanner.take("~") {
        self = .about
      } else if scanner.take("≥") {
        self = .atLeast
      } else if scanner.take("≤") {
        self = .atMost
      } else if scanner.take(">") {
        self = scanner.take("=") ? .atLeast : .moreThan
      } else if scanner.take("<") {
        self = scanner.take("=") ? .atMost : .lessThan
      } else {
        return nil
      }
    }

    var written: String {
      switch self {
      case .about: "~"
      case .atLeast: ">="
      case .atMost: "<="
      case .moreThan: ">"
      case .lessThan: "<"
      }
    }
  }
}

/// Guesses what was meant by a quantity with words or other signs.
enum QuantityAdvice {
  /// "write >= before the value", or `nil`.
  static func advice(for text: String) -> String? {
    guard text.unicodeScalars.count <= 60 else { return nil }
    let lower = text.lowercased()
    for (sign, ways) in signs where ways.contains(where: lower.contains) {
      return "write \(sign) before the value"
    }
    if lower.unicodeScalars.dropFirst().contains(where: dashes.contains) {
      return "write a range with two dots, like 30..40%"
    }
    return nil
  }

  private static let signs: [(sign: String, ways: [String])] = [
    (">=", ["at least", "or more", "+", "=>", "no less than"]),
    ("<=", ["at most", "or less", "up to", "=<"]),
    (">", ["more than", "over", "above"]),
    ("<", ["less than", "under", "below"]),
    ("~", ["about", "around", "circa", "approx", "nearly", "～", "≈", "約", "约", "ca."]),
  ]

  private static let dashes: Set<Unicode.Scalar> = ["-", "\u{2013}", "\u{2014}"]
}
