/// The pixels that a layout takes at a resolution.
struct BitmapSize: Hashable {
  /// Cairo cannot draw bitmaps with longer sides.
  static let sideLimit = 32_766

  /// The size of the paper in points.
  let widthInPoints: Double
  let heightInPoints: Double
  /// How much larger than laid out everything is drawn.
  let scale: Double

  /// The paper around a layout, shrunk or stretched to a wanted size.
  init(
    box: Rectangle, horizontalPadding: Double, verticalPadding: Double, wantedWidth: Double,
    wantedHeight: Double, fills: Bool
  ) {
    let width = max(box.width, 0) + 2 * horizontalPadding
    let height = max(box.height, 0) + 2 * verticalPadding
    var scale = 1.0
    if wantedWidth > 0.001, wantedHeight > 0.001, width > 0, height > 0 {
      let isTooLarge = wantedWidth < width || wantedHeight < height
      let isTooSmall = wantedWidth > width && wantedHeight > height
      if isTooLarge || (fills && isTooSmall) {
        scale = min(wantedWidth / width, wantedHeight / height)
      }
    }
    self.scale = scale
    widthInPoints = width * scale
    heightInPoints = height * scale
  }

  /// The resolution to draw at: the one asked for or, where that makes a bitmap that cairo cannot
  /// draw or that has too many pixels, the largest that fits.
  ///
  /// Throws when that one is lower than the options allow.
  func dpi(for options: RenderOptions) throws(GraphvizError) -> Double {
    let width = (widthInPoints * options.dpi / 72).rounded(.up)
    let height = (heightInPoints * options.dpi / 72).rounded(.up)
    let side = Double(Self.sideLimit)
    guard width > side || height > side || width * height > Double(options.pixelLimit) else {
      return options.dpi
    }
    let largest = largestDPI(pixelLimit: options.pixelLimit)
    if let lowest = options.lowestDPI, largest >= max(lowest, 1) { return largest }
    throw .bitmapTooLarge(
      width: Int(min(width, 1e15)), height: Int(min(height, 1e15)), dpi: options.dpi,
      largestDPI: largest)
  }

  /// The largest resolution that fits, a whole number; zero when none does.
  private func largestDPI(pixelLimit: Int) -> Double {
    let longest = max(widthInPoints, heightInPoints)
    // Rounding up to whole pixels must not exceed a limit.
    let bySide = Double(Self.sideLimit - 1) * 72 / longest
    let byArea = (Double(pixelLimit) / (widthInPoints * heightInPoints)).squareRoot() * 72
    return max(min(bySide, byArea * 0.999), 0).rounded(.down)
  }
}
