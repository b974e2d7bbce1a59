/// Splits SVG into tags and text.
///
/// Knows as much of XML as Graphviz writes: tags, attributes in quotes, comments, instructions
/// and a document type without a subset. Anything else passes as text.
struct SVGScanner {
  /// An attribute; the value is without its quotes and with its entities.
  struct Attribute {
    var name: Range<Int>
    var value: Range<Int>
  }

  /// A start tag.
  struct Tag {
    var range: Range<Int>
    var name: Range<Int>
    var attributes: [Attribute]
    var isEmpty: Bool
  }

  /// A piece of the input.
  enum Piece {
    case text(Range<Int>)
    case open(Tag)
    case close(Range<Int>)
    /// A comment, an instruction or a document type.
    case declaration
  }

  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next piece, or `nil` at the end.
  mutating func next() -> Piece? {
    guard position < bytes.count else { return nil }
    let start = position
    guard bytes[start] == UInt8(ascii: "<"), start + 1 < bytes.count else {
      position = find(UInt8(ascii: "<"), from: start + 1)
      return .text(start..<position)
    }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      skip(past: starts(with: "<!--", at: start) ? "-->" : ">")
      return .declaration
    case UInt8(ascii: "?"):
      skip(past: "?>")
      return .declaration
    case UInt8(ascii: "/"):
      skip(past: ">")
      return .close(start..<position)
    default:
      return .open(tag(from: start))
    }
  }

  /// Skips the content and the end tag of the element whose start tag came last.
  mutating func skipElement(_ tag: Tag) {
    guard !tag.isEmpty else { return }
    while let piece = next() {
      if case .close = piece { return }
    }
  }

  /// The text up to the next tag, which is the whole content of an element that holds no other.
  mutating func textUntilTag() -> ArraySlice<UInt8> {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return bytes[start..<position]
  }

  /// Skips a line break, so that a piece left out leaves no empty line.
  mutating func skipLineBreak() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
  }

  func has(_ text: StaticString, in range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount && starts(with: text, at: range.lowerBound)
  }

  private mutating func tag(from start: Int) -> Tag {
    position = start + 1
    let name = takeName()
    var attributes: [Attribute] = []
    var isEmpty = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position += 1
        break
      }
      isEmpty = byte == UInt8(ascii: "/")
      if isEmpty || Self.isSpace(byte) || byte == UInt8(ascii: "=") {
        position += 1
        continue
      }
      let attributeName = takeName()
      if attributeName.isEmpty {
        position += 1
        continue
      }
      while position < bytes.count,
        Self.isSpace(bytes[position]) || bytes[position] == UInt8(ascii: "=")
      {
        position += 1
      }
      guard position < bytes.count else { break }
      let quote = bytes[position]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
      let end = find(quote, from: position + 1)
      attributes.append(Attribute(name: attributeName, value: position + 1..<end))
      position = min(end + 1, bytes.count)
    }
    return Tag(range: start..<position, name: name, attributes: attributes, isEmpty: isEmpty)
  }

  private mutating func takeName() -> Range<Int> {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        return start..<position
      case let byte where Self.isSpace(byte): return start..<position
      default: position += 1
      }
    }
    return start..<position
  }

  private mutating func skip(past end: StaticString) {
    while position < bytes.count, !starts(with: end, at: position) { position += 1 }
    position = min(position + end.utf8CodeUnitCount, bytes.count)
  }

  private func find(_ byte: UInt8, from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return min(index, bytes.count)
  }

  private func starts(with text: StaticString, at index: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return text.withUTF8Buffer { buffer in
      for offset in 0..<count where bytes[index + offset] != buffer[offset] { return false }
      return true
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
