import Foundation
import VentureModel

/// A colour without quotes, of which YAML sees nothing: `#` begins a comment.
enum UnquotedColor {
  /// What to do about it.
  static let advice = "put the colour in quotes, as # begins a comment in YAML"

  /// Whether a line has such a colour.
  static func stands(in line: some StringProtocol) -> Bool {
    String(line).firstMatch(of: /[:,\[{-] +#(?:[0-9A-Fa-f]{3}){1,2}(?![0-9A-Za-z])/) != nil
  }

  /// What is wrong with a document that is no YAML, with a colour as the reason where there is one:
  /// the brackets behind it are part of the comment, so that the parser complains of a later line.
  static func explained(_ diagnostic: Diagnostic, in bytes: Data) -> Diagnostic {
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = diagnostic.location?.line,
      let index = lines.prefix(end).lastIndex(where: { stands(in: $0) })
    else { return diagnostic }
    var explained = diagnostic
    let line = lines[index]
    let column = line.unicodeScalars.prefix { $0 != "#" }.count + 1
    explained.location = diagnostic.location.map {
      SourceLocation(file: $0.file, line: index + 1, column: column)
    }
    explained.sourceLine = String(line)
    explained.advice = advice
    return explained
  }
}
