/// A vertex of a `CompactGraph`: a dense index from 0.
///
/// Callers number their vertices in the sorted order of their own identifiers, so that every "in
/// vertex order" of this module means the order of those identifiers.
@frozen
public struct Vertex: Hashable, Comparable, Sendable {
  /// The index as it is stored.
  public let number: UInt32

  /// The vertex at an index.
  ///
  /// - Precondition: `index` fits into 32 bits.
  @inlinable
  public init(_ index: Int) {
    precondition(index >= 0 && index < Int(UInt32.max), "a vertex index has 32 bits")
    number = UInt32(truncatingIfNeeded: index)
  }

  /// The vertex with a stored number.
  @inlinable
  public init(number: UInt32) {
    self.number = number
  }

  /// The position in arrays that hold a value for every vertex.
  @inlinable public var index: Int { Int(number) }

  /// Whether one vertex stands before another.
  @inlinable
  public static func < (one: Vertex, other: Vertex) -> Bool {
    one.number < other.number
  }
}
