/// A stretch of whole units of time, for instance years or days; the end is excluded.
public struct Period: Hashable, Sendable {
  /// The first unit; `Int32.min` when the start is open.
  public var start: Int32
  /// The unit after the last; `Int32.max` when the end is open.
  public var end: Int32

  /// The period from `start` up to and without `end`; empty when the end is not after the start.
  public init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  /// Whether no unit of time is in the period.
  public var isEmpty: Bool { end <= start }

  /// What two periods have in common, or `nil` if that is nothing.
  public func intersection(_ other: Period) -> Period? {
    let common = Period(start: max(start, other.start), end: min(end, other.end))
    return common.isEmpty ? nil : common
  }
}
