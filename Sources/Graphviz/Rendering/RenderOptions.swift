/// What does not belong to a drawing but to one output of it.
public struct RenderOptions: Hashable, Sendable, Codable {
  /// Pixels per inch of bitmaps; vector formats are always in points. Clamped to 1...10,000.
  public var dpi: Double {
    didSet { dpi = Self.clampedDPI(dpi) }
  }
  /// The largest number of pixels of a bitmap; each takes four bytes while drawing.
  public var pixelLimit: Int
  /// The lowest resolution to fall back to: a bitmap that would be too large at `dpi` is drawn at
  /// the largest that fits if that is no lower, see `Rendering.dpi`. `nil` refuses every bitmap
  /// that is too large.
  public var lowestDPI: Double?

  /// 100 million pixels, 400 MB while drawing.
  public static let defaultPixelLimit = 100_000_000

  /// Makes options.
  public init(
    dpi: Double = 96, pixelLimit: Int = defaultPixelLimit, lowestDPI: Double? = nil
  ) {
    self.dpi = Self.clampedDPI(dpi)
    self.pixelLimit = pixelLimit
    self.lowestDPI = lowestDPI
  }

  private static func clampedDPI(_ dpi: Double) -> Double {
    dpi.isNaN ? 96 : min(max(dpi, 1), 10_000)
  }
}
