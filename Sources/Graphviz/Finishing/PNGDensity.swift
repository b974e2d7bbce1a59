import Foundation

/// The resolution of a PNG, without which documents show the picture at the wrong size.
enum PNGDensity {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  /// The signature and the header chunk, which is always first and always 13 bytes long.
  private static let headerEnd = 8 + 25

  /// Adds the chunk `pHYs` behind the header, in place of one that is there already.
  ///
  /// Returns anything that is not a PNG as it is.
  static func insert(dpi: Double, into png: Data) -> Data {
    guard png.starts(with: signature), png.count > headerEnd else { return png }
    var result = Data(capacity: png.count + 21)
    result += png.prefix(headerEnd)
    result += chunk(dpi: dpi)
    let rest = png.dropFirst(headerEnd)
    result += removingDensity(from: rest)
    return result
  }

  private static func chunk(dpi: Double) -> [UInt8] {
    let perMetre = UInt32((min(max(dpi, 1), 1_000_000) / 0.0254).rounded())
    var body = Array("pHYs".utf8)
    body += bigEndian(perMetre) + bigEndian(perMetre) + [1]
    return bigEndian(9) + body + bigEndian(CyclicRedundancyCheck.value(of: body))
  }

  /// Chunks before the pixels are few and small, so those are looked at only.
  private static func removingDensity(from chunks: Data) -> Data {
    var position = chunks.startIndex
    while position + 12 <= chunks.endIndex {
      let length = chunks[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
      let name = chunks[position + 4..<position + 8]
      let end = position + 12 + length
      if name.elementsEqual("IDAT".utf8) || end > chunks.endIndex { break }
      if name.elementsEqual("pHYs".utf8) {
        return chunks[..<position] + chunks[end...]
      }
      position = end
    }
    return chunks
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

/// The checksum of PNG chunks (ISO 3309).
enum CyclicRedundancyCheck {
  static func value(of bytes: [UInt8]) -> UInt32 {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? remainder >> 1 ^ 0xEDB8_8320 : remainder >> 1
      }
    }
    return ~remainder
  }
}
