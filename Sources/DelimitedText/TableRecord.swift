/// One record of a table: its fields, and where it stands. Valid only while it is handed out.
@frozen
public struct TableRecord {
  @usableFromInline let text: UnsafePointer<UInt8>
  /// The offset before the first field, then the offset after each field, where its delimiter or
  /// line break is.
  @usableFromInline let breaks: UnsafePointer<Int>
  /// The number of fields; it may differ from that of the header.
  public let count: Int
  /// The row, as a spreadsheet counts: the header is row 1.
  public let row: Int
  /// The line in the file, from 1; quoted fields may hold line breaks.
  public let line: Int
  /// Where the record begins in the text, in bytes.
  public let byteOffset: Int

  /// A field by its column, from 0.
  ///
  /// - Precondition: There is such a column in this record.
  /// - Complexity: O(1), but O(*n*) in the bytes of a quoted field.
  @inlinable @inline(__always)
  public subscript(column: Int) -> Field {
    precondition(column >= 0 && column < count, "There is no such column in this record")
    let start = breaks[column] + 1
    return Field(text + start, breaks[column + 1] - start)
  }
}

extension TableRecord {
  /// A field, as the bytes between its delimiters or quotes.
  @frozen
  public struct Field {
    @usableFromInline let start: UnsafePointer<UInt8>
    @usableFromInline let count: Int
    /// Whether quotes in it are written twice.
    @usableFromInline let hasEscapes: Bool

    /// Takes the bytes between two delimiters.
    ///
    /// The scanner has made sure that a field that begins with a quote ends with one too.
    @inlinable @inline(__always)
    init(_ written: UnsafePointer<UInt8>, _ length: Int) {
      if length > 0, written[0] == 0x22 {
        self.init(quoted: written + 1, length - 2)
      } else {
        self.init(start: written, count: length, hasEscapes: false)
      }
    }

    @usableFromInline
    init(quoted start: UnsafePointer<UInt8>, _ count: Int) {
      let bytes = UnsafeBufferPointer(start: start, count: count)
      self.init(start: start, count: count, hasEscapes: bytes.contains(0x22))
    }

    @inlinable
    init(start: UnsafePointer<UInt8>, count: Int, hasEscapes: Bool) {
      self.start = start
      self.count = count
      self.hasEscapes = hasEscapes
    }

    /// Whether there is nothing in it.
    @inlinable public var isEmpty: Bool { count == 0 }
  }
}
