internal import CFontconfig
import Foundation

/// What fonts are installed, as fontconfig knows it.
public enum Fonts {
  /// The first of the families that is really installed, spelled as given.
  ///
  /// Other than a layout, which silently takes another font, this does not accept substitutes.
  ///
  /// - Complexity: the first call loads fontconfig's cache, 5 to 50 ms.
  public static func firstInstalled(of families: [String]) -> String? {
    guard FcInit() != 0 else { return nil }
    return families.first(where: isInstalled)
  }

  /// The letters of a text that no installed font can draw, each once, in order of appearance.
  ///
  /// Text of Latin letters is not looked up: every font has them, and fontconfig takes time to
  /// load.
  ///
  /// - Complexity: O(distinct letters · fonts), the first time with a letter that is not Latin
  ///   5 to 50 ms more.
  public static func missing(in text: some StringProtocol) -> [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    let candidates = text.unicodeScalars.filter { needsFont($0) && seen.insert($0).inserted }
    guard !candidates.isEmpty, FcInit() != 0 else { return [] }
    let coverage = FontCoverage()
    return candidates.filter { !coverage.contains($0) }
  }

  /// The Debian package that brings a font for the letters.
  ///
  /// `fonts-noto-cjk` for Chinese, Japanese and Korean, `fonts-noto-color-emoji` for emoji, else
  /// `fonts-noto-core`; the first letter decides.
  public static func debianPackage(for scalars: [Unicode.Scalar]) -> String? {
    guard let first = scalars.first else { return nil }
    if isEastAsian(first) { return "fonts-noto-cjk" }
    return first.properties.isEmojiPresentation ? "fonts-noto-color-emoji" : "fonts-noto-core"
  }

  private static func isInstalled(_ family: String) -> Bool {
    guard let pattern = FcPatternCreate() else { return false }
    defer { FcPatternDestroy(pattern) }
    guard FcPatternAddString(pattern, cfc_family(), family) != 0,
      let properties = FcObjectSetCreate()
    else { return false }
    defer { FcObjectSetDestroy(properties) }
    FcObjectSetAdd(properties, cfc_family())
    guard let fonts = FcFontList(nil, pattern, properties) else { return false }
    defer { FcFontSetDestroy(fonts) }
    return fonts.pointee.nfont > 0
  }

  private static func needsFont(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value > 0x24F else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
      .lineSeparator, .paragraphSeparator:
      return false
    default:
      return !scalar.properties.isVariationSelector
    }
  }

  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x1B000...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
