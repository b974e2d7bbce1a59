/// Writes the pieces of an SVG anew under the rules of `SVGFinish`.
struct SVGRewriter {
  private var scanner: SVGScanner
  private let finish: SVGFinish
  private let prefix: String
  private let titles: [String: String]
  private let data: [String: [UInt8]]
  private var ids: Set<[UInt8]> = []
  private var output: [UInt8] = []
  /// The id of the element that a title met now belongs to.
  private var currentID = ""
  private var hasRoot = false

  init(
    scanner: SVGScanner, finish: SVGFinish, prefix: String, titles: [String: String],
    data: [String: [UInt8]]
  ) {
    self.scanner = scanner
    self.finish = finish
    self.prefix = prefix
    self.titles = titles
    self.data = data
  }

  mutating func rewritten() -> [UInt8] {
    ids = Self.ids(in: scanner)
    output.reserveCapacity(scanner.bytes.count * 5 / 4 + 1_024)
    while let piece = scanner.next() {
      switch piece {
      case .declaration: scanner.skipLineBreak()
      case .text(let range), .close(let range): output += scanner.bytes[range]
      case .open(let tag): write(tag)
      }
    }
    return output
  }

  private static func ids(in scanner: SVGScanner) -> Set<[UInt8]> {
    var scanner = scanner
    var ids: Set<[UInt8]> = []
    while let piece = scanner.next() {
      guard case .open(let tag) = piece else { continue }
      for attribute in tag.attributes where scanner.has("id", in: attribute.name) {
        ids.insert(Array(scanner.bytes[attribute.value]))
      }
    }
    return ids
  }

  private mutating func write(_ tag: SVGScanner.Tag) {
    if scanner.has("title", in: tag.name) {
      scanner.skipElement(tag)
      scanner.skipLineBreak()
      if let title = title(of: currentID) { write(element: "title", title) }
      return
    }
    let isRoot = !hasRoot && scanner.has("svg", in: tag.name)
    output.append(UInt8(ascii: "<"))
    output += scanner.bytes[tag.name]
    for attribute in tag.attributes { write(attribute, isRoot: isRoot) }
    if isRoot { writeRootAttributes() }
    if tag.isEmpty { output.append(UInt8(ascii: "/")) }
    output.append(UInt8(ascii: ">"))
    if isRoot {
      hasRoot = true
      output.append(UInt8(ascii: "\n"))
      writeRootElements()
      scanner.skipLineBreak()
    }
  }

  private mutating func write(_ attribute: SVGScanner.Attribute, isRoot: Bool) {
    let value = scanner.bytes[attribute.value]
    let name = attribute.name
    if isRoot, scanner.has("id", in: name) || scanner.has("style", in: name) { return }
    if scanner.has("id", in: name) {
      currentID = String(decoding: value, as: UTF8.self)
      write(attribute: name, Array(prefix.utf8) + value)
      if let data = data[currentID] { output += data }
    } else if scanner.has("xlink:title", in: name) {
      guard let title = title(of: currentID) else { return }
      write(attribute: name, Array(SVGText.escaped(title).utf8))
    } else if scanner.has("font-family", in: name) {
      let families = SVGText.fontFamilies(
        String(decoding: value, as: UTF8.self), fallback: finish.fontFallback)
      write(attribute: name, Array(families.utf8))
    } else if scanner.has("href", in: name) || scanner.has("xlink:href", in: name) {
      let isInside = value.first == UInt8(ascii: "#") && ids.contains(Array(value.dropFirst()))
      write(attribute: name, isInside ? Array("#\(prefix)".utf8) + value.dropFirst() : Array(value))
    } else if scanner.has("aria-labelledby", in: name) {
      let references = value.split(separator: UInt8(ascii: " ")).map { Array(prefix.utf8) + $0 }
      write(attribute: name, Array(references.joined(separator: [UInt8(ascii: " ")])))
    } else if scanner.has("transparent", in: attribute.value),
      scanner.has("fill", in: name) || scanner.has("stroke", in: name)
    {
      write(attribute: name, Array("none".utf8))
    } else {
      write(attribute: name, SVGText.prefixingReferences(in: value, with: prefix))
    }
  }

  private mutating func write(attribute name: Range<Int>, _ value: [UInt8]) {
    output.append(UInt8(ascii: " "))
    output += scanner.bytes[name]
    output += "=\"".utf8
    // Graphviz writes some attributes in single quotes, where double ones may stand unescaped.
    for byte in value {
      if byte == UInt8(ascii: "\"") { output += "&quot;".utf8 } else { output.append(byte) }
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func writeRootAttributes() {
    var labels = "\(prefix)title"
    if !finish.description.isEmpty { labels += " \(prefix)desc" }
    let attributes = [
      ("id", "\(prefix)root"), ("role", finish.role.rawValue), ("aria-labelledby", labels),
      ("style", "max-width:100%;height:auto"),
    ]
    for (name, value) in attributes { output += " \(name)=\"\(value)\"".utf8 }
  }

  private mutating func writeRootElements() {
    write(element: "title", finish.title, id: "\(prefix)title")
    if !finish.description.isEmpty {
      write(element: "desc", finish.description, id: "\(prefix)desc")
    }
    if let metadata = finish.metadata {
      let text = SVGText.escaped(metadata.json, keepsQuotes: true)
      output += "<metadata>\(text)</metadata>\n".utf8
    }
    if let styleSheet = finish.styleSheet {
      let scoped = styleSheet.replacing("#root", with: "#\(prefix)root")
      write(element: "style", scoped)
    }
  }

  private mutating func write(element: String, _ text: String, id: String? = nil) {
    let attribute = id.map { " id=\"\($0)\"" } ?? ""
    output += "<\(element)\(attribute)>\(SVGText.escaped(text))</\(element)>\n".utf8
  }

  /// The sentence for an element: `n3`, its link `a_n3`, a link of its label `a_n3_0`.
  private func title(of id: String) -> String? {
    if let title = titles[id] { return title }
    guard id.hasPrefix("a_") else { return nil }
    let owner = id.dropFirst(2).prefix { $0 != "_" && $0 != "-" && $0 != "&" }
    return titles[String(owner)]
  }
}
