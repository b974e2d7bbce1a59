/// A property of a node.
///
/// Only the named factories exist, so nothing can make Graphviz open a file. Numbers that are not
/// numbers leave the attribute out; others are clamped to the range each factory names.
public struct NodeAttribute: OutlineAttribute {
  /// What is written; only the factories can make it.
  public let content: AttributeContent

  /// Takes what a factory made.
  public init(_ content: AttributeContent) {
    self.content = content
  }

  /// A text beside the node, which the layout may leave out for want of room.
  public static func externalLabel(_ text: String) -> Self {
    Self(AttributeContent("xlabel", .label(text, .center)))
  }

  /// The outline.
  public static func shape(_ shape: Shape) -> Self {
    Self(AttributeContent("shape", token: shape.rawValue))
  }

  /// How outline and area are drawn.
  public static func style(_ styles: [NodeStyle]) -> Self {
    Self(AttributeContent("style", token: styles.map(\.rawValue).joined(separator: ",")))
  }

  /// The number of outlines, 0...10.
  public static func peripheries(_ count: Int) -> Self {
    Self(AttributeContent("peripheries", Double(count), in: 0...10))
  }

  /// Whether all sides are equally long.
  public static func regular(_ isOn: Bool) -> Self {
    Self(AttributeContent("regular", .flag(isOn)))
  }

  /// Space between text and outline in points, 0...7,200.
  public static func margin(horizontal: Double, vertical: Double) -> Self {
    guard let horizontal = DecimalNumber(horizontal / 72, in: 0...100),
      let vertical = DecimalNumber(vertical / 72, in: 0...100)
    else { return Self(AttributeContent("margin", nil)) }
    return Self(AttributeContent("margin", token: "\(horizontal.text),\(vertical.text)"))
  }

  /// The smallest width in points, 0...72,000.
  public static func width(_ points: Double) -> Self {
    Self(AttributeContent("width", points / 72, in: 0...1_000))
  }

  /// The smallest height in points, 0...72,000.
  public static func height(_ points: Double) -> Self {
    Self(AttributeContent("height", points / 72, in: 0...1_000))
  }

  /// Whether width and height are exact, however long the text.
  public static func fixedSize(_ isOn: Bool) -> Self {
    Self(AttributeContent("fixedsize", .flag(isOn)))
  }

  /// The centre in points, ±1,000,000, y upwards; a pinned node stays there.
  ///
  /// `neato` and `fdp` honour positions; the layered and radial engines ignore them.
  public static func position(x: Double, y: Double, pinned: Bool = true) -> Self {
    guard let x = DecimalNumber(x), let y = DecimalNumber(y) else {
      return Self(AttributeContent("pos", nil))
    }
    return Self(AttributeContent("pos", token: "\(x.text),\(y.text)" + (pinned ? "!" : "")))
  }

  /// Nodes of one group are kept on a straight line by `dot`; any text names a group.
  public static func group(_ name: String) -> Self {
    Self(AttributeContent("group", .nodeID(name)))
  }

  /// The vertical place of the text in a node that is higher than it.
  public static func labelLocation(_ location: LabelLocation) -> Self {
    Self(AttributeContent("labelloc", token: location.rawValue))
  }

  /// Whether edges keep the order of their statements.
  public static func ordering(_ ordering: EdgeOrdering) -> Self {
    Self(AttributeContent("ordering", token: ordering.rawValue))
  }

  /// The share of the paper that `patchwork` gives the node, 0.0001...1,000,000.
  public static func area(_ area: Double) -> Self {
    Self(AttributeContent("area", area, in: 0.0001...1_000_000))
  }

  /// Where a click leads; opens in the whole window.
  public static func link(_ link: Link) -> Self {
    Self(AttributeContent("URL", .link(link)))
  }
}
