import Foundation

/// The words of a name, for a full-text index, in any script.
///
/// A word is a run of letters and digits, in lower case and without diacritics. Chinese and Japanese
/// write no spaces between words, so that each of their characters is a word of its own, in
/// simplified form; names with Chinese characters also have their pinyin, so that 闫俊杰 is found
/// by `yan`, `junjie` and `yanjunjie`.
public struct SearchTerms: Sendable {
  private var transliteration = Transliteration()

  /// Creates a maker of terms; it remembers the characters that it has looked up.
  public init() {}

  /// The words under which a name is found, with spaces between them.
  ///
  /// - Complexity: O(*n*) in the scalars, without Chinese; the first Chinese character costs up to
  ///   0.1 s more.
  public mutating func terms(of name: String) -> String {
    if let terms = name.asciiWords(joinedBy: " ") { return terms }
    let words = Self.words(of: name)
    guard name.unicodeScalars.contains(where: \.properties.isIdeographic) else {
      return words.map { $0.joined(separator: " ") }.joined(separator: " ")
    }
    let simplified = words.map { word in
      word.map { transliteration.simplified($0) }.joined(separator: " ")
    }
    let syllables = words.flatMap(\.self).map { transliteration.pinyin($0) }
    let joined = (0..<syllables.count).map { syllables[$0...].joined() }
    return (simplified + syllables + joined.prefix(6)).joined(separator: " ")
  }

  /// A query in the syntax of SQLite's FTS5 for what a user types: every word must be there, the
  /// beginning of a word is enough, and characters must follow one another as typed. Nil if there is
  /// no word in the text.
  public mutating func query(for text: String) -> String? {
    let parts = Self.words(of: text).map { word in
      word.count == 1
        ? "\"\(transliteration.simplified(word[0]))\"*"
        : "\"\(word.map { transliteration.simplified($0) }.joined(separator: " "))\""
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// Whether a name has every word of a text, as the index of a snapshot would find it.
  ///
  /// - Complexity: O(*n* · *w*) in the words of both.
  public mutating func matches(_ text: String, in name: String) -> Bool {
    let words = terms(of: name).split(separator: " ")
    let wanted = Self.words(of: text)
    return !wanted.isEmpty
      && wanted.allSatisfy { word in
        let parts = word.map { transliteration.simplified($0) }
        if parts.count == 1 { return words.contains { $0.hasPrefix(parts[0]) } }
        return words.indices.contains { start in
          words[start...].prefix(parts.count).elementsEqual(parts) { $0 == $1 }
        }
      }
  }

  /// The runs of a text without spaces and punctuation; a run of characters of a script without
  /// spaces is split into them.
  private static func words(of text: String) -> [[String]] {
    let plain =
      text.utf8.allSatisfy { $0 < 0x80 }
      ? text.lowercased()
      : text.precomposedStringWithCompatibilityMapping.folding(
        options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var words: [[String]] = []
    var isOpen = false
    var isSplit = false
    for scalar in plain.unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        isOpen = false
        continue
      }
      let splits = scalar.isWrittenWithoutSpaces
      if isOpen, isSplit == splits {
        if splits {
          words[words.count - 1].append(String(scalar))
        } else {
          words[words.count - 1][0].unicodeScalars.append(scalar)
        }
      } else {
        words.append([String(scalar)])
        isOpen = true
        isSplit = splits
      }
    }
    return words
  }
}

extension Unicode.Scalar {
  /// Whether the script puts no spaces between words: Chinese characters and Japanese kana.
  fileprivate var isWrittenWithoutSpaces: Bool {
    properties.isIdeographic || (0x3040...0x30FF).contains(value)
  }
}
