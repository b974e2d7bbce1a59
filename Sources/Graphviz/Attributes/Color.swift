/// An opaque colour of the sRGB space, or no colour at all.
///
/// Only six-digit hexadecimal colours exist: eight digits and colour names are read differently by
/// office programs and by Graphviz releases.
public struct Color: Hashable, Sendable, CustomStringConvertible {
  /// The value as Graphviz reads it, `#rrggbb` in lower case or `transparent`.
  let token: String

  private init(token: String) {
    self.token = token
  }

  /// Reads `#RRGGBB` (either case), or returns `nil` for anything else.
  public init?(hex: String) {
    let bytes = Array(hex.utf8)
    guard bytes.count == 7, bytes[0] == UInt8(ascii: "#") else { return nil }
    guard bytes.dropFirst().allSatisfy({ Self.isHexadecimal($0) }) else { return nil }
    token = hex.lowercased()
  }

  /// A colour of a theme, written in source code as a number such as `0x0072B2`.
  ///
  /// Every number is a colour: bits above the lower 24 are ignored.
  public init(rgb: UInt32) {
    let digits = String(rgb & 0xFF_FFFF, radix: 16)
    token = "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Nothing is drawn.
  public static let none = Color(token: "transparent")
  /// Pure black.
  public static let black = Color(rgb: 0x00_0000)
  /// Pure white.
  public static let white = Color(rgb: 0xFF_FFFF)

  /// The colour as `#rrggbb`, or `none`.
  public var description: String { self == .none ? "none" : token }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
