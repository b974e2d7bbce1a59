/// Finds the fields of one record after the other.
///
/// The bytes that can end a field or open a quote are marked 64 at a time (``StructuralMarks``),
/// and only these are looked at. The text must be followed by ``padding`` bytes, the first of them
/// a line break, so that the last record ends as every other one.
struct RecordScanner: ~Copyable {
  /// Where a record begins.
  struct Position: Hashable, Sendable {
    var offset = 0
    /// From 1.
    var line = 1
    /// As a spreadsheet counts, from 1.
    var row = 1
  }

  /// How many bytes there must be after the text.
  static let padding = 64

  private(set) var position: Position
  private let text: UnsafePointer<UInt8>
  private let count: Int
  private let delimiter: UInt8
  private let name: String
  private let finder: StructuralMarks
  /// Where the marked bytes begin, and a bit for each one that has not been looked at.
  private var block: Int
  private var marks: UInt64
  /// See ``TableRecord/breaks``.
  private var breaks: UnsafeMutablePointer<Int>
  private var capacity = 64

  /// Begins at a record of a text, whose bytes and padding must outlive the scanner; `count` is the
  /// number of bytes without the padding.
  init(
    _ text: UnsafePointer<UInt8>, count: Int, delimiter: DelimitedText.Delimiter, name: String,
    from position: Position
  ) {
    self.text = text
    self.count = count
    self.delimiter = delimiter.byte
    self.name = name
    self.position = position
    finder = StructuralMarks(delimiter: delimiter.byte)
    block = position.offset
    marks = finder.marks(at: text + block)
    breaks = .allocate(capacity: capacity)
  }

  deinit { breaks.deallocate() }

  /// The next record that is not a blank line, valid until the next call; nil at the end.
  mutating func next() throws(DelimitedTextError) -> TableRecord? {
    while position.offset < count {
      let start = position
      let fields = try scan()
      position.row += 1
      if fields == 1, breaks[1] == start.offset { continue }
      return TableRecord(
        text: text, breaks: breaks, count: fields, row: start.row, line: start.line,
        byteOffset: start.offset)
    }
    return nil
  }

  /// Reads a record; the number of its fields.
  private mutating func scan() throws(DelimitedTextError) -> Int {
    breaks[0] = position.offset - 1
    var fields = 0
    while true {
      while marks == 0 {
        block += 64
        marks = finder.marks(at: text + block)
      }
      let offset = block + marks.trailingZeroBitCount
      marks &= marks &- 1
      let byte = text[offset]
      if byte == Self.quote {
        // Within a field that does not begin with one, a quote is a character as any other.
        if offset == breaks[fields] + 1 { moveMarks(to: try endOfQuoted(from: offset)) }
        continue
      }
      fields += 1
      if fields == capacity { grow() }
      breaks[fields] = offset
      guard byte != delimiter else { continue }
      // The line break of the padding is not part of the text.
      position.offset = min(offset + 1, count)
      if byte == Self.carriageReturn, offset + 1 < count, text[offset + 1] == Self.lineFeed {
        position.offset += 1
        moveMarks(to: position.offset)
      }
      position.line += 1
      return fields
    }
  }

  /// Goes on looking at an offset, which is not before the marked bytes.
  private mutating func moveMarks(to offset: Int) {
    if offset - block < 64 {
      marks &= UInt64.max &<< UInt64(truncatingIfNeeded: offset - block)
    } else {
      block = offset
      marks = finder.marks(at: text + offset)
    }
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Int>.allocate(capacity: capacity * 2)
    larger.initialize(from: breaks, count: capacity)
    breaks.deallocate()
    breaks = larger
    capacity *= 2
  }

  /// Reads a quoted field; the offset after it, at a delimiter, a line break or the end.
  private mutating func endOfQuoted(from opening: Int) throws(DelimitedTextError) -> Int {
    let openingLine = position.line
    var offset = opening + 1
    while true {
      guard offset < count else { throw neverClosed(opening, line: openingLine) }
      let byte = text[offset]
      offset += 1
      if byte == Self.quote {
        guard offset < count, text[offset] == Self.quote else { break }
        offset += 1
      } else if byte == Self.lineFeed
        || (byte == Self.carriageReturn && !(offset < count && text[offset] == Self.lineFeed))
      {
        position.line += 1
      }
    }
    guard offset < count else { return count }
    let byte = text[offset]
    guard byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn else {
      throw textAfterQuote(at: offset)
    }
    return offset
  }

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
}

// MARK: - Errors

extension RecordScanner {
  private func neverClosed(_ offset: Int, line: Int) -> DelimitedTextError {
    DelimitedTextError(
      name, line: line, column: column(of: offset),
      "the quote that opens here is never closed", expected: "a \" at the end of the field",
      advice: "a quote within a quoted field is written twice: \"\"")
  }

  private func textAfterQuote(at offset: Int) -> DelimitedTextError {
    DelimitedTextError(
      name, line: position.line, column: column(of: offset),
      "there is text after the quote that ends the field",
      expected: "the next field or a new line",
      advice: "a quote within a quoted field is written twice: \"\"")
  }

  private func column(of offset: Int) -> Int {
    TextPlace(of: offset, in: UnsafeBufferPointer(start: text, count: count)).column
  }
}
