import Foundation

/// What a reader would stumble over in a laid-out drawing: boxes and texts that overlap, lines
/// over texts, texts that are cut off, type that is too small.
///
/// ```swift
/// let report = try InProcessRenderer().check(of: drawing, engine: .dot)
/// if !report.isClean { print(report) }
/// ```
///
/// Lengths are in points of the layout. What touches by no more than `tolerance` is no fault. Of
/// each kind at most `limit` faults are gathered.
public struct GeometryReport: Hashable, Sendable {
  /// Pairs of nodes whose boxes overlap. Nodes that are grounds, points or cannot be seen take no
  /// part.
  public var overlaps: [Overlap]
  /// Edges that run over a text of something else, of several lines of one label the worst.
  public var crossings: [Crossing]
  /// Texts that reach out of their node or cluster, or out of the sheet.
  public var clippings: [Clipping]
  /// Texts that lie on another text, or on the box of a node that is not theirs.
  public var collisions: [Collision]
  /// The size of the smallest type in points as drawn, with the drawing's `size` taken into
  /// account; `nil` without any text.
  public var smallestFont: Double?

  /// How much boxes may overlap, in points, as coordinates and widths are rounded.
  public static let tolerance = 0.5
  /// So many faults of a kind are enough to give a layout up; a tangle of thousands of nodes has
  /// millions.
  public static let limit = 10_000

  /// Checks the output in the format `.strokes` of a drawing, or returns `nil` when it is no such.
  ///
  /// - Complexity: O(length of the output) where little is crowded; at most O(*p* · *t*) for
  ///   *p* boxes and pieces of lines and *t* texts and boxes.
  public init?(strokes json: Data, of drawing: Drawing) {
    guard let sheet = DrawnSheet(strokes: json, of: drawing) else { return nil }
    let check = GeometryCheck(sheet)
    overlaps = check.overlaps
    crossings = check.crossings
    clippings = check.clippings
    collisions = check.collisions
    smallestFont = sheet.texts.map(\.fontSize).min().map { $0 * sheet.scale }
  }

  /// The number of faults of all kinds, as far as they were gathered.
  public var faultCount: Int {
    overlaps.count + crossings.count + clippings.count + collisions.count
  }

  /// Whether nothing overlaps, crosses or is cut off; says nothing about the size of type.
  public var isClean: Bool { faultCount == 0 }
}
