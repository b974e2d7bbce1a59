/// A cursor over the Unicode scalars of a written value.
///
/// Scalars, not characters: a combining mark after a digit must be an error of its own, not a
/// different digit, and error offsets then need no translation.
struct TextScanner {
  let scalars: [Unicode.Scalar]
  private(set) var offset = 0

  init(_ text: some StringProtocol) {
    scalars = Array(text.unicodeScalars)
  }

  var isAtEnd: Bool { offset == scalars.count }

  var current: Unicode.Scalar? { peek(0) }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    let index = offset + distance
    return index < scalars.count ? scalars[index] : nil
  }

  mutating func advance() {
    if offset < scalars.count { offset += 1 }
  }

  /// Steps over the scalar if it is the next one.
  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == scalar else { return false }
    offset += 1
    return true
  }

  /// Steps over the two dots of a range or an open end.
  mutating func takeTwoDots() -> Bool {
    guard current == ".", peek(1) == "." else { return false }
    offset += 2
    return true
  }

  mutating func skipSpaces() {
    while let scalar = current, scalar == " " || scalar == "\t" || scalar == "\u{A0}" {
      offset += 1
    }
  }

  /// Steps over scalars as long as they meet the condition.
  mutating func takeWhile(_ condition: (Unicode.Scalar) -> Bool) -> String {
    var taken = String.UnicodeScalarView()
    while let scalar = current, condition(scalar) {
      taken.append(scalar)
      offset += 1
    }
    return String(taken)
  }

  /// What follows, from the cursor to the end.
  var rest: String {
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars[offset...])
    return String(rest)
  }
}

extension Unicode.Scalar {
  /// 0 through 9 for an ASCII digit. The digits of other scripts are none: EDTF and ISO 4217
  /// amounts are ASCII, and a full-width digit in a document is a slip worth reporting.
  var digitValue: Int? {
    value >= 0x30 && value <= 0x39 ? Int(value) - 0x30 : nil
  }

  var isASCIILetter: Bool {
    (value >= 0x41 && value <= 0x5A) || (value >= 0x61 && value <= 0x7A)
  }

  var isASCIIUppercase: Bool { value >= 0x41 && value <= 0x5A }
}
