/// Up to four digits of a date, any of which may be the unspecified `X` of EDTF.
struct DigitPattern: Sendable, Hashable {
  /// The written characters, ASCII, the last one in the lowest byte.
  private var codes: UInt32 = 0
  private var length: UInt8 = 0

  var count: Int { Int(length) }

  init() {}

  /// The digits of a number, filled up with zeros on the left.
  init(_ number: Int, count: Int) {
    var divisor = (1..<count).reduce(1) { power, _ in power * 10 }
    for _ in 0..<count {
      append(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
      divisor = max(1, divisor / 10)
    }
  }

  mutating func append(_ code: UInt8) {
    codes = codes << 8 | UInt32(code)
    length += 1
  }

  private func code(at position: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: codes >> (8 * UInt32(count - 1 - position)))
  }

  private static let unspecified = UInt8(ascii: "X")

  /// Whether there is no `X`.
  var isSpecified: Bool {
    (0..<count).allSatisfy { code(at: $0) != Self.unspecified }
  }

  /// How many digits stand before the first `X`.
  var specifiedPrefix: Int {
    (0..<count).first { code(at: $0) == Self.unspecified } ?? count
  }

  /// The least number that the pattern allows.
  var minimum: Int { filled(with: 0) }

  /// The greatest number that the pattern allows.
  var maximum: Int { filled(with: 9) }

  private func filled(with filler: Int) -> Int {
    (0..<count).reduce(0) { number, position in
      let code = code(at: position)
      return number * 10 + (code == Self.unspecified ? filler : Int(code) - 0x30)
    }
  }

  /// Whether a number could be meant.
  func matches(_ number: Int) -> Bool {
    var rest = number
    for position in (0..<count).reversed() {
      let code = code(at: position)
      if code != Self.unspecified && Int(code) - 0x30 != rest % 10 { return false }
      rest /= 10
    }
    return rest == 0
  }
}

extension DigitPattern: CustomStringConvertible {
  var description: String {
    String(decoding: (0..<count).map(code(at:)), as: UTF8.self)
  }
}
