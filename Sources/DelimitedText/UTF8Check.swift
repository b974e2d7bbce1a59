/// Finds what is no text in UTF-8.
enum UTF8Check {
  /// A byte that does not belong into a text.
  struct Flaw {
    let offset: Int
    /// Whether it is a zero, which is UTF-8 but no text.
    let isZero: Bool
  }

  /// The first byte that begins no character of UTF-8, or is zero; nil if there is none.
  ///
  /// - Complexity: O(*n*); 64 bytes at a time where all of them are ASCII.
  static func firstFlaw(in bytes: [UInt8]) -> Flaw? {
    bytes.withUnsafeBufferPointer { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var offset = 0
      while offset < bytes.count {
        while offset + 64 <= bytes.count, isPlain(raw, at: offset) { offset += 64 }
        // One by one to the end of these 64, or a little beyond it.
        let end = min(offset + 64, bytes.count)
        while offset < end {
          let length = sequenceLength(bytes, at: offset)
          if length == 0 { return Flaw(offset: offset, isZero: false) }
          if bytes[offset] == 0 { return Flaw(offset: offset, isZero: true) }
          offset += length
        }
      }
      return nil
    }
  }

  /// Whether there are more characters of several bytes than bytes that belong to none.
  ///
  /// - Complexity: O(*n*)
  static func isMostlyValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var (characters, strays, offset) = (0, 0, 0)
      while offset < bytes.count {
        let length = sequenceLength(bytes, at: offset)
        if length == 0 { strays += 1 }
        if length > 1 { characters += 1 }
        offset += max(1, length)
      }
      return characters > strays
    }
  }

  /// Whether 64 bytes are ASCII and none of them is zero.
  @inline(__always)
  private static func isPlain(_ raw: UnsafeRawBufferPointer, at offset: Int) -> Bool {
    let words = raw.loadUnaligned(fromByteOffset: offset, as: SIMD8<UInt64>.self)
    // The highest bit of a byte is set if it is not ASCII, or if 1 was taken from zero.
    let flags = words | (words &- SIMD8(repeating: 0x0101_0101_0101_0101))
    let half = flags.lowHalf | flags.highHalf
    let quarter = half.lowHalf | half.highHalf
    return (quarter[0] | quarter[1]) & 0x8080_8080_8080_8080 == 0
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
}
