/// A property of a cluster.
///
/// Only the named factories exist, so nothing can make Graphviz open a file. Numbers that are not
/// numbers leave the attribute out; others are clamped to the range each factory names.
public struct ClusterAttribute: HeadingAttribute, OutlineAttribute {
  /// What is written; only the factories can make it.
  public let content: AttributeContent

  /// Takes what a factory made.
  public init(_ content: AttributeContent) {
    self.content = content
  }

  /// How outline and area are drawn.
  public static func style(_ styles: [NodeStyle]) -> Self {
    Self(AttributeContent("style", token: styles.map(\.rawValue).joined(separator: ",")))
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
