import Foundation
import VentureModel

extension DocumentText {
  /// A document that must hold something, and its outermost node.
  ///
  /// - Throws: A diagnostic if it is no text, no YAML, or empty; `expected` tells what an empty one
  ///   should hold.
  static func read(
    _ bytes: Data, file: String, expecting expected: String
  ) throws(Diagnostic) -> (text: DocumentText, root: DocumentNode) {
    let text = try DocumentText(bytes, file: file)
    guard let root = try DocumentNode.parse(text), !root.isNull else {
      throw empty(file, expecting: expected)
    }
    return (text, root)
  }

  /// What is wrong with a document that holds nothing.
  static func empty(_ file: String, expecting expected: String) -> Diagnostic {
    Diagnostic(
      .error, at: SourceLocation(file: file, line: 1, column: 1), "the file holds nothing",
      expected: expected)
  }

  /// Diagnostics of this document with the lines that they point at.
  func located(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var located = diagnostic
      located.sourceLine = diagnostic.location.flatMap { line($0.line) }
      return located
    }
  }
}
