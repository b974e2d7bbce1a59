/// The CRC-32 of zlib over whole numbers, each as eight bytes with the lowest first.
struct Checksum {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  private var state = UInt32.max

  var value: Int { Int(~state) }

  mutating func add(_ number: Int) {
    var rest = UInt64(bitPattern: Int64(number))
    for _ in 0..<8 {
      state = Self.table[Int((state ^ UInt32(truncatingIfNeeded: rest)) & 0xFF)] ^ state >> 8
      rest >>= 8
    }
  }

  mutating func add(_ numbers: some Sequence<Int>) {
    for number in numbers { add(number) }
  }
}
