/// A language by its tag of BCP 47, such as `en`, `zh-Hans`, `ja` or `pt-BR`.
///
/// The shape of the tag is checked as in RFC 5646, section 2.1, without tags that are private or
/// grandfathered as a whole and without languages of four to eight letters, of which the registry
/// has none; whether it knows the parts is not checked. Letters take the customary case, so that
/// `ZH-hans` and `zh-Hans` are one tag.
public struct LanguageTag: Sendable, Hashable {
  /// The tag, in its customary case.
  public let text: String
  /// The primary language, in lower case: `zh`.
  public let language: String
  /// The script, such as `Hans`, if the tag names one.
  public let script: String?
  /// The region, such as `TW` or `419`, if the tag names one.
  public let region: String?

  /// Reads a tag.
  ///
  /// - Throws: ``ParseError`` at the part that does not fit.
  /// - Complexity: O(length of the text)
  public init(_ text: String) throws(ParseError) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), Self.isLetters(first) else {
      throw Self.failure(
        text.isEmpty ? "there is no language" : "the tag does not begin with a language", text, 0)
    }
    var remaining = parts.dropFirst()
    var normal = [first.lowercased()]
    while normal.count <= 3, let part = remaining.first, part.utf8.count == 3,
      Self.isLetters(part)
    {
      normal.append(part.lowercased())
      remaining.removeFirst()
    }
    script = remaining.first.flatMap { part in
      guard part.utf8.count == 4, Self.isLetters(part) else { return nil }
      return part.prefix(1).uppercased() + part.dropFirst().lowercased()
    }
    if let script {
      normal.append(script)
      remaining.removeFirst()
    }
    region = remaining.first.flatMap { part in
      (part.utf8.count == 2 && Self.isLetters(part))
        || (part.utf8.count == 3 && Self.isDigits(part)) ? part.uppercased() : nil
    }
    if let region {
      normal.append(region)
      remaining.removeFirst()
    }
    if let index = Self.firstMisfit(remaining) {
      let offset = parts[..<index].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
      throw Self.failure(
        "\(ParseError.excerpt(parts[index])) is no part of a language tag", text, offset)
    }
    normal += remaining.map { $0.lowercased() }
    language = normal[0]
    self.text = normal.joined(separator: "-")
  }

  /// The index of the first part that is neither a variant nor an extension.
  private static func firstMisfit(_ parts: ArraySlice<Substring>) -> Int? {
    var isExtension = false
    var needsMore = false
    for index in parts.indices {
      let part = parts[index]
      let length = part.utf8.count
      guard (1...8).contains(length), part.unicodeScalars.allSatisfy(isAlphanumeric) else {
        return index
      }
      if length == 1 {
        guard !needsMore else { return index }
        isExtension = true
        needsMore = true
      } else if isExtension {
        needsMore = false
      } else {
        let isVariant =
          length >= 5 || (length == 4 && part.unicodeScalars.first?.digitValue != nil)
        guard isVariant else { return index }
      }
    }
    return needsMore ? parts.indices.last : nil
  }

  private static func failure(_ message: String, _ text: String, _ offset: Int) -> ParseError {
    ParseError(
      message, expected: "a language tag like en, ja or zh-Hans", advice: advice(for: text),
      offset: offset)
  }

  private static func advice(for text: String) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    if let tag = names[text.lowercased()] { return "write \(tag)" }
    guard text.contains("_") else { return nil }
    let hyphenated = String(text.map { $0 == "_" ? "-" : $0 })
    return (try? LanguageTag(hyphenated)).map { "write \($0)" }
  }

  private static let names = [
    "english": "en", "chinese": "zh", "simplified": "zh-Hans", "traditional": "zh-Hant",
    "japanese": "ja", "korean": "ko", "german": "de", "french": "fr", "spanish": "es",
    "cn": "zh-Hans", "tw": "zh-Hant", "jp": "ja",
  ]

  private static func isLetters(_ part: Substring) -> Bool {
    part.unicodeScalars.allSatisfy(\.isASCIILetter)
  }

  private static func isDigits(_ part: Substring) -> Bool {
    part.unicodeScalars.allSatisfy { $0.digitValue != nil }
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIILetter || scalar.digitValue != nil
  }
}

extension LanguageTag: Comparable, CustomStringConvertible {
  /// Whether one tag stands before another in alphabetical order.
  public static func < (lhs: LanguageTag, rhs: LanguageTag) -> Bool { lhs.text < rhs.text }

  /// The tag.
  public var description: String { text }
}

extension LanguageTag {
  /// The script in which the language is written here: the one that the tag names, and for Chinese
  /// otherwise the one of the region, simplified where it names none.
  var effectiveScript: String? {
    if let script { return script }
    guard language == "zh" else { return nil }
    return ["TW", "HK", "MO"].contains(region) ? "Hant" : "Hans"
  }
}
