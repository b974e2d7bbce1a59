/// A number in the only notation DOT is sure to read: digits and a decimal point.
struct DecimalNumber: Hashable, Sendable {
  /// The largest magnitude that is written; larger values make no sense in a picture.
  static let limit = 1_000_000.0

  /// The text, with at most four digits after the point.
  let text: String

  /// Rounds to four decimals and clamps to ±1,000,000 and to `range`; NaN has no spelling.
  init?(_ value: Double, in range: ClosedRange<Double> = -limit...limit) {
    guard !value.isNaN else { return nil }
    let clamped = min(max(value, range.lowerBound), range.upperBound)
    let scaled = Int((clamped * 10_000).rounded())
    let magnitude = scaled.magnitude
    var text = scaled < 0 ? "-" : ""
    text += String(magnitude / 10_000)
    let fraction = magnitude % 10_000
    if fraction > 0 {
      var digits = String(fraction)
      digits = String(repeating: "0", count: 4 - digits.count) + digits
      while digits.last == "0" { digits.removeLast() }
      text += "." + digits
    }
    self.text = text
  }
}
