/// Writes the tree of a label as markup.
struct HTMLMarkup {
  private(set) var text = ""

  mutating func append(_ text: HTMLLabel.Text) {
    for run in text.runs {
      switch run {
      case .string(let string, let alignment): append(string, alignment)
      case .lineBreak(let alignment): append(alignment)
      case .bold(let inner): append(inner, in: "B")
      case .italic(let inner): append(inner, in: "I")
      case .underlined(let inner): append(inner, in: "U")
      case .font(let inner, let size, let color, let face):
        let tag = Self.fontTag(size: size, color: color, face: face)
        if tag.isEmpty { append(inner) } else { append(inner, in: "FONT", attributes: tag) }
      }
    }
  }

  mutating func append(_ table: HTMLLabel.Table) {
    text += "<TABLE"
    append(table.attributes.map { ($0.content.name, $0.content.value) })
    text += ">"
    let rows = table.rows.isEmpty ? [HTMLLabel.Row([])] : table.rows
    for row in rows {
      text += "<TR>"
      let cells = row.cells.isEmpty ? [.empty()] : row.cells
      for cell in cells { append(cell) }
      text += "</TR>"
    }
    text += "</TABLE>"
  }

  private mutating func append(_ cell: HTMLLabel.Cell) {
    text += "<TD"
    append(cell.attributes.map { ($0.content.name, $0.content.value) })
    text += ">"
    switch cell.content {
    case .empty: break
    case .text(let content): append(content)
    case .table(let content): append(content)
    }
    text += "</TD>"
  }

  /// The grammar has no empty element but the cell, so an element without content is left out.
  private mutating func append(
    _ inner: HTMLLabel.Text, in tag: String, attributes: String = ""
  ) {
    var content = HTMLMarkup()
    content.append(inner)
    guard !content.text.isEmpty else { return }
    text += "<\(tag)\(attributes)>\(content.text)</\(tag)>"
  }

  private mutating func append(_ string: String, _ alignment: LineAlignment) {
    for (index, line) in CleanText.lines(of: string).enumerated() {
      if index > 0 { append(alignment) }
      text += Self.escaped(line)
    }
  }

  private mutating func append(_ alignment: LineAlignment) {
    text += alignment == .center ? "<BR/>" : "<BR ALIGN=\"\(alignment.rawValue)\"/>"
  }

  private mutating func append(_ attributes: [(name: String, value: String)]) {
    var seen: Set<String> = []
    // A repeated attribute is not well-formed, so the last one wins.
    let last = attributes.reversed().filter { seen.insert($0.name).inserted }.reversed()
    for (name, value) in last {
      text += " \(name)=\"\(Self.escaped(value))\""
      if name == "HREF" { text += " TARGET=\"_top\"" }
    }
  }

  private static func fontTag(size: Double?, color: Color?, face: String?) -> String {
    var tag = ""
    if let face {
      let name = DOTText.fontName(face)
      if !name.isEmpty { tag += " FACE=\"\(name)\"" }
    }
    if let size, let number = DecimalNumber(size, in: 1...500) {
      tag += " POINT-SIZE=\"\(number.text)\""
    }
    if let color { tag += " COLOR=\"\(color.token)\"" }
    return tag
  }

  /// Markup characters become entities, and backslashes are doubled because Graphviz still reads
  /// its own escapes after the entities are resolved.
  private static func escaped(_ string: String) -> String {
    var result = ""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\\": result += "&#92;&#92;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
