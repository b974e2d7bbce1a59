import Foundation

/// A table of text, such as CSV, as a whole in memory.
///
/// The first record is the header. Fields are separated by commas, semicolons or tabs, and may be
/// quoted as in RFC 4180. The text is UTF-8 whatever the file was written in.
public struct DelimitedText: Sendable {
  /// What stands between fields.
  public enum Delimiter: String, Sendable, CaseIterable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"

    var byte: UInt8 {
      switch self {
      case .comma: 0x2C
      case .semicolon: 0x3B
      case .tab: 0x09
      }
    }

    /// What it is called.
    public var word: String {
      switch self {
      case .comma: "comma"
      case .semicolon: "semicolon"
      case .tab: "tab"
      }
    }
  }

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
  let bytes: [UInt8]
  /// Where the records after the header begin.
  let start: RecordScanner.Position

  /// The number of bytes of the text, unpacked and as UTF-8.
  public var byteCount: Int { bytes.count }

  /// Reads a file, packed by gzip or plain.
  ///
  /// - Parameters:
  ///   - path: The file, as the user named it.
  ///   - delimiter: What stands between fields; told from the header if nil.
  /// - Throws: ``DelimitedTextError`` if the file cannot be read or is no table of text.
  /// - Complexity: O(*n*) in the bytes.
  public init(
    contentsOf path: String, delimiter: Delimiter? = nil
  ) throws(DelimitedTextError) {
    try self.init(Self.read(path), name: path, delimiter: delimiter)
  }

  /// Takes the content of a file, packed by gzip or plain.
  ///
  /// - Throws: ``DelimitedTextError`` if it is no table of text.
  /// - Complexity: O(*n*) in the bytes.
  public init(
    _ content: [UInt8], name: String, delimiter: Delimiter? = nil
  ) throws(DelimitedTextError) {
    self.name = name
    isCompressed = Inflation.isGzip(content)
    let plain = isCompressed ? try Inflation.unpack(content, name: name) : content
    try Self.refuseSpreadsheet(plain, name)
    (bytes, encoding) = try TextDecoding.decode(plain, name: name)
    var position = RecordScanner.Position()
    let declared = Self.declaredDelimiter(bytes, &position)
    let known = delimiter ?? declared ?? Self.mostFrequentDelimiter(bytes[position.offset...])
    self.delimiter = known
    var scanner = RecordScanner(delimiter: known, name: name, position: position)
    let header = try bytes.withUnsafeBufferPointer {
      bytes throws(DelimitedTextError) -> [String]? in
      try scanner.next(in: bytes).map { record in
        (0..<record.count).map { record[$0].trimmed.text }
      }
    }
    guard let header else {
      throw DelimitedTextError(
        name, line: 1, column: 1, "the file holds nothing",
        expected: "a header line with the names of the columns, and a line for each deal")
    }
    self.header = header
    start = scanner.position
  }

  /// Calls `body` with each record after the header, in order; lines without any text are skipped.
  ///
  /// - Parameter body: Takes a record, which is valid only there.
  /// - Throws: ``DelimitedTextError`` for a quote that is never closed, and what `body` throws.
  /// - Complexity: O(*n*) in the bytes.
  public func forEachRecord(_ body: (TableRecord) throws -> Void) throws {
    var scanner = RecordScanner(delimiter: delimiter, name: name, position: start)
    try bytes.withUnsafeBufferPointer { bytes in
      while let record = try scanner.next(in: bytes) { try body(record) }
    }
  }

  // MARK: - Beginning

  private static func read(_ path: String) throws(DelimitedTextError) -> [UInt8] {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else {
      throw DelimitedTextError(path, "there is no such file", kind: .unreadable)
    }
    if isDirectory.boolValue { throw DelimitedTextError(path, "is a folder", kind: .unreadable) }
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe))
    } catch {
      throw DelimitedTextError(path, "reading it is not allowed", kind: .unreadable)
    }
  }

  private static func refuseSpreadsheet(
    _ bytes: [UInt8], _ name: String
  ) throws(DelimitedTextError) {
    let isZip = bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    let isOldExcel = bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    guard isZip || isOldExcel else { return }
    throw DelimitedTextError(
      name, "this is a spreadsheet or an archive, not a table of text", expected: "CSV or TSV",
      advice:
        "in Excel: File, Save As, “CSV UTF-8”; in LibreOffice: Save As, “Text CSV”; in Google "
        + "Sheets: File, Download, Comma-separated values")
  }

  /// A first line such as `sep=;`, which Excel understands.
  private static func declaredDelimiter(
    _ bytes: [UInt8], _ position: inout RecordScanner.Position
  ) -> Delimiter? {
    guard bytes.count >= 5, bytes.starts(with: Array("sep=".utf8)),
      let delimiter = Delimiter.allCases.first(where: { $0.byte == bytes[4] })
    else { return nil }
    var end = 5
    while end < bytes.count, bytes[end] == 0x0D || bytes[end] == 0x0A { end += 1 }
    position = RecordScanner.Position(offset: end, line: 2, row: 2)
    return delimiter
  }

  /// The delimiter that stands most often in the first line, outside quotes.
  private static func mostFrequentDelimiter(_ bytes: ArraySlice<UInt8>) -> Delimiter {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x22 { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D { break }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let ranked: [Delimiter] = [.comma, .semicolon, .tab]
    return ranked.max { counts[$0.byte, default: 0] < counts[$1.byte, default: 0] } ?? .comma
  }
}
