import Graphviz

/// A sign that occurs on a picture and what it means.
struct LegendKey: Sendable {
  enum Sign: Sendable {
    case line([EdgeAttribute], hasArrow: Bool)
    /// A box of 20 by 11 points, or of a size of its own.
    case box(Theme.Paint, [NodeAttribute], [NodeStyle], width: Double = 20, height: Double = 11)
    /// A mark that stands in the text of the picture.
    case mark(String)
  }
  let sign: Sign
  let text: String
}

extension Canvas {
  /// Draws a legend in lines no wider than a width.
  ///
  /// - Returns: The lower edge of the legend; `top` if there is nothing to explain.
  mutating func legend(
    _ keys: [LegendKey], from top: Double, width: Double, _ drafting: Drafting
  ) -> Double {
    guard !keys.isEmpty else { return top }
    let size = drafting.theme.smallFontSize
    var x = 0.0
    var y = top
    for (index, key) in keys.enumerated() {
      let textWidth = (drafting.measure.width(key.text, size: size) * 1.04 + 4).rounded(.up)
      if x > 0, x + 30 + textWidth > width {
        x = 0
        y += 17
      }
      switch key.sign {
      case .line(let style, let hasArrow):
        line(
          from: Point(x: x, y: y + 7), to: Point(x: x + 24, y: y + 7),
          arrow: hasArrow ? Arrowhead() : nil, style)
      case .box(let paint, let shape, let style, let width, let height):
        box(
          "key/\(index)",
          Frame(x: x + 12 - width / 2, y: y + 7 - height / 2, width: width, height: height),
          HTMLLabel(""),
          shape + [.style(style), .color(paint.stroke), .fillColor(paint.fill)])
      case .mark(let mark):
        text(
          .font(HTMLLabel.Text(mark), size: size, color: drafting.theme.ink),
          in: Frame(x: x + 4, y: y, width: 20, height: 14))
      }
      text(drafting.faint(key.text), in: Frame(x: x + 29, y: y, width: textWidth, height: 14))
      x += 29 + textWidth + 8
    }
    return y + 14
  }
}
