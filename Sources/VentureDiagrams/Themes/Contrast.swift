import Foundation
import Graphviz

/// How well one colour can be told from another next to it: from 1, not at all, to 21, black on white.
///
/// Defined by the Web Content Accessibility Guidelines (WCAG) 2.2, "contrast ratio" and "relative
/// luminance": <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
public struct Contrast: Hashable, Sendable {
  /// The lighter luminance over the darker one, each with 0.05 of stray light.
  public let ratio: Double

  /// What text needs (success criterion 1.4.3, level AA).
  public static let ofText = 4.5
  /// What lines and shapes need (success criterion 1.4.11).
  public static let ofStrokes = 3.0

  /// The contrast of two colours, in either order; nil if one is no colour.
  public init?(_ color: Color, on ground: Color) {
    guard let color = SRGB(color), let ground = SRGB(ground) else { return nil }
    let luminances = [color.relativeLuminance, ground.relativeLuminance]
    ratio = ((luminances.max() ?? 0) + 0.05) / ((luminances.min() ?? 0) + 0.05)
  }
}

extension Contrast: Comparable, CustomStringConvertible {
  /// Whether one is lower than another.
  public static func < (lhs: Contrast, rhs: Contrast) -> Bool { lhs.ratio < rhs.ratio }

  /// The ratio with two decimals, cut off so that it never looks better than it is: `4.49 : 1`.
  public var description: String {
    let hundredths = Int((ratio * 100).rounded(.down))
    let decimals = String(hundredths % 100)
    return "\(hundredths / 100).\(decimals.count < 2 ? "0" : "")\(decimals) : 1"
  }
}

extension SRGB {
  /// How bright the colour is, from 0, black, to 1, white.
  var relativeLuminance: Double {
    let (red, green, blue) = light
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
