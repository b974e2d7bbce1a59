/// Marks the bytes that matter to the structure of a table, 64 bytes at a time: delimiters, quotes
/// and line breaks.
///
/// Most fields of a large table are a few bytes long, so what counts is to find where they end
/// without looking at each byte. After Langdale & Lemire, “Parsing gigabytes of JSON per second”,
/// 2019.
struct StructuralMarks {
  private let delimiter: SIMD16<UInt8>

  init(delimiter: UInt8) {
    self.delimiter = SIMD16(repeating: delimiter)
  }

  /// A bit for each of the 64 bytes at an address, the lowest for the first.
  @inline(__always)
  func marks(at address: UnsafePointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawPointer(address)
    return quarter(bytes)
      | quarter(bytes + 16) &<< 16
      | quarter(bytes + 32) &<< 32
      | quarter(bytes + 48) &<< 48
  }

  @inline(__always)
  private func quarter(_ address: UnsafeRawPointer) -> UInt64 {
    let bytes = address.loadUnaligned(as: SIMD16<UInt8>.self)
    let found =
      Self.lanes(bytes .== delimiter) | Self.lanes(bytes .== SIMD16(repeating: 0x22))
      | Self.lanes(bytes .== SIMD16(repeating: 0x0A))
      | Self.lanes(bytes .== SIMD16(repeating: 0x0D))
    return Self.bits(found[0]) | Self.bits(found[1]) &<< 8
  }

  /// Masks as whole numbers, which are joined in one instruction (masks are joined lane by lane).
  @inline(__always)
  private static func lanes(_ mask: SIMDMask<SIMD16<Int8>>) -> SIMD2<UInt64> {
    unsafeBitCast(mask, to: SIMD2<UInt64>.self)
  }

  /// The eight bytes of a word, each all ones or all zeros, as eight bits: each byte keeps one bit
  /// of its own, and the product adds them up in the highest byte.
  @inline(__always)
  private static func bits(_ word: UInt64) -> UInt64 {
    let own = UInt64(littleEndian: word) & 0x8040_2010_0804_0201
    return (own &* 0x0101_0101_0101_0101) &>> 56
  }
}
