/// What the first lines tell about a table: what stands between its fields, and its header.
struct TableBeginning {
  let delimiter: DelimitedText.Delimiter
  /// Where the header begins; once it is read, where the records begin.
  private(set) var position = RecordScanner.Position()

  /// Looks at the beginning of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - delimiter: What stands between fields, if it is known.
  /// - Complexity: O(*n*) in the bytes of the first lines.
  init(_ text: ArraySlice<UInt8>, delimiter: DelimitedText.Delimiter?) {
    let declared = Self.declaration(in: text)
    if let declared {
      position = RecordScanner.Position(offset: declared.count, line: 2, row: 2)
    }
    self.delimiter =
      delimiter ?? declared?.delimiter ?? Self.mostFrequent(in: text[position.offset...])
  }

  /// Reads the names of the columns, without white space around them; nil if there is no text.
  mutating func readHeader(
    in bytes: [UInt8], count: Int, name: String
  ) throws(DelimitedTextError) -> [String]? {
    let (delimiter, start) = (delimiter, position)
    let (header, end) = try bytes.withUnsafeBufferPointer {
      bytes throws(DelimitedTextError) -> ([String]?, RecordScanner.Position) in
      guard let text = bytes.baseAddress else { return (nil, start) }
      var scanner = RecordScanner(
        text, count: count, delimiter: delimiter, name: name, from: start)
      let header = try scanner.next().map { record in
        (0..<record.count).map { record[$0].trimmed.text }
      }
      return (header, scanner.position)
    }
    position = end
    return header
  }

  /// A first line such as `sep=;`, which Excel understands, and its length with the line break.
  private static func declaration(
    in text: ArraySlice<UInt8>
  ) -> (delimiter: DelimitedText.Delimiter, count: Int)? {
    guard text.starts(with: "sep=".utf8),
      let delimiter = DelimitedText.Delimiter.allCases.first(where: {
        text.dropFirst(4).first == $0.byte
      })
    else { return nil }
    let rest = text.dropFirst(5)
    if rest.starts(with: [0x0D, 0x0A]) { return (delimiter, 7) }
    if rest.isEmpty { return (delimiter, 5) }
    return rest.first == 0x0A || rest.first == 0x0D ? (delimiter, 6) : nil
  }

  /// The delimiter that stands most often in the first line with any text, outside quotes; the
  /// comma if there is none.
  private static func mostFrequent(in text: ArraySlice<UInt8>) -> DelimitedText.Delimiter {
    var counts: [DelimitedText.Delimiter: Int] = [:]
    var isQuoted = false
    var isStartOfField = true
    for byte in text.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
      let delimiter = DelimitedText.Delimiter.allCases.first { $0.byte == byte }
      let isStructural = byte == 0x22 && (isQuoted || isStartOfField)
      if isStructural { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D { break }
      if !isQuoted, let delimiter { counts[delimiter, default: 0] += 1 }
      // A quote written twice closes and opens.
      isStartOfField = delimiter != nil || isStructural
    }
    let ranked: [DelimitedText.Delimiter] = [.comma, .semicolon, .tab]
    return ranked.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .comma
  }
}
