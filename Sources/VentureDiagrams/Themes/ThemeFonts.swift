import Graphviz
import VentureModel

/// Font families that a theme wants before others, by language.
public struct ThemeFonts: Hashable, Sendable {
  /// Families for texts in one language, or in one script of it.
  public var byLanguage: [LanguageTag: [String]]
  /// Families for texts in any language, after those of its own.
  public var forAll: [String]

  /// Takes families; none are wanted by default.
  public init(byLanguage: [LanguageTag: [String]] = [:], forAll: [String] = []) {
    self.byLanguage = byLanguage
    self.forAll = forAll
  }

  /// The families that are wanted for a language: those of its tag, those of the tag without script and
  /// region, those for all languages; each once.
  public func families(for language: LanguageTag) -> [String] {
    let general = byLanguage.first { $0.key.text == language.language && $0.key != language }
    var seen: Set<String> = []
    return ((byLanguage[language] ?? []) + (general?.value ?? []) + forAll).filter {
      seen.insert($0).inserted
    }
  }
}

extension Theme {
  /// Font families in the order in which they are wanted: the theme's own, then those of every theme.
  public func fontFamilies(for language: LanguageTag) -> [String] {
    let own = fonts.families(for: language)
    return own + Self.fontFamilies(for: language).filter { !own.contains($0) }
  }

  /// The font families of a language, the first that is installed in front.
  public func installedFonts(for language: LanguageTag) -> [String] {
    let families = fontFamilies(for: language)
    guard let installed = Fonts.firstInstalled(of: families) else { return families }
    return [installed] + families.filter { $0 != installed }
  }

  /// Font families of every theme, in the order in which they are wanted: the first that is installed
  /// is used, so that boxes fit the text that they hold. Only Chinese takes fonts for Chinese, in which
  /// apostrophes and middle dots are as wide as characters.
  public static func fontFamilies(for language: LanguageTag) -> [String] {
    let chinese = ["Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC"]
    let japanese = ["Noto Sans CJK JP", "Noto Sans JP", "Source Han Sans JP", "Hiragino Sans"]
    let first = language.language == "zh" ? chinese + japanese : japanese + chinese
    return first + ["WenQuanYi Micro Hei", "Noto Sans", "DejaVu Sans", "Helvetica"]
  }
}
