/// Recognises and decodes UTF-16.
enum UTF16Text {
  /// Which byte of two comes first.
  enum Order {
    case little
    case big
  }

  /// The order of the bytes; nil if they are not UTF-16. Without a byte order mark, it is told by
  /// zeros in every other byte of the beginning.
  static func order(of bytes: [UInt8]) -> Order? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .little }
    if bytes.starts(with: [0xFE, 0xFF]) { return .big }
    let head = bytes.prefix(256)
    let pairs = head.count / 2
    guard pairs >= 2 else { return nil }
    let zerosFirst = stride(from: 0, to: pairs * 2, by: 2).count { head[$0] == 0 }
    let zerosSecond = stride(from: 1, to: pairs * 2, by: 2).count { head[$0] == 0 }
    // Some characters end in a zero byte, such as the Chinese numeral one.
    if zerosSecond * 2 > pairs, zerosSecond > zerosFirst * 4 { return .little }
    if zerosFirst * 2 > pairs, zerosFirst > zerosSecond * 4 { return .big }
    return nil
  }

  /// The text as UTF-8, without a byte order mark.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func decode(
    _ bytes: [UInt8], _ order: Order, name: String
  ) throws(DelimitedTextError) -> [UInt8] {
    let (decoded, isBroken) = decode(bytes, order)
    if let offset = decoded.firstIndex(of: 0) {
      throw TextDecoding.zero(at: offset, decoded, name)
    }
    if isBroken || bytes.count % 2 != 0 {
      let place = decoded.withUnsafeBufferPointer { TextPlace(of: decoded.count, in: $0) }
      throw DelimitedTextError(
        name, line: place.line, column: place.column,
        isBroken
          ? "a character of the UTF-16 text is broken"
          : "the UTF-16 text ends within a character",
        expected: "whole characters of UTF-16", advice: "save the table again, as CSV UTF-8")
    }
    return decoded
  }

  /// The text up to the first half of a surrogate pair that stands alone, if there is one.
  private static func decode(
    _ bytes: [UInt8], _ order: Order
  ) -> (decoded: [UInt8], isBroken: Bool) {
    let (high, low) = order == .little ? (1, 0) : (0, 1)
    func unit(at offset: Int) -> UInt32 {
      UInt32(bytes[offset + high]) << 8 | UInt32(bytes[offset + low])
    }
    let end = bytes.count & ~1
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + RecordScanner.padding)
    var offset = end >= 2 && unit(at: 0) == 0xFEFF ? 2 : 0
    while offset < end {
      var value = unit(at: offset)
      offset += 2
      if value < 0x80 {
        decoded.append(UInt8(truncatingIfNeeded: value))
        continue
      }
      if value & 0xFC00 == 0xD800, offset < end, unit(at: offset) & 0xFC00 == 0xDC00 {
        value = 0x10000 + (value & 0x3FF) << 10 + (unit(at: offset) & 0x3FF)
        offset += 2
      }
      guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
        return (decoded, true)
      }
      decoded.append(contentsOf: encoded)
    }
    return (decoded, false)
  }
}
