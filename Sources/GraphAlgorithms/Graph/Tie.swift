/// A tie of a `CompactGraph`: a dense index from 0 in the order of addition.
///
/// Parallel ties between the same vertices stay apart, each with its own identity.
@frozen
public struct Tie: Hashable, Comparable, Sendable {
  /// The index as it is stored.
  public let number: UInt32

  /// The tie with a stored number.
  @inlinable
  public init(number: UInt32) {
    self.number = number
  }

  /// The position in arrays that hold a value for every tie.
  @inlinable public var index: Int { Int(number) }

  /// Whether one tie was added before another.
  @inlinable
  public static func < (one: Tie, other: Tie) -> Bool {
    one.number < other.number
  }
}
