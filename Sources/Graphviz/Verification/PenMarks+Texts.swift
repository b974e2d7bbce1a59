extension PenMarks {
  /// Above and below the baseline, letters take up these parts of the font size.
  private static let (ascent, descent) = (0.8, 0.2)
  /// Runs of one line touch; Graphviz rounds their widths.
  private static let gap = 0.75

  /// The texts of a label, a line of it each, however many styles it has.
  ///
  /// The last `linesBeside` of them stand beside a node instead of in it.
  func texts(
    of owner: GeometryReport.Owner, linesBeside: Int = 0
  ) -> [GeometryReport.Text] {
    let lines = self.lines
    return lines.enumerated().map { index, line in
      let box = Rectangle(
        left: line.left, bottom: line.baseline - Self.descent * line.largest, right: line.right,
        top: line.baseline + Self.ascent * line.largest)
      return GeometryReport.Text(
        string: line.string, owner: owner, isBeside: index >= lines.count - linesBeside,
        fontSize: line.fontSize, box: box)
    }
  }

  private struct Line {
    var string: String
    var left: Double
    var right: Double
    var baseline: Double
    /// The smallest font size of the line.
    var fontSize: Double
    var largest: Double
  }

  private var lines: [Line] {
    var lines: [Line] = []
    for run in runs {
      if let last = lines.indices.last, lines[last].baseline == run.baseline,
        abs(lines[last].right - run.left) < Self.gap
      {
        lines[last].string += run.string
        lines[last].right = run.right
        lines[last].fontSize = min(lines[last].fontSize, run.fontSize)
        lines[last].largest = max(lines[last].largest, run.fontSize)
      } else {
        lines.append(
          Line(
            string: run.string, left: run.left, right: run.right, baseline: run.baseline,
            fontSize: run.fontSize, largest: run.fontSize))
      }
    }
    return lines
  }
}
