extension HTMLLabel {
  /// The look of a cell.
  ///
  /// Numbers outside the range that a factory names are clamped to it.
  public struct CellAttribute: Hashable, Sendable {
    let name: String
    let value: String

    private init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }

    private static func number(_ name: String, _ value: Int, _ range: ClosedRange<Int>) -> Self {
      Self(name, String(min(max(value, range.lowerBound), range.upperBound)))
    }

    /// The width of the outline in points, 0...255.
    public static func border(_ points: Int) -> Self {
      .number("BORDER", points, 0...255)
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
      .number("CELLPADDING", points, 0...255)
    }

    /// The horizontal place within the space there is.
    public static func alignment(_ alignment: LineAlignment) -> Self {
      Self("ALIGN", alignment.rawValue)
    }

    /// The vertical place within the space there is.
    public static func verticalAlignment(_ alignment: VerticalAlignment) -> Self {
      Self("VALIGN", alignment.rawValue)
    }

    /// The smallest width in points, 0...65,535.
    public static func width(_ points: Int) -> Self {
      .number("WIDTH", points, 0...65535)
    }

    /// The smallest height in points, 0...65,535.
    public static func height(_ points: Int) -> Self {
      .number("HEIGHT", points, 0...65535)
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
    public static func sides(_ sides: Set<Side>) -> Self {
      // An empty list would draw all of them.
      guard !sides.isEmpty else { return Self("BORDER", "0") }
      return Self("SIDES", Side.allCases.filter(sides.contains).map(\.rawValue).joined())
    }

    /// The number of columns the cell covers, 1...1,000.
    public static func columnSpan(_ count: Int) -> Self {
      .number("COLSPAN", count, 1...1_000)
    }

    /// The number of rows the cell covers, 1...1,000.
    public static func rowSpan(_ count: Int) -> Self {
      .number("ROWSPAN", count, 1...1_000)
    }

    /// Where the lines of text in the cell stand.
    public static func textAlignment(_ alignment: LineAlignment) -> Self {
      Self("BALIGN", alignment.rawValue)
    }

    /// Where a click leads; opens in the whole window.
    public static func link(_ link: Link) -> Self {
      // Entities are resolved once while the label is read, but the address is copied into SVG as
      // it is then.
      Self("HREF", link.address.replacing("&", with: "&amp;"))
    }

    /// Rounded corners.
    public static var rounded: Self {
      Self("STYLE", "ROUNDED")
    }
  }

  /// A side of an outline.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    case left = "L"
    case top = "T"
    case right = "R"
    case bottom = "B"
  }

  /// The vertical place of a part within the space there is.
  public enum VerticalAlignment: String, Hashable, Sendable, CaseIterable {
    case top = "TOP"
    case middle = "MIDDLE"
    case bottom = "BOTTOM"
  }
}
