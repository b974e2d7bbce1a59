extension HTMLLabel {
  /// The look of a table.
  ///
  /// Numbers outside the range that a factory names are clamped to it.
  public struct TableAttribute: BoxAttribute {
    /// What is written; only the factories can make it.
    public let content: BoxAttributeContent

    /// Takes what a factory made.
    public init(content: BoxAttributeContent) {
      self.content = content
    }

    /// The width of the cells' outlines in points, 0...127.
    public static func cellBorder(_ points: Int) -> Self {
      .number("CELLBORDER", points, 0...127)
    }

    /// Space between cells in points, 0...127.
    public static func cellSpacing(_ points: Int) -> Self {
      .number("CELLSPACING", points, 0...127)
    }
  }
}
