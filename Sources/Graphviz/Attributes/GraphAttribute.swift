/// A property of a whole drawing.
///
/// Only the named factories exist, so nothing can make Graphviz open a file. Numbers that are not
/// numbers leave the attribute out; others are clamped to the range each factory names.
public struct GraphAttribute: HeadingAttribute {
  /// What is written; only the factories can make it.
  public let content: AttributeContent

  /// Takes what a factory made.
  public init(_ content: AttributeContent) {
    self.content = content
  }

  /// The direction of the ranks.
  public static func rankDirection(_ direction: RankDirection) -> Self {
    Self(AttributeContent("rankdir", token: direction.rawValue))
  }

  /// The colour of the paper; `.none` leaves it transparent.
  public static func backgroundColor(_ color: Color) -> Self {
    Self(AttributeContent("bgcolor", token: color.token))
  }

  /// The paper left around the drawing in points, 0...7,200.
  public static func padding(_ points: Double) -> Self {
    Self(AttributeContent("pad", points / 72, in: 0...100))
  }

  /// The largest width and height of the drawing in points, 1...72,000; a larger one is scaled
  /// down, and a smaller one up when `isDesired`.
  public static func size(width: Double, height: Double, isDesired: Bool = false) -> Self {
    let range = (1.0 / 72)...1_000
    guard let width = DecimalNumber(width / 72, in: range),
      let height = DecimalNumber(height / 72, in: range)
    else { return Self(AttributeContent("size", nil)) }
    let token = "\(width.text),\(height.text)" + (isDesired ? "!" : "")
    return Self(AttributeContent("size", token: token))
  }

  /// How the drawing fills its `size`.
  public static func ratio(_ ratio: AspectRatio) -> Self {
    Self(AttributeContent("ratio", token: ratio.rawValue))
  }

  /// Smallest space between nodes of one rank in points, 0...7,200.
  public static func nodeSeparation(_ points: Double) -> Self {
    Self(AttributeContent("nodesep", points / 72, in: 0...100))
  }

  /// Space between ranks, or between the rings of `twopi`, in points, 0...7,200.
  public static func rankSeparation(_ points: Double) -> Self {
    Self(AttributeContent("ranksep", points / 72, in: 0...100))
  }

  /// How edges are routed.
  public static func splines(_ routing: EdgeRouting) -> Self {
    Self(AttributeContent("splines", token: routing.rawValue))
  }

  /// Whether nodes or edges are drawn first, and so lie under the others.
  public static func outputOrder(_ order: OutputOrder) -> Self {
    Self(AttributeContent("outputorder", token: order.rawValue))
  }

  /// What becomes of overlapping nodes in force-directed layouts.
  public static func overlap(_ removal: OverlapRemoval) -> Self {
    Self(AttributeContent("overlap", token: removal.rawValue))
  }

  /// Smallest gap that overlap removal leaves around nodes in points, 0...7,200.
  public static func separation(_ points: Double) -> Self {
    let number = DecimalNumber(points, in: 0...7_200)
    return Self(AttributeContent("sep", number.map { .token("+\($0.text)") }))
  }

  /// The ideal length of an edge for `fdp` and `sfdp` in inches, 0...100.
  public static func springLength(_ inches: Double) -> Self {
    Self(AttributeContent("K", inches, in: 0...100))
  }

  /// The node in the middle of a `twopi` drawing.
  public static func root(_ id: Drawing.Node.ID) -> Self {
    Self(AttributeContent("root", .nodeID(id)))
  }

  /// Whether edges keep the order of their statements.
  public static func ordering(_ ordering: EdgeOrdering) -> Self {
    Self(AttributeContent("ordering", token: ordering.rawValue))
  }

  /// Whether all ranks are assigned at once; a drawing with clusters always does so.
  public static func newRank(_ isOn: Bool) -> Self {
    Self(AttributeContent("newrank", .flag(isOn)))
  }

  /// Whether edges may share their ends.
  public static func concentrate(_ isOn: Bool) -> Self {
    Self(AttributeContent("concentrate", .flag(isOn)))
  }

  /// Packs the parts of an `osage` drawing in rows of so many columns, 1...1,000, in the
  /// order of their statements.
  public static func columns(_ count: Int) -> Self {
    Self(AttributeContent("packmode", token: "array_u\(min(max(count, 1), 1_000))"))
  }
}
