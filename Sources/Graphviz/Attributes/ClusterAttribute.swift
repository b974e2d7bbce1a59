/// A property of a cluster.
///
/// Only the named factories exist, so nothing can make Graphviz open a file. Numbers that are not
/// numbers leave the attribute out; others are clamped to the range each factory names.
public struct ClusterAttribute: Hashable, Sendable {
  let content: AttributeContent

  init(_ content: AttributeContent) {
    self.content = content
  }

  /// The cluster's heading, drawn as written.
  public static func label(_ text: String, lines: LineAlignment = .center) -> Self {
    Self(AttributeContent("label", .label(text, lines)))
  }

  /// The cluster's heading made of styled text or a table.
  public static func label(_ label: HTMLLabel) -> Self {
    Self(AttributeContent("label", .html(label)))
  }

  /// Whether the heading stands above (the default) or below the nodes.
  public static func labelLocation(_ location: LabelLocation) -> Self {
    Self(AttributeContent("labelloc", token: location.rawValue))
  }

  /// The horizontal place of the heading.
  public static func labelJustification(_ justification: LabelJustification) -> Self {
    Self(AttributeContent("labeljust", token: justification.rawValue))
  }

  /// How outline and area are drawn.
  public static func style(_ styles: [NodeStyle]) -> Self {
    Self(AttributeContent("style", token: styles.map(\.rawValue).joined(separator: ",")))
  }

  /// The colour of the outline.
  public static func color(_ color: Color) -> Self {
    Self(AttributeContent("color", token: color.token))
  }

  /// The colour of the area, drawn with the style `.filled`.
  public static func fillColor(_ color: Color) -> Self {
    Self(AttributeContent("fillcolor", token: color.token))
  }

  /// The width of the outline in points, 0...100.
  public static func penWidth(_ points: Double) -> Self {
    Self(AttributeContent("penwidth", points, in: 0...100))
  }

  /// The font family of the heading.
  public static func fontName(_ name: String) -> Self {
    Self(AttributeContent("fontname", .fontName(name)))
  }

  /// The font size of the heading in points, 1...500.
  public static func fontSize(_ points: Double) -> Self {
    Self(AttributeContent("fontsize", points, in: 1...500))
  }

  /// The colour of the heading.
  public static func fontColor(_ color: Color) -> Self {
    Self(AttributeContent("fontcolor", token: color.token))
  }

  /// Space between nodes and outline in points, 0...7,200.
  public static func margin(_ points: Double) -> Self {
    Self(AttributeContent("margin", points, in: 0...7_200))
  }

  /// Packs the parts in `osage` drawings in rows of so many columns, 1...1,000, in the
  /// order of their statements.
  public static func columns(_ count: Int) -> Self {
    Self(AttributeContent("packmode", token: "array_u\(min(max(count, 1), 1_000))"))
  }
}
