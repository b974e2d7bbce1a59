/// The stable name of an entity in data: a short slug such as `yan-junjie`.
///
/// An id never changes, so links, saved queries and documents keep working when names do.
/// Ids are compared by their text; that order is the one in which answers are given.
public struct EntityID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text of the id.
  public let slug: String

  /// Takes any text as an id; ``VentureGraph/Draft/validate()`` reports those that are not well formed.
  public init(_ slug: String) {
    self.slug = slug
  }

  /// Whether the id starts with a letter or a digit and holds only letters, digits, hyphens,
  /// underscores and dots.
  public var isWellFormed: Bool {
    // Most ids are ASCII, which needs no look at what characters are.
    if let first = slug.utf8.first, Self.isWordByte(first),
      slug.utf8.allSatisfy({ Self.isWordByte($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F })
    {
      return true
    }
    guard let first = slug.unicodeScalars.first, Self.isWordScalar(first) else { return false }
    return slug.unicodeScalars.allSatisfy {
      Self.isWordScalar($0) || "-_.".unicodeScalars.contains($0)
    }
  }

  /// The text of the id.
  public var description: String { slug }

  /// Whether one stands before the other in order.
  public static func < (lhs: EntityID, rhs: EntityID) -> Bool {
    lhs.slug.utf8.lexicographicallyPrecedes(rhs.slug.utf8)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
        || ("A"..."Z").contains(scalar)
    }
    return scalar.properties.isAlphabetic
  }
}

extension EntityID: ExpressibleByStringLiteral {
  /// Creates an id from a text in the source code.
  public init(stringLiteral value: StaticString) {
    self.init("\(value)")
  }
}
