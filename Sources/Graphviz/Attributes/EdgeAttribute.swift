/// A property of an edge.
///
/// Only the named factories exist, so nothing can make Graphviz open a file. Numbers that are not
/// numbers leave the attribute out; others are clamped to the range each factory names.
public struct EdgeAttribute: OutlineAttribute {
  /// What is written; only the factories can make it.
  public let content: AttributeContent

  /// Takes what a factory made.
  public init(_ content: AttributeContent) {
    self.content = content
  }

  /// A text near the edge that takes no part in the layout.
  public static func externalLabel(_ text: String) -> Self {
    Self(AttributeContent("xlabel", .label(text, .center)))
  }

  /// A text at the tail.
  public static func tailLabel(_ text: String) -> Self {
    Self(AttributeContent("taillabel", .label(text, .center)))
  }

  /// A text at the head.
  public static func headLabel(_ text: String) -> Self {
    Self(AttributeContent("headlabel", .label(text, .center)))
  }

  /// How the line is drawn.
  public static func style(_ style: EdgeStyle) -> Self {
    Self(AttributeContent("style", token: style.rawValue))
  }

  /// The font size of the texts at the ends in points, 1...500.
  public static func endFontSize(_ points: Double) -> Self {
    Self(AttributeContent("labelfontsize", points, in: 1...500))
  }

  /// The colour of the texts at the ends.
  public static func endFontColor(_ color: Color) -> Self {
    Self(AttributeContent("labelfontcolor", token: color.token))
  }

  /// The font family of the texts at the ends.
  public static func endFontName(_ name: String) -> Self {
    Self(AttributeContent("labelfontname", .fontName(name)))
  }

  /// How far the texts at the ends are from them, as a factor, 0...100.
  public static func endLabelDistance(_ factor: Double) -> Self {
    Self(AttributeContent("labeldistance", factor, in: 0...100))
  }

  /// The angle of the texts at the ends in degrees, -180...180.
  public static func endLabelAngle(_ degrees: Double) -> Self {
    Self(AttributeContent("labelangle", degrees, in: -180...180))
  }

  /// The mark at the head.
  public static func arrowHead(_ arrow: ArrowShape) -> Self {
    Self(AttributeContent("arrowhead", token: arrow.rawValue))
  }

  /// The mark at the tail.
  public static func arrowTail(_ arrow: ArrowShape) -> Self {
    Self(AttributeContent("arrowtail", token: arrow.rawValue))
  }

  /// The size of the marks as a factor, 0...100.
  public static func arrowSize(_ factor: Double) -> Self {
    Self(AttributeContent("arrowsize", factor, in: 0...100))
  }

  /// Which ends carry marks.
  public static func direction(_ direction: EdgeDirection) -> Self {
    Self(AttributeContent("dir", token: direction.rawValue))
  }

  /// How strongly the layout keeps the edge short and straight, a whole number 0...1,000,000.
  public static func weight(_ weight: Int) -> Self {
    Self(AttributeContent("weight", Double(weight), in: 0...1_000_000))
  }

  /// Whether the edge has a say in the ranks of its nodes.
  public static func constraint(_ isOn: Bool) -> Self {
    Self(AttributeContent("constraint", .flag(isOn)))
  }

  /// The smallest number of ranks between the ends, 0...1,000.
  public static func minimumLength(_ ranks: Int) -> Self {
    Self(AttributeContent("minlen", Double(ranks), in: 0...1_000))
  }

  /// The ideal length for `neato` and `fdp` in inches, 0...1,000.
  public static func length(_ inches: Double) -> Self {
    Self(AttributeContent("len", inches, in: 0...1_000))
  }

  /// Edges with the same name meet at one point of their common head; any text will do.
  public static func sameHead(_ name: String) -> Self {
    Self(AttributeContent("samehead", .nodeID(name)))
  }

  /// Edges with the same name meet at one point of their common tail; any text will do.
  public static func sameTail(_ name: String) -> Self {
    Self(AttributeContent("sametail", .nodeID(name)))
  }

  /// Whether a line leads from the text to the edge.
  public static func decorate(_ isOn: Bool) -> Self {
    Self(AttributeContent("decorate", .flag(isOn)))
  }

  /// Where a click leads; opens in the whole window.
  public static func link(_ link: Link) -> Self {
    Self(AttributeContent("URL", .link(link)))
  }

  /// The line itself, in points with *y* upwards, for the engine `.fixed`.
  ///
  /// - Parameters:
  ///   - points: The start, then three control points for each piece of the Bézier curve.
  ///   - tip: Where the arrowhead ends; the curve ends where it begins. No arrowhead if `nil`.
  /// - Returns: The attribute; without effect if the points make no curve.
  public static func path(
    _ points: [(x: Double, y: Double)], arrowHeadAt tip: (x: Double, y: Double)?
  ) -> Self {
    func text(_ point: (x: Double, y: Double)) -> String? {
      guard let x = DecimalNumber(point.x), let y = DecimalNumber(point.y) else { return nil }
      return "\(x.text),\(y.text)"
    }
    let words = points.compactMap(text)
    guard words.count == points.count, words.count >= 4, words.count % 3 == 1 else {
      return Self(AttributeContent("pos", nil))
    }
    let head = tip.flatMap(text).map { ["e,\($0)"] } ?? []
    return Self(AttributeContent("pos", token: (head + words).joined(separator: " ")))
  }
}
