/// One record of a table: its fields, and where it stands. Valid only while it is handed out.
public struct TableRecord {
  /// A field, as the bytes between its delimiters or quotes.
  @frozen
  public struct Field {
    let start: UnsafePointer<UInt8>
    let count: Int
    let isQuoted: Bool
    /// Whether quotes in it are written twice.
    let hasEscapes: Bool

    /// Whether there is nothing in it.
    public var isEmpty: Bool { count == 0 }

    /// The field without white space around it.
    public var trimmed: Field {
      var (first, last) = (0, count)
      while first < last, start[first] == 0x20 || start[first] == 0x09 { first += 1 }
      while last > first, start[last - 1] == 0x20 || start[last - 1] == 0x09 { last -= 1 }
      return trimmedBeyondASCII(first, last)
    }

    /// Takes off no-break spaces and other white space of Unicode too, where there are any.
    private func trimmedBeyondASCII(_ first: Int, _ last: Int) -> Field {
      let part = Field(
        start: start + first, count: last - first, isQuoted: isQuoted, hasEscapes: hasEscapes)
      guard last > first,
        start[first] >= 0x80 || start[last - 1] >= 0x80 || start[first] < 0x20
          || start[last - 1] < 0x20
      else { return part }
      let scalars = String(decoding: part.buffer, as: UTF8.self).unicodeScalars
      let lead = scalars.prefix { $0.properties.isWhitespace }
      if lead.count == scalars.count {
        return Field(start: part.start, count: 0, isQuoted: isQuoted, hasEscapes: false)
      }
      let tail = scalars.reversed().prefix { $0.properties.isWhitespace }
      let leadBytes = lead.reduce(0) { $0 + UTF8.width($1) }
      let tailBytes = tail.reduce(0) { $0 + UTF8.width($1) }
      return Field(
        start: part.start + leadBytes, count: part.count - leadBytes - tailBytes,
        isQuoted: isQuoted, hasEscapes: hasEscapes)
    }

    private var buffer: UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(start: start, count: count)
    }

    /// The text of the field.
    public var text: String {
      guard hasEscapes else { return String(decoding: buffer, as: UTF8.self) }
      return withBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// Calls `body` with the bytes of the text, as UTF-8.
    public func withBytes<Result>(
      _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
      guard hasEscapes else { return try body(buffer) }
      var plain: [UInt8] = []
      plain.reserveCapacity(count)
      var index = 0
      while index < count {
        plain.append(start[index])
        // The second of two quotes says nothing.
        index += start[index] == 0x22 ? 2 : 1
      }
      return try plain.withUnsafeBufferPointer(body)
    }

    /// The text as a whole number in digits; nil if it is anything else.
    public var integer: Int? {
      guard count > 0, count < 19 else { return nil }
      var value = 0
      var index = 0
      let isNegative = start[0] == 0x2D
      if isNegative { index = 1 }
      guard index < count else { return nil }
      while index < count {
        let digit = Int(start[index]) - 0x30
        guard digit >= 0, digit < 10 else { return nil }
        value = value * 10 + digit
        index += 1
      }
      return isNegative ? -value : value
    }
  }

  private let fields: [Field]
  /// The row, as a spreadsheet counts: the header is row 1.
  public let row: Int
  /// The line in the file, from 1; quoted fields may hold line breaks.
  public let line: Int
  /// Where the record begins in the text, in bytes.
  public let byteOffset: Int

  init(fields: [Field], row: Int, line: Int, byteOffset: Int) {
    self.fields = fields
    self.row = row
    self.line = line
    self.byteOffset = byteOffset
  }

  /// The number of fields.
  public var count: Int { fields.count }

  /// A field by its column, from 0.
  ///
  /// - Precondition: There is such a column in this record.
  public subscript(column: Int) -> Field { fields[column] }
}
