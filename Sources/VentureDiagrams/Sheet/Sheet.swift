import Graphviz
import VentureAnalysis

/// What a diagram shows, before it is put in its place: title, body, legend, footer, and the same as
/// a table and in a sentence for those who cannot see it.
public struct Sheet: Sendable {
  /// The title.
  public let title: String
  /// What the title leaves open, in one line.
  public let subtitle: String
  /// What the picture shows, in at most 250 characters.
  public let alternativeText: String
  /// What the picture shows, as rows.
  public let table: Table
  /// What is remarkable in the making, for standard error: another engine, what was left out.
  public let remarks: [String]

  let name: String
  let body: Body
  let legend: [LegendKey]
  let notes: [String]
  let drafting: Drafting

  /// The parts between the heading and the legend.
  enum Body: Sendable {
    /// Placed by the diagram itself, from the top left corner of the body.
    case placed(Canvas)
    /// To be placed by an engine.
    case arranged(any Arrangement)
  }

  /// Creates a sheet; an alternative text longer than 250 characters is cut. The name is that of the
  /// drawing, for style sheets and DOT.
  init(
    _ name: String, title: String, subtitle: String, alternativeText: String, table: Table,
    body: Body, legend: [LegendKey], notes: [String], remarks: [String] = [], drafting: Drafting
  ) {
    self.name = name
    self.title = title
    self.subtitle = subtitle
    self.alternativeText =
      alternativeText.count <= 250 ? alternativeText : alternativeText.prefix(249) + "…"
    self.table = table
    self.body = body
    self.legend = legend
    self.notes = notes
    self.remarks = remarks
    self.drafting = drafting
  }

  /// The picture, every part of it in its place.
  ///
  /// - Parameter renderer: Asked only where an engine has to find places.
  /// - Returns: The picture, to be drawn by any renderer.
  /// - Throws: ``GraphvizError`` if it cannot.
  public func picture(with renderer: some Renderer) throws(GraphvizError) -> Picture {
    let canvas: Canvas
    switch body {
    case .placed(let placed):
      canvas = placed
    case .arranged(let arrangement):
      let layout = try renderer.layout(of: arrangement.drawing, engine: arrangement.engine)
      canvas = arrangement.canvas(at: layout.frames)
    }
    return Picture(
      drawing: framed(canvas).drawing(
        name: name, font: drafting.font, theme: drafting.theme, widest: drafting.width,
        links: drafting.links),
      engine: .fixed, title: title, alternativeText: alternativeText, fonts: drafting.families,
      styleSheet: drafting.styleSheet)
  }

  private static let narrowest = 360.0

  /// The body between heading and footer.
  private func framed(_ body: Canvas) -> Canvas {
    let theme = drafting.theme
    let titleSize = theme.fontSize + 8
    let titleWidth = drafting.measure.width(title, size: titleSize, isBold: true)
    let subtitleWidth = drafting.measure.width(subtitle, size: theme.fontSize)
    let bound = max(body.right, min(drafting.width ?? 640, 640))
    let width = max(body.right, min(max(titleWidth + 8, subtitleWidth + 8, Self.narrowest), bound))
    var canvas = Canvas()
    var y = 0.0
    let titles = drafting.measure.lines(
      title, size: titleSize, isBold: true, width: width, limit: 2)
    for line in titles {
      canvas.text(
        .bold(.font(HTMLLabel.Text(line), size: titleSize)),
        in: Frame(x: 0, y: y, width: width, height: titleSize + 5))
      y += titleSize + 6
    }
    if !subtitle.isEmpty {
      for line in drafting.measure.lines(subtitle, size: theme.fontSize, width: width, limit: 3) {
        canvas.text(
          .font(HTMLLabel.Text(line), size: theme.fontSize, color: theme.faintInk),
          in: Frame(x: 0, y: y, width: width, height: theme.fontSize + 4))
        y += theme.fontSize + 5
      }
    }
    canvas.add(body, at: Point(x: 0, y: y + 17))
    let bottom = canvas.legend(legend, from: canvas.bottom + 26, width: width, drafting)
    let size = theme.smallFontSize
    let lines =
      notes.isEmpty
      ? []
      : drafting.measure.lines(notes.joined(separator: " · "), size: size, width: width, limit: 5)
    for (index, line) in lines.enumerated() {
      canvas.text(
        drafting.faint(line),
        in: Frame(
          x: 0, y: bottom + 8 + Double(index) * (size + 3), width: width, height: size + 3))
    }
    return canvas
  }
}
