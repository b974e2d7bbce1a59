/// How a picture looks: in one theme for all readers, or in the one that a reader's device prefers.
public enum Appearance: Hashable, Sendable {
  /// One theme.
  case fixed(Theme)
  /// SVG is light or dark as the reader prefers, all of it or nothing; PNG, PDF and whatever reads no
  /// style sheets show the light theme.
  case automatic(ThemePair)

  /// The built-in themes, as the reader prefers.
  public static let auto = Appearance.automatic(.standard)

  /// The name of ``auto``.
  private static let autoName = "auto"

  /// The names that there are.
  public static var names: [String] { Theme.names + [autoName] }

  /// The appearance of a name, such as `dark` or `auto`; nil if there is none.
  public static func named(_ name: String) -> Appearance? {
    name == autoName ? .auto : Theme.named(name).map(Appearance.fixed)
  }

  /// The theme that is drawn.
  public var theme: Theme {
    switch self {
    case .fixed(let theme): theme
    case .automatic(let pair): pair.light
    }
  }

  /// What SVG needs to follow the reader: CSS for `SVGFinish`, in which `#root` stands for the picture;
  /// nil if there is one theme only.
  public var styleSheet: String? {
    switch self {
    case .fixed: nil
    case .automatic(let pair): pair.styleSheet
    }
  }
}
