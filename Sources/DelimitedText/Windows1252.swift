/// Decodes Windows-1252, the encoding of Windows programs in Western countries, of which Latin-1
/// is a part.
enum Windows1252 {
  /// Whether a byte stands for nothing. Texts in other encodings, such as the Chinese and Japanese
  /// ones, are full of such bytes.
  static func isUndefined(_ byte: UInt8) -> Bool {
    byte == 0 || (0x80..<0xA0).contains(byte) && scalars[Int(byte) - 0x80] == undefined
  }

  /// The text as UTF-8; an undefined byte becomes the replacement character.
  ///
  /// - Complexity: O(*n*) in the bytes.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    let sequences = (UInt8(0x80)...0xFF).map { byte in
      let value = byte < 0xA0 ? scalars[Int(byte) - 0x80] : UInt32(byte)
      return Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
    }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(bytes.count + bytes.count / 8 + RecordScanner.padding)
    for byte in bytes {
      if byte < 0x80 {
        decoded.append(byte)
      } else {
        decoded.append(contentsOf: sequences[Int(byte) - 0x80])
      }
    }
    return decoded
  }

  private static let undefined: UInt32 = 0xFFFD

  /// What the bytes 0x80 to 0x9F stand for (Unicode's table `CP1252`).
  private static let scalars: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
