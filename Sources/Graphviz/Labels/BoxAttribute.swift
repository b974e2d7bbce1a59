/// The look of a table or of a cell.
///
/// Only the named factories exist, so that nothing else can be written. Numbers outside the range that a
/// factory names are clamped to it.
public protocol BoxAttribute: Hashable, Sendable {
  /// What is written; only the factories can make it.
  var content: BoxAttributeContent { get }

  /// Takes what a factory made.
  init(content: BoxAttributeContent)
}

/// The name and the value of a ``BoxAttribute``.
public struct BoxAttributeContent: Hashable, Sendable {
  let name: String
  let value: String
}

extension BoxAttribute {
  init(_ name: String, _ value: String) {
    self.init(content: BoxAttributeContent(name: name, value: value))
  }

  static func number(_ name: String, _ value: Int, _ range: ClosedRange<Int>) -> Self {
    Self(name, String(min(max(value, range.lowerBound), range.upperBound)))
  }
}

// What tables and cells have in common.
extension BoxAttribute {
  /// The width of the outline in points, 0...255.
  public static func border(_ points: Int) -> Self {
    number("BORDER", points, 0...255)
  }

  /// The colour of the outline.
  public static func color(_ color: Color) -> Self {
    Self("COLOR", color.token)
  }

  /// The colour of the area.
  public static func backgroundColor(_ color: Color) -> Self {
    Self("BGCOLOR", color.token)
  }

  /// Space between the outline of a cell and its content in points, 0...255.
  public static func cellPadding(_ points: Int) -> Self {
    number("CELLPADDING", points, 0...255)
  }

  /// The horizontal place within the space there is.
  public static func alignment(_ alignment: LineAlignment) -> Self {
    Self("ALIGN", alignment.rawValue)
  }

  /// The vertical place within the space there is.
  public static func verticalAlignment(_ alignment: HTMLLabel.VerticalAlignment) -> Self {
    Self("VALIGN", alignment.rawValue)
  }

  /// The smallest width in points, 0...65,535.
  public static func width(_ points: Int) -> Self {
    number("WIDTH", points, 0...65535)
  }

  /// The smallest height in points, 0...65,535.
  public static func height(_ points: Int) -> Self {
    number("HEIGHT", points, 0...65535)
  }

  /// Whether width and height are exact; content that does not fit causes a warning.
  public static func fixedSize(_ isOn: Bool) -> Self {
    Self("FIXEDSIZE", isOn ? "TRUE" : "FALSE")
  }

  /// A name by which edges find this part: letters and digits, others become `_`.
  public static func port(_ name: String) -> Self {
    Self("PORT", Drawing.Port.clean(name))
  }

  /// The sides of the outline that are drawn; without any, there is no outline.
  public static func sides(_ sides: Set<HTMLLabel.Side>) -> Self {
    // An empty list would draw all of them.
    guard !sides.isEmpty else { return Self("BORDER", "0") }
    return Self("SIDES", HTMLLabel.Side.allCases.filter(sides.contains).map(\.rawValue).joined())
  }

  /// Rounded corners.
  public static var rounded: Self {
    Self("STYLE", "ROUNDED")
  }
}
