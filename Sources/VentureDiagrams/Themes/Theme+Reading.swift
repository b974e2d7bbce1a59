import Foundation
import Graphviz
import VentureFiles
import VentureModel

extension Theme {
  /// What came out of a theme document.
  public struct Reading: Sendable {
    /// The theme; nil if the document has an error or colours that cannot be seen on each other.
    public let theme: Theme?
    /// All errors, each with its line.
    public let diagnostics: [Diagnostic]
  }

  /// Reads a theme document, which is YAML, and checks that its colours can be seen on each other.
  ///
  /// - Parameters:
  ///   - bytes: The document, as ``VentureFiles/ThemeDocument`` describes it.
  ///   - file: The name that messages give it; without its suffix, the name of the theme by default.
  /// - Returns: The theme, or all that is wrong with the document.
  /// - Complexity: O(*n*) in the size of the document.
  public static func read(_ bytes: Data, file: String) -> Reading {
    let reading = ThemeDocument.read(bytes, file: file)
    guard let document = reading.document else {
      return Reading(theme: nil, diagnostics: reading.diagnostics)
    }
    let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    let theme = Theme(document, name: document.name ?? name)
    let diagnostics = theme.diagnostics(of: document)
    return Reading(theme: diagnostics.isEmpty ? theme : nil, diagnostics: diagnostics)
  }

  /// The theme that a document describes.
  private init(_ document: ThemeDocument, name: String) {
    self =
      switch document.base {
      case .light: .light
      case .dark: .dark
      case .print: .print
      }
    self.name = name
    if let count = document.communityCount {
      communities = Array(repeating: community(communities.count), count: count)
    }
    for entry in document.colors {
      if let color = Color(hex: entry.color) { setColor(color, of: entry.role) }
    }
    fonts = ThemeFonts(byLanguage: document.fonts, forAll: document.fontsForAll)
    if let size = document.textSize {
      fontSize = Double(size)
      smallFontSize = Double(max(7, size - 2))
    }
    if let size = document.smallSize { smallFontSize = Double(size) }
  }

  /// What cannot be seen well enough, at the colours of the document that cause it.
  private func diagnostics(of document: ThemeDocument) -> [Diagnostic] {
    let entries = Dictionary(document.colors.map { ($0.role, $0) }, uniquingKeysWith: { $1 })
    // The base has no faults, so that the document has at least one of the two colours.
    let faults = Dictionary(grouping: contrastFaults) { fault in
      entries[fault.role] == nil ? fault.ground : fault.role
    }
    return document.colors.compactMap { entry in
      guard let faults = faults[entry.role],
        let worst = faults.min(by: { $0.share < $1.share })
      else { return nil }
      let others = faults.count - 1
      let isText = worst.leastRatio >= Contrast.ofText
      return Diagnostic(
        .error, at: entry.location,
        "\(worst)" + (others > 0 ? ", and \(others) other contrasts of it are too low" : ""),
        expected: isText ? "at least 4.5 : 1 for text" : "at least 3 : 1 for lines",
        advice: passingColor(for: entry.role).map { "\"\($0)\" would do" }
          ?? "no lightness of this colour does: change what it stands on, or what stands on it",
        sourceLine: entry.sourceLine)
    }
  }
}
