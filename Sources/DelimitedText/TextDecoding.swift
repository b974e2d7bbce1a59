/// How the characters of a file are written.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  /// UTF-8 with a byte order mark, as Excel writes it.
  case utf8WithMark = "UTF-8 with BOM"
  case utf16 = "UTF-16"
  /// Latin-1, or rather Windows-1252, which Windows programs mean by it.
  case latin1 = "Latin-1"
}

/// Turns the bytes of a file into UTF-8.
enum TextDecoding {
  /// - Complexity: O(*n*) in the bytes; those of UTF-8 are only looked at.
  static func decode(
    _ bytes: [UInt8], name: String
  ) throws(DelimitedTextError) -> (bytes: [UInt8], encoding: TextEncoding) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      if let offset = firstInvalid(in: rest) { throw invalid(rest, at: offset, name) }
      return (rest, .utf8WithMark)
    }
    if let isLittle = utf16Order(of: bytes) {
      return (try decodeUTF16(bytes, isLittle: isLittle, name), .utf16)
    }
    guard firstInvalid(in: bytes) != nil else { return (bytes, .utf8) }
    return (decodeLatin1(bytes), .latin1)
  }

  /// The offset of the first byte that is no UTF-8.
  private static func firstInvalid(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var offset = 0
      let raw = UnsafeRawBufferPointer(bytes)
      while offset < bytes.count {
        if offset + 8 <= bytes.count,
          raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          offset += 8
          continue
        }
        let length = sequenceLength(bytes, at: offset)
        if length == 0 { return offset }
        offset += length
      }
      return nil
    }
  }

  /// The length of the character that begins at an offset; 0 if none does (Unicode 15, table 3-7).
  private static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    func isTail(_ distance: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset + distance < bytes.count && range.contains(bytes[offset + distance])
    }
    switch bytes[offset] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return isTail(1) ? 2 : 0
    case 0xE0: return isTail(1, 0xA0...0xBF) && isTail(2) ? 3 : 0
    case 0xED: return isTail(1, 0x80...0x9F) && isTail(2) ? 3 : 0
    case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
    case 0xF0: return isTail(1, 0x90...0xBF) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF4: return isTail(1, 0x80...0x8F) && isTail(2) && isTail(3) ? 4 : 0
    default: return 0
    }
  }

  /// Whether UTF-16 is little-endian; nil if it is not UTF-16. Without a mark, it is told by zeros
  /// in every other byte of the beginning.
  private static func utf16Order(of bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return true }
    if bytes.starts(with: [0xFE, 0xFF]) { return false }
    let head = bytes.prefix(256)
    guard head.count >= 4, bytes.count % 2 == 0 else { return nil }
    let zerosAtEven = stride(from: 0, to: head.count - 1, by: 2).count { head[$0] == 0 }
    let zerosAtOdd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
    let pairs = head.count / 2
    if zerosAtEven == 0, zerosAtOdd * 2 > pairs { return true }
    if zerosAtOdd == 0, zerosAtEven * 2 > pairs { return false }
    return nil
  }

  private static func decodeUTF16(
    _ bytes: [UInt8], isLittle: Bool, _ name: String
  ) throws(DelimitedTextError) -> [UInt8] {
    guard bytes.count % 2 == 0 else {
      throw DelimitedTextError(name, "the UTF-16 text ends within a character")
    }
    let units = stride(from: 0, to: bytes.count, by: 2).lazy.map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count)
    let hasError = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { decoded.append($0) }
    if hasError {
      let line = decoded.count { $0 == 0x0A } + 1
      throw DelimitedTextError(
        name, line: line, "a character of the UTF-16 text is broken",
        advice: "save the table again, as CSV UTF-8")
    }
    return decoded.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(decoded.dropFirst(3)) : decoded
  }

  private static func decodeLatin1(_ bytes: [UInt8]) -> [UInt8] {
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        decoded.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt32(byte)
      decoded += Array(String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    }
    return decoded
  }

  /// What the bytes 0x80 to 0x9F stand for (Unicode's table `CP1252`); the five that stand for
  /// nothing become the replacement character.
  private static let windows1252: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]

  private static func invalid(
    _ bytes: [UInt8], at offset: Int, _ name: String
  ) -> DelimitedTextError {
    let line = bytes[..<offset].count { $0 == 0x0A } + 1
    return DelimitedTextError(
      name, line: line, "a byte here is no UTF-8, though the file begins as if it was",
      advice: "save the table again, as CSV UTF-8")
  }
}
