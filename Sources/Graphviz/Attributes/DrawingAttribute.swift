/// A property of a drawing or of a part of it: what all of them have in common, a text and its font.
///
/// Only the named factories exist, so nothing can make Graphviz open a file. Numbers that are not
/// numbers leave the attribute out; others are clamped to the range each factory names.
public protocol DrawingAttribute: Hashable, Sendable {
  /// What is written; only the factories can make it.
  var content: AttributeContent { get }

  /// Takes what a factory made.
  init(_ content: AttributeContent)
}

/// A property of a part that is drawn with a pen: a node, an edge or a cluster.
public protocol OutlineAttribute: DrawingAttribute {}

/// A property of a part whose text is a heading: the drawing or a cluster.
public protocol HeadingAttribute: DrawingAttribute {}

extension DrawingAttribute {
  /// The text, drawn as written.
  public static func label(_ text: String, lines: LineAlignment = .center) -> Self {
    Self(AttributeContent("label", .label(text, lines)))
  }

  /// The text made of styled text or a table.
  public static func label(_ label: HTMLLabel) -> Self {
    Self(AttributeContent("label", .html(label)))
  }

  /// The font family of the text.
  public static func fontName(_ name: String) -> Self {
    Self(AttributeContent("fontname", .fontName(name)))
  }

  /// The font size of the text in points, 1...500.
  public static func fontSize(_ points: Double) -> Self {
    Self(AttributeContent("fontsize", points, in: 1...500))
  }

  /// The colour of the text.
  public static func fontColor(_ color: Color) -> Self {
    Self(AttributeContent("fontcolor", token: color.token))
  }
}

extension OutlineAttribute {
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
}

extension HeadingAttribute {
  /// Whether the heading stands above (the default) or below the nodes.
  public static func labelLocation(_ location: LabelLocation) -> Self {
    Self(AttributeContent("labelloc", token: location.rawValue))
  }

  /// The horizontal place of the heading.
  public static func labelJustification(_ justification: LabelJustification) -> Self {
    Self(AttributeContent("labeljust", token: justification.rawValue))
  }
}
