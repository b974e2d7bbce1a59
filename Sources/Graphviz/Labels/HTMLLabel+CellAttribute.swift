extension HTMLLabel {
  /// The look of a cell.
  ///
  /// Numbers outside the range that a factory names are clamped to it.
  public struct CellAttribute: BoxAttribute {
    /// What is written; only the factories can make it.
    public let content: BoxAttributeContent

    /// Takes what a factory made.
    public init(content: BoxAttributeContent) {
      self.content = content
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
