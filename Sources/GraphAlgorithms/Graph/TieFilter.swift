/// The kinds of tie that an algorithm follows; the graph itself is not copied.
///
/// A kind is a number of 8 bits whose meaning is the caller's.
public struct TieFilter: Hashable, Sendable {
  private var words: SIMD4<UInt64>

  /// Follows ties of every kind.
  public static let all = TieFilter(words: SIMD4(repeating: .max))

  private init(words: SIMD4<UInt64>) {
    self.words = words
  }

  /// Follows ties of the given kinds only; with none of them, no tie at all.
  public init(kinds: some Sequence<UInt8>) {
    words = SIMD4(repeating: 0)
    for kind in kinds { words[Int(kind >> 6)] |= 1 << UInt64(kind & 63) }
  }

  /// Whether ties of a kind are followed.
  @inline(__always)
  public func contains(_ kind: UInt8) -> Bool {
    words[Int(kind >> 6)] >> UInt64(kind & 63) & 1 == 1
  }
}
