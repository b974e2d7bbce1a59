import VentureModel

/// Where the parts of a picture of ownership stand: names, scale and figures of the holders, and the
/// rounds beside them, or below them where there is no room.
struct OwnershipLayout {
  static let rowHeight = 21.0
  /// Where names start, beside the marks of kinds.
  static let namesStart = 15.0
  /// The headings of the columns, over the first row.
  static let headingHeight = 34.0
  /// More room after the holders whose share is stated.
  private static let sectionGap = 9.0
  private static let gap = 10.0

  /// The widths that depend on text.
  struct Sizes {
    var names: Double
    var stated: Double
    var estimates: Double
    var rounds: Double
    var sold: Double
    var left: Double
  }

  let sizes: Sizes
  let scale: ShareScale
  /// Where the figures start.
  let statedStart: Double
  let estimatesStart: Double
  /// The middle of the row of each holder.
  let middles: [Double]
  /// The lower end of the scale.
  let bottom: Double
  /// The place of the rounds; nil if there are none.
  let sales: Sales?

  /// The columns of the rounds.
  struct Sales {
    let origin: Point
    /// The share that a round sold.
    let sold: ShareScale
    /// What is left of a share that was bought in it, from nothing to all.
    let left: ShareScale
    let soldStart: Double
    let leftStart: Double
    let end: Double

    /// The middle of a row.
    func middle(ofRow row: Int) -> Double {
      origin.y + OwnershipLayout.headingHeight + (Double(row) + 0.5) * OwnershipLayout.rowHeight
    }
  }

  init(_ content: OwnershipContent, _ sizes: Sizes, width: Double?) {
    self.sizes = sizes
    let start = Self.namesStart + sizes.names + Self.gap
    let figures = sizes.stated + sizes.estimates + 2 * Self.gap + 14
    let hasSales = !content.sales.isEmpty
    let besides =
      hasSales ? 40 + sizes.rounds + 60 + sizes.sold + 110 + sizes.left + 4 * Self.gap : 0
    let room = (width ?? 1_100) - 32
    let isBeside = start + 200 + figures + besides <= room
    let rest = start + figures + (isBeside ? besides : 0)
    let length = min(max(room - rest, 160), isBeside || !hasSales ? 320 : 420)
    let scale = ShareScale(reaching: content.reach, from: start, length: length)
    self.scale = scale
    statedStart = scale.end + Self.gap + 14
    estimatesStart = statedStart + sizes.stated + Self.gap
    let stated = content.holders.count { $0.stated != nil }
    middles = content.holders.indices.map { row in
      let gap = stated > 0 && row >= stated ? Self.sectionGap : 0
      return Self.headingHeight + gap + (Double(row) + 0.5) * Self.rowHeight
    }
    let bottom = (middles.last ?? Self.headingHeight) + Self.rowHeight / 2
    self.bottom = bottom
    guard hasSales else {
      sales = nil
      return
    }
    let origin =
      isBeside
      ? Point(x: estimatesStart + sizes.estimates + 40, y: 0) : Point(x: 0, y: bottom + 26)
    let most = content.sales.compactMap { $0.sold?.interval.upper }.map {
      ShareScale.percent($0.value)
    }.max()
    let sold = ShareScale(
      reaching: most ?? 100, from: origin.x + sizes.rounds + Self.gap, length: 60)
    let left = ShareScale(
      reaching: 100, from: sold.end + sizes.sold + 2 * Self.gap, length: 110)
    sales = Sales(
      origin: origin, sold: sold, left: left, soldStart: sold.end + 6, leftStart: left.end + 6,
      end: left.end + 6 + sizes.left)
  }
}
