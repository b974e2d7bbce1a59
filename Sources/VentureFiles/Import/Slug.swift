import Foundation
import VentureModel

/// Ids that are made from names.
public enum Slug {
  /// The name in lower case without diacritics, with one hyphen for each run of anything but letters
  /// and digits; other scripts keep their letters. "x" if nothing is left.
  ///
  /// - Complexity: O(*n*) in the length of the name.
  public static func make(_ name: String) -> String {
    if let slug = name.asciiWords(joinedBy: "-") { return wellFormed(slug) }
    let plain = name.precomposedStringWithCompatibilityMapping.folding(
      options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    var slug = ""
    var isGap = false
    for scalar in plain.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      guard scalar.properties.isAlphabetic || isDigit else {
        isGap = !slug.isEmpty
        continue
      }
      if isGap { slug.append("-") }
      isGap = false
      slug.unicodeScalars.append(scalar)
    }
    return wellFormed(slug)
  }

  /// The slug with six digits behind it that belong to the exact name, for a name whose slug another
  /// name has already.
  public static func make(_ name: String, besides slug: String) -> String {
    // FNV-1a, 64 bits (Fowler, Noll & Vo), folded to 24.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String((hash ^ (hash >> 24) ^ (hash >> 48)) & 0xFF_FFFF, radix: 16)
    return "\(slug)-\(String(repeating: "0", count: 6 - digits.count))\(digits)"
  }

  /// A slug may be neither nothing nor the word for parties without a name.
  private static func wellFormed(_ slug: String) -> String {
    slug.isEmpty ? "x" : slug == "unnamed" ? "unnamed-x" : slug
  }
}
