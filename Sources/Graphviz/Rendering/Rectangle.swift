/// A rectangle in points, y upwards.
public struct Rectangle: Hashable, Sendable, Codable {
  /// The left edge.
  public var left: Double
  /// The lower edge.
  public var bottom: Double
  /// The right edge.
  public var right: Double
  /// The upper edge.
  public var top: Double

  /// Makes a rectangle of its edges.
  public init(left: Double, bottom: Double, right: Double, top: Double) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }

  /// The distance of the upright edges.
  public var width: Double { right - left }
  /// The distance of the level edges.
  public var height: Double { top - bottom }
}
