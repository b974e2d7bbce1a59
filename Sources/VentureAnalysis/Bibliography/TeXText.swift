/// Text as TeX prints it.
enum TeXText {
  /// Text in which no character is read as a command, and all braces are in pairs.
  ///
  /// BibTeX counts braces even after a backslash, so that a brace of the text becomes a command.
  ///
  /// - Complexity: O(*n*)
  static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\\": "\\textbackslash{}"
      case "{": "\\textbraceleft{}"
      case "}": "\\textbraceright{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "$", "&", "#", "%", "_": "\\\(character)"
      default: character.isNewline ? " " : String(character)
      }
    }.joined()
  }

  /// An address, in which TeX reads nothing but braces, blanks and backslashes.
  static func url(_ text: String) -> String {
    text.map { character in
      switch character {
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      default: character.isWhitespace ? "%20" : String(character)
      }
    }.joined()
  }
}
