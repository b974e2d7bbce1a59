extension GeometryReport: CustomStringConvertible {
  /// A line of counts, then one line for each fault, of many of one kind the first twenty.
  public var description: String {
    ([summary] + faults).joined(separator: "\n")
  }

  /// The counts in one line, such as `1 line runs over a text; smallest type 8 pt`.
  public var summary: String {
    let counts: [(Int, String, String)] = [
      (overlaps.count, "pair of boxes overlaps", "pairs of boxes overlap"),
      (crossings.count, "line runs over a text", "lines run over texts"),
      (clippings.count, "text is cut off", "texts are cut off"),
      (collisions.count, "text lies on something", "texts lie on something"),
    ]
    let told = counts.filter { $0.0 > 0 }.map {
      ($0 >= Self.limit ? "at least " : "") + "\($0) \($0 == 1 ? $1 : $2)"
    }
    let faults = told.isEmpty ? "no faults" : told.joined(separator: ", ")
    let type = smallestFont.map { "smallest type \(Self.points($0))" } ?? "no text"
    return "\(faults); \(type)"
  }

  private static let lineLimit = 20

  private var faults: [String] {
    Self.lines(overlaps) {
      "the boxes of “\(Self.short($0.first))” and “\(Self.short($0.second))” overlap by "
        + Self.points($0.depth)
    }
      + Self.lines(crossings) {
        "\(Self.name($0.edge)) runs over \(Self.name($0.text)) for \(Self.points($0.length))"
      }
      + Self.lines(clippings) {
        let border = $0.border == .sheet ? "the sheet" : "its box"
        return "\(Self.name($0.text)) reaches \(Self.points($0.excess)) out of \(border)"
      }
      + Self.lines(collisions) {
        let obstacle =
          switch $0.obstacle {
          case .text(let text): Self.name(text)
          case .node(let id): "the box of “\(Self.short(id))”"
          }
        return "\(Self.name($0.text)) lies on \(obstacle) by \(Self.points($0.depth))"
      }
  }

  private static func lines<Fault>(_ faults: [Fault], _ text: (Fault) -> String) -> [String] {
    let told = faults.prefix(lineLimit).map(text)
    let rest = faults.count - told.count
    return rest > 0 ? told + ["and \(rest) more of this kind"] : told
  }

  private static func name(_ text: Text) -> String {
    let owner =
      switch text.owner {
      case .drawing: "the title"
      case .cluster(let index): "cluster \(index + 1)"
      case .node(let id): "“\(short(id))”"
      case .edge(let edge): name(edge)
      }
    return "“\(short(text.string))” of \(owner)"
  }

  private static func name(_ edge: EdgeReference) -> String {
    "the line from “\(short(edge.tail))” to “\(short(edge.head))”"
  }

  /// A text on one line and short enough for it.
  private static func short(_ text: String) -> String {
    let line = CleanText.line(of: text)
    return line.count <= 40 ? line : line.prefix(39) + "…"
  }

  private static func points(_ length: Double) -> String {
    "\(DecimalNumber((length * 10).rounded() / 10)?.text ?? "?") pt"
  }
}
