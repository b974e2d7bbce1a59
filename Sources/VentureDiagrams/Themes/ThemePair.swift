import Graphviz
import VentureFiles

/// A light theme and a dark one that a reader's device chooses from.
///
/// A picture is drawn in the light one; a style sheet turns each of its colours into the dark theme's
/// colour of the same role. Therefore colours that are one in the light theme must be one in the dark
/// theme too.
public struct ThemePair: Hashable, Sendable {
  /// The theme that is drawn, and that programs without style sheets show.
  public let light: Theme
  /// The theme that is shown where the reader prefers dark colours.
  public let dark: Theme
  /// The dark colour of each light one, in the order of the roles.
  private let changes: [Change]

  private struct Change: Hashable, Sendable {
    let light: Color
    let dark: Color
    let role: ThemeRole
  }

  /// The built-in pair.
  public static let standard = ThemePair(checked: .light, .dark)

  /// Puts two themes together.
  ///
  /// - Throws: ``Conflict`` if a light colour has no dark one, or two.
  public init(light: Theme, dark: Theme) throws(Conflict) {
    self.init(checked: light, dark)
    if let role = light.roles.first(where: { dark.color(of: $0) == nil }) {
      throw .missing(role)
    }
    for change in changes {
      for role in light.roles where light.color(of: role) == change.light {
        guard dark.color(of: role) == change.dark else {
          throw .ambiguous(change.light, change.role, role)
        }
      }
    }
  }

  private init(checked light: Theme, _ dark: Theme) {
    self.light = light
    self.dark = dark
    var seen: Set<Color> = []
    changes = light.roles.compactMap { role in
      guard let light = light.color(of: role), let dark = dark.color(of: role),
        seen.insert(light).inserted
      else { return nil }
      return Change(light: light, dark: dark, role: role)
    }
  }

  /// Why two themes make no pair.
  public enum Conflict: Error, Hashable, Sendable {
    /// The dark theme has no colour for something that the light one has a colour for.
    case missing(ThemeRole)
    /// Two roles have the same colour in the light theme, and different ones in the dark theme.
    case ambiguous(Color, ThemeRole, ThemeRole)
  }
}

extension ThemePair.Conflict: CustomStringConvertible {
  /// What does not fit, in one sentence without a final stop.
  public var description: String {
    switch self {
    case .missing(let role): "the dark theme has no colour for `\(role)`"
    case .ambiguous(let color, let first, let second):
      "`\(first)` and `\(second)` are both \(color) in the light theme, but differ in the dark one"
    }
  }
}

extension ThemePair {
  /// The style sheet that makes a picture in the light theme a picture in the dark one where the
  /// reader prefers dark colours; in it, `#root` stands for the picture.
  ///
  /// Colours are found by the attributes that Graphviz writes, which show where no style sheet is read.
  /// It writes black and white by their names where a drawing leaves them to it, and nothing for black
  /// text. On paper the picture stays light.
  public var styleSheet: String {
    var rules: [String] = []
    func add(_ value: String, _ color: Color) {
      rules += ["fill", "stroke"].map { "#root [\($0)='\(value)'] { \($0): \(color) }" }
    }
    for change in changes { add("\(change.light)", change.dark) }
    add("black", dark.ink)
    add("white", dark.paper)
    rules.append("#root text:not([fill]) { fill: \(dark.ink) }")
    return """
      @media screen and (prefers-color-scheme: dark) {
      \(rules.joined(separator: "\n"))
      }

      """
  }
}
