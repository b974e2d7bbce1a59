extension String {
  /// The runs of letters and digits in lower case, with one separator between them; nil for a text that
  /// is not all ASCII, as the names of most tables are.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public func asciiWords(joinedBy separator: Unicode.Scalar) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var isGap = false
    for byte in utf8 {
      let kept: UInt8
      switch byte {
      case 0x80...: return nil
      case 0x41...0x5A: kept = byte + 0x20
      case 0x30...0x39, 0x61...0x7A: kept = byte
      default:
        isGap = !bytes.isEmpty
        continue
      }
      if isGap { bytes.append(UInt8(ascii: separator)) }
      isGap = false
      bytes.append(kept)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
