/// Which hashes were inserted more than once, and a few that were not: each has two bits, which it may
/// share with others.
struct RepeatedHashes {
  /// 32 slots of two bits: the first for one insertion, the second for a further one.
  private var words: [UInt64]
  private let shift: UInt64
  /// At most how many insertions were of such hashes.
  private(set) var count = 0

  /// - Parameter total: How many hashes will be inserted, about: each has four slots or more, so that
  ///   one in five at the most is taken for another.
  init(expecting total: Int) {
    var bits: UInt64 = 5
    while bits < 40, 1 << bits < 4 * UInt64(max(0, total)) { bits += 1 }
    words = [UInt64](repeating: 0, count: 1 << (bits - 5))
    shift = 64 - bits
  }

  mutating func insert(_ hash: UInt64) {
    let (word, bit) = slot(of: hash)
    let state = words[word] >> bit & 0b11
    if state == 0 {
      words[word] |= 0b01 << bit
    } else {
      words[word] |= 0b10 << bit
      // The first insertion of a hash turns out to be one of them with the second.
      count += state == 0b01 ? 2 : 1
    }
  }

  /// Whether a hash was inserted more than once; certain if false.
  func contains(_ hash: UInt64) -> Bool {
    let (word, bit) = slot(of: hash)
    return words[word] >> bit & 0b10 != 0
  }

  private func slot(of hash: UInt64) -> (word: Int, bit: UInt64) {
    let slot = hash >> shift
    return (Int(slot >> 5), (slot & 31) * 2)
  }
}
