import Foundation

/// Writes numbers, strings and data one after the other; numbers are little-endian.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ number: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func append(_ number: Double) {
    append(number.bitPattern)
  }

  mutating func append(_ number: Double?) {
    append(UInt8(number == nil ? 0 : 1))
    if let number { append(number) }
  }

  mutating func append(_ text: String) {
    append(UInt64(text.utf8.count))
    bytes += text.utf8
  }

  mutating func append(_ data: Data) {
    append(UInt64(data.count))
    bytes += data
  }
}

/// Reads what `ByteWriter` wrote; anything else gives `nil`, never a crash.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - position else { return nil }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func readByte() -> UInt8? {
    take(1)?.first
  }

  mutating func readInteger() -> UInt64? {
    take(8)?.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  mutating func readNumber() -> Double? {
    readInteger().map(Double.init(bitPattern:))
  }

  /// The inner optional is the one that was written.
  mutating func readOptionalNumber() -> Double?? {
    switch readByte() {
    case 0: .some(nil)
    case 1: readNumber().map(Optional.some)
    default: nil
    }
  }

  mutating func readText() -> String? {
    readBlock().map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func readBlock() -> ArraySlice<UInt8>? {
    guard let count = readInteger(), count <= UInt64(bytes.count) else { return nil }
    return take(Int(count))
  }
}
