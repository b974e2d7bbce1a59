/// Finds the fields of one record after the other.
struct RecordScanner {
  /// Where a record begins.
  struct Position: Hashable, Sendable {
    var offset = 0
    /// From 1.
    var line = 1
    /// As a spreadsheet counts, from 1.
    var row = 1
  }

  private(set) var position: Position
  private let delimiter: UInt8
  private let name: String
  private var fields: [TableRecord.Field] = []

  init(delimiter: DelimitedText.Delimiter, name: String, position: Position) {
    self.delimiter = delimiter.byte
    self.name = name
    self.position = position
  }

  /// The next record that is not a blank line; nil at the end.
  mutating func next(
    in bytes: UnsafeBufferPointer<UInt8>
  ) throws(DelimitedTextError) -> TableRecord? {
    while position.offset < bytes.count {
      let start = position
      try scan(bytes)
      position.row += 1
      if fields.count == 1, fields[0].isEmpty, !fields[0].isQuoted { continue }
      return TableRecord(
        fields: fields, row: start.row, line: start.line, byteOffset: start.offset)
    }
    return nil
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) throws(DelimitedTextError) {
    guard let base = bytes.baseAddress else { return }
    fields.removeAll(keepingCapacity: true)
    let count = bytes.count
    var offset = position.offset
    while true {
      if offset < count, bytes[offset] == Self.quote {
        offset = try scanQuoted(bytes, base, from: offset)
      } else {
        let start = offset
        while offset < count {
          let byte = bytes[offset]
          if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
          offset += 1
        }
        fields.append(
          TableRecord.Field(
            start: base + start, count: offset - start, isQuoted: false, hasEscapes: false))
      }
      guard offset < count else { break }
      let byte = bytes[offset]
      offset += 1
      if byte == delimiter { continue }
      if byte == Self.carriageReturn, offset < count, bytes[offset] == Self.lineFeed {
        offset += 1
      }
      position.line += 1
      break
    }
    position.offset = offset
  }

  /// Reads a quoted field; the offset after it, at a delimiter, a line break or the end.
  private mutating func scanQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, from opening: Int
  ) throws(DelimitedTextError) -> Int {
    let openingLine = position.line
    var offset = opening + 1
    var hasEscapes = false
    while true {
      guard offset < bytes.count else {
        throw DelimitedTextError(
          name, line: openingLine, column: column(of: opening, in: bytes),
          "the quote that opens here is never closed", expected: "a \" at the end of the field",
          advice: "a quote within a quoted field is written twice: \"\"")
      }
      let byte = bytes[offset]
      if byte == Self.quote {
        guard offset + 1 < bytes.count, bytes[offset + 1] == Self.quote else { break }
        hasEscapes = true
        offset += 1
      } else if byte == Self.lineFeed {
        position.line += 1
      }
      offset += 1
    }
    let end = offset
    offset += 1
    if offset < bytes.count {
      let byte = bytes[offset]
      guard byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn else {
        throw DelimitedTextError(
          name, line: position.line, column: column(of: offset, in: bytes),
          "there is text after the quote that ends the field",
          expected: "the next field or a new line",
          advice: "a quote within a quoted field is written twice: \"\"")
      }
    }
    fields.append(
      TableRecord.Field(
        start: base + opening + 1, count: end - opening - 1, isQuoted: true,
        hasEscapes: hasEscapes))
    return offset
  }

  /// The column of an offset in its line, from 1, in Unicode scalars.
  private func column(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != Self.lineFeed { start -= 1 }
    return bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
  }

  private static let quote: UInt8 = 0x22
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D
}
