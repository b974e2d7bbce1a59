/// FNV-1a, 64 bits: tells contents apart and is the same on every machine and in every run.
public struct ContentHash: Hashable, Sendable {
  /// The hash as a number.
  public private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of nothing.
  public init() {}

  /// The hash of some bytes.
  ///
  /// - Complexity: O(*n*)
  public init(of bytes: some Sequence<UInt8>) { add(bytes) }

  /// Adds bytes; the hash of two parts is that of the whole.
  public mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }
  }

  /// Sixteen hexadecimal digits.
  public var text: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
