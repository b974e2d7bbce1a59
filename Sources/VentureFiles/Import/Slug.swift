import Foundation

/// Ids that are made from names.
public enum Slug {
  /// The name in lower case without diacritics, with one hyphen for each run of anything but letters
  /// and digits; other scripts keep their letters. "x" if nothing is left.
  ///
  /// - Complexity: O(*n*) in the length of the name.
  public static func make(_ name: String) -> String {
    if let slug = makeASCII(name) { return slug }
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
    return slug.isEmpty ? "x" : slug == "unnamed" ? "unnamed-x" : slug
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

  private static func makeASCII(_ name: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var isGap = false
    for byte in name.utf8 {
      let kept: UInt8
      switch byte {
      case 0x80...: return nil
      case 0x41...0x5A: kept = byte + 0x20
      case 0x30...0x39, 0x61...0x7A: kept = byte
      default:
        isGap = !bytes.isEmpty
        continue
      }
      if isGap { bytes.append(0x2D) }
      isGap = false
      bytes.append(kept)
    }
    let slug = String(decoding: bytes, as: UTF8.self)
    return slug.isEmpty ? "x" : slug == "unnamed" ? "unnamed-x" : slug
  }
}
