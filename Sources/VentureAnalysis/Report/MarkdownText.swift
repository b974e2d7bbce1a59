/// Text as GitHub's Markdown, in which nothing is read as markup.
///
/// Names come from tables and documents of anybody: what could open emphasis, a link, code, a tag or
/// a cell of a table is escaped; what cannot, as an underscore within a word, is left as it is, so that
/// the file reads well as text too.
enum MarkdownText {
  /// Text within a line.
  ///
  /// - Complexity: O(*n*)
  static func escaped(_ text: String) -> String {
    var escaped = ""
    var last: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      let next = rest.first
      switch character {
      case "\\", "`", "*", "[", "]", "|", "~", "$":
        escaped += "\\" + String(character)
      case "_":
        // Between letters or digits it opens nothing.
        let isInWord = last?.isWordLike == true && next?.isWordLike == true
        escaped += isInWord ? "_" : "\\_"
      case "<":
        escaped += next.map { $0.isLetter || "/!?".contains($0) } == true ? "\\<" : "<"
      case "&":
        escaped += next.map { $0.isLetter || $0 == "#" } == true ? "\\&" : "&"
      default:
        // A line break would end a row or a paragraph; other controls steer a terminal.
        escaped += character.isNewline || character.isControl ? " " : String(character)
      }
      last = character
    }
    return escaped
  }

  /// Text at the head of a line, where also a number, a dash or a hash would be markup.
  static func escapedAtHead(_ text: String) -> String {
    let escaped = escaped(text)
    guard let first = escaped.first else { return escaped }
    if "#>+-=:".contains(first) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    let rest = escaped.dropFirst(digits.count)
    if !digits.isEmpty, digits.count < 10, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first.map(\.isWhitespace) ?? true
    {
      return digits + "\\" + rest
    }
    return escaped
  }
}

extension Character {
  fileprivate var isWordLike: Bool { isLetter || isNumber }

  fileprivate var isControl: Bool {
    unicodeScalars.contains { $0.properties.generalCategory == .control }
  }
}
