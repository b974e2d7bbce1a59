import Foundation

/// Puts Chinese characters into simplified form or into pinyin, one by one.
///
/// Whole texts are never given to ICU: Foundation's mutable string on Linux can trap while ICU
/// replaces parts of a longer one. Single characters are safe, and each is looked up once.
public struct Transliteration: Sendable {
  private var simplifiedForms: [Unicode.Scalar: String] = [:]
  private var latinForms: [Unicode.Scalar: String] = [:]

  /// Creates a transliteration; it remembers the characters that it has looked up.
  public init() {}

  /// The text in simplified characters.
  ///
  /// - Complexity: O(*n*) in the scalars; the first Chinese one costs 14 ms more.
  public mutating func simplified(_ text: String) -> String {
    Self.replacing(text, &simplifiedForms) { Self.transformed($0, "Traditional-Simplified") }
  }

  /// The text in Latin letters without tones: 闫俊杰 gives `yanjunjie`.
  ///
  /// - Complexity: O(*n*) in the scalars; the first Chinese one costs 60 to 95 ms more.
  public mutating func pinyin(_ text: String) -> String {
    Self.replacing(text, &latinForms) { Self.transformed($0, "Han-Latin").folded }
  }

  private static func replacing(
    _ text: String, _ forms: inout [Unicode.Scalar: String], _ form: (Unicode.Scalar) -> String
  ) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      guard scalar.properties.isIdeographic else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let known = forms[scalar] ?? form(scalar)
      forms[scalar] = known
      result += known
    }
    return result
  }

  /// One character after a transform of ICU, by its id.
  private static func transformed(_ scalar: Unicode.Scalar, _ transform: String) -> String {
    let text = NSMutableString(string: String(scalar))
    let whole = NSRange(location: 0, length: text.length)
    #if canImport(Darwin)
    text.applyTransform(
      StringTransform(transform), reverse: false, range: whole, updatedRange: nil)
    #else
    _ = text.applyTransform(transform, reverse: false, range: whole, updatedRange: nil)
    #endif
    return String(describing: text)
  }
}
