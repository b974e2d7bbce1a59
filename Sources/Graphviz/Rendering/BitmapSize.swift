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

  /// Throws unless the bitmap is one that cairo can draw and that has few enough pixels.
  func check(_ options: RenderOptions) throws(GraphvizError) {
    let width = (widthInPoints * options.dpi / 72).rounded(.up)
    let height = (heightInPoints * options.dpi / 72).rounded(.up)
    let side = Double(Self.sideLimit)
    guard width > side || height > side || width * height > Double(options.pixelLimit) else {
      return
    }
    let longest = max(widthInPoints, heightInPoints)
    let bySide = (side - 1) * 72 / longest
    let byArea = (Double(options.pixelLimit) / (widthInPoints * heightInPoints)).squareRoot() * 72
    // Whole numbers, and one pixel less than allowed, as rounding up must not exceed the limit.
    let largest = max(min(bySide, byArea * 0.999), 0).rounded(.down)
    throw .bitmapTooLarge(
      width: Int(min(width, 1e15)), height: Int(min(height, 1e15)), dpi: options.dpi,
      largestDPI: largest)
  }
}
