import CZlib

/// A table of text, such as CSV, as a whole in memory.
///
/// The first record is the header. Fields are separated by commas, semicolons or tabs, and may be
/// quoted as in RFC 4180. The text is UTF-8 whatever the file was written in.
///
/// A record may have more or fewer fields than the header: ``TableRecord/count`` tells, and what
/// to do about it is up to the reader of the records.
public struct DelimitedText: Sendable {
  /// The file, as the user named it.
  public let name: String
  /// How the file was written.
  public let encoding: TextEncoding
  /// Whether the file was packed by gzip.
  public let isCompressed: Bool
  /// What stands between fields.
  public let delimiter: Delimiter
  /// The names of the columns, without white space around them.
  public let header: [String]
  /// The number of bytes of the text, unpacked and as UTF-8.
  public let byteCount: Int
  /// The text, then ``RecordScanner/padding`` bytes.
  private let bytes: [UInt8]
  /// Where the records after the header begin.
  private let start: RecordScanner.Position

  /// Reads a file, packed by gzip or plain.
  ///
  /// - Parameters:
  ///   - path: The file, as the user named it; a pipe will do too.
  ///   - delimiter: What stands between fields; told from the header if nil.
  /// - Throws: ``DelimitedTextError`` if the file cannot be read or is no table of text.
  /// - Complexity: O(*n*) in the bytes.
  public init(
    contentsOf path: String, delimiter: Delimiter? = nil
  ) throws(DelimitedTextError) {
    try self.init(owning: FileContent.read(path), name: path, delimiter: delimiter)
  }

  /// Takes the content of a file, packed by gzip or plain.
  ///
  /// - Parameters:
  ///   - content: The bytes of the file.
  ///   - name: What errors call the file.
  ///   - delimiter: What stands between fields; told from the header if nil.
  /// - Throws: ``DelimitedTextError`` if it is no table of text.
  /// - Complexity: O(*n*) in the bytes.
  public init(
    _ content: [UInt8], name: String, delimiter: Delimiter? = nil
  ) throws(DelimitedTextError) {
    try self.init(owning: content, name: name, delimiter: delimiter)
  }

  /// Takes the content over, so that plain UTF-8 need not be copied.
  private init(
    owning content: consuming [UInt8], name: String, delimiter: Delimiter?
  ) throws(DelimitedTextError) {
    self.name = name
    isCompressed = Inflation.isGzip(content)
    if isCompressed { content = try Inflation.unpack(content, name: name) }
    if let error = SpreadsheetFile.refusal(of: content, name: name) { throw error }
    encoding = try TextDecoding.decode(&content, name: name)
    byteCount = content.count
    content.append(0x0A)
    content.append(contentsOf: repeatElement(0, count: RecordScanner.padding - 1))
    bytes = content
    var beginning = TableBeginning(bytes[..<byteCount], delimiter: delimiter)
    self.delimiter = beginning.delimiter
    guard let header = try beginning.readHeader(in: bytes, count: byteCount, name: name) else {
      throw DelimitedTextError(
        name, line: 1, column: 1, "the file holds nothing",
        expected: "a header line with the names of the columns, and a line for each record")
    }
    self.header = header
    start = beginning.position
  }

  /// A checksum of the text, as ISO 3309 defines it: the same for a table that was packed or written
  /// in another encoding.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public var checksum: UInt32 {
    bytes.prefix(byteCount).withUnsafeBytes { bytes in
      // `crc32_z` takes all of a large table at once.
      UInt32(
        truncatingIfNeeded: crc32_z(0, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count))
    }
  }

  /// Calls `body` with each record after the header, in order; empty lines are skipped.
  ///
  /// - Parameter body: Takes a record, which is valid only there. ``TableRecord/byteOffset``
  ///   against ``byteCount`` tells how far the work is.
  /// - Throws: ``DelimitedTextError`` for a quote that is never closed or ends too early, after
  ///   all records before it were handed out, and what `body` throws.
  /// - Complexity: O(*n*) in the bytes.
  public func forEachRecord(_ body: (TableRecord) throws -> Void) throws {
    try bytes.withUnsafeBufferPointer { bytes in
      guard let text = bytes.baseAddress else { return }
      var scanner = RecordScanner(
        text, count: byteCount, delimiter: delimiter, name: name, from: start)
      while let record = try scanner.next() { try body(record) }
    }
  }
}
