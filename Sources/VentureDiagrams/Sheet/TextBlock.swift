import Graphviz

extension Canvas {
  /// The room above and below the lines of a block, for letters of other fonts that are higher.
  static let blockSlack = 1.0

  /// Writes lines of one size in one block.
  ///
  /// - Parameters:
  ///   - lines: The lines, which fit the width.
  ///   - frame: The place of the block; higher letters may reach out of it by ``blockSlack``.
  ///   - size: The size of the type.
  ///   - color: Its colour.
  ///   - alignment: Where the lines stand within the width.
  mutating func block(
    _ lines: [String], in frame: Frame, size: Double, color: Color, _ alignment: LineAlignment
  ) {
    guard !lines.isEmpty else { return }
    // A line is aligned by the break after it.
    let text = HTMLLabel.Text(lines.joined(separator: "\n") + "\n", lines: alignment)
    let slack = Self.blockSlack
    self.text(
      .font(text, size: size, color: color),
      in: Frame(
        x: frame.x, y: frame.y - slack, width: frame.width, height: frame.height + 2 * slack),
      alignment)
  }
}
