/// Turns the bytes of a file into UTF-8.
enum TextDecoding {
  /// Replaces bytes in any encoding by UTF-8 without a byte order mark, and tells what they were.
  ///
  /// What is no UTF-8 is Windows-1252, unless most of what is not ASCII in it is UTF-8 after all:
  /// then a character is damaged, and to read the rest as Windows-1252 would spoil every name.
  ///
  /// - Complexity: O(*n*) in the bytes; those of UTF-8 are only looked at.
  static func decode(
    _ bytes: inout [UInt8], name: String
  ) throws(DelimitedTextError) -> TextEncoding {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      if let flaw = UTF8Check.firstFlaw(in: bytes) { throw error(flaw, bytes, name) }
      return .utf8WithMark
    }
    if let order = UTF16Text.order(of: bytes) {
      bytes = try UTF16Text.decode(bytes, order, name: name)
      return .utf16
    }
    guard let flaw = UTF8Check.firstFlaw(in: bytes) else { return .utf8 }
    if flaw.isZero || UTF8Check.isMostlyValid(bytes) { throw error(flaw, bytes, name) }
    if let offset = bytes.firstIndex(where: Windows1252.isUndefined) {
      throw undefined(offset, bytes, name)
    }
    bytes = Windows1252.decode(bytes)
    return .latin1
  }

  private static func error(
    _ flaw: UTF8Check.Flaw, _ bytes: [UInt8], _ name: String
  ) -> DelimitedTextError {
    if flaw.isZero { return zero(at: flaw.offset, bytes, name) }
    let place = bytes.withUnsafeBufferPointer { TextPlace(of: flaw.offset, in: $0) }
    return DelimitedTextError(
      name, line: place.line, column: place.column,
      "a character here is damaged: its bytes are no UTF-8, as the others are",
      expected: "UTF-8 throughout", advice: "save the table again, as CSV UTF-8")
  }

  /// The error for a character that no text has.
  static func zero(at offset: Int, _ bytes: [UInt8], _ name: String) -> DelimitedTextError {
    let place = bytes.withUnsafeBufferPointer { TextPlace(of: offset, in: $0) }
    return DelimitedTextError(
      name, line: place.line, column: place.column,
      "there is a zero byte here, which no text has", expected: "a table of text, such as CSV",
      advice: "if this is a table that was damaged, fetch or save it again")
  }

  private static func undefined(
    _ offset: Int, _ bytes: [UInt8], _ name: String
  ) -> DelimitedTextError {
    // No column: without the encoding, the characters before it cannot be counted.
    let line = bytes.withUnsafeBufferPointer { TextPlace(of: offset, in: $0).line }
    return DelimitedTextError(
      name, line: line, "the encoding of the characters is not known",
      expected: "UTF-8, UTF-16 or Windows-1252 (Latin-1)",
      advice: "save the table again, as CSV UTF-8")
  }
}
