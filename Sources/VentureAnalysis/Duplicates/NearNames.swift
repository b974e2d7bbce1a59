/// Pairs of names that differ in a letter or two, found without comparing all with all.
///
/// Two names within a distance of *d* have a common form with at most *d* letters left out of each
/// (Mor & Fraenkel 1982; SymSpell). Most forms are of one name alone: the hashes of the others are
/// sorted, and only names that share one are compared. Names with different numbers are never near, so that a name whose
/// numbers no other has needs no forms at all.
struct NearNames {
  /// Two names by their positions, the lower first, and how many letters differ.
  struct Pair: Hashable {
    var first: Int
    var second: Int
    var distance: Int
  }

  /// The pairs, in ascending order.
  let pairs: [Pair]

  /// - Parameters:
  ///   - keys: The names.
  ///   - shardSize: How many hashes are sorted at once, about: they take 16 bytes each.
  /// - Complexity: O(*n* *l*²) for names of *l* letters that have few forms in common
  init(_ keys: [NameKey], shardSize: Int = 1 << 23) {
    var numberUse: [String: Int] = [:]
    for key in keys where key.isSpelled { numberUse[key.numbers, default: 0] += 1 }
    let candidates = keys.enumerated().compactMap { position, key -> Form? in
      guard key.isSpelled, numberUse[key.numbers, default: 0] > 1 else { return nil }
      return Form(position, key)
    }.filter { $0.bound > 0 }
    var encoded: Set<UInt64> = []
    let repeated = Self.repeatedHashes(of: candidates)
    let shardCount = UInt64(max(1, repeated.count / shardSize))
    for shard in 0..<shardCount {
      Self.collect(candidates, repeated, shard, of: shardCount, into: &encoded)
    }
    var alignment = Alignment()
    pairs = encoded.sorted().compactMap { code in
      let (one, other) = (candidates[Int(code >> 32)], candidates[Int(code & 0xFFFF_FFFF)])
      guard one.numbers == other.numbers else { return nil }
      guard
        let distance = alignment.distance(
          one.letters, other.letters, atMost: min(one.bound, other.bound)),
        distance > 0
      else { return nil }
      return Pair(first: one.position, second: other.position, distance: distance)
    }
  }

  /// How many letters may differ: where few letters tell a name from others, any change makes
  /// another name. Whole sentences in the place of a name are left alone.
  static func bound(of key: NameKey) -> Int {
    guard key.stem.unicodeScalars.count <= 64 else { return 0 }
    return switch key.distinctiveCount {
    case ..<5: 0
    case 5..<11: 1
    default: 2
    }
  }

  /// How many names of a common form are compared with one another.
  private static let crowd = 64

  private struct Form {
    let position: Int
    let letters: [UInt32]
    let numbers: String
    let bound: Int

    /// How many forms there are with letters left out.
    var formCount: Int {
      let count = letters.count
      return bound < 2 ? count + 1 : 1 + count + count * (count - 1) / 2
    }

    init(_ position: Int, _ key: NameKey) {
      self.position = position
      letters = key.stem.unicodeScalars.map(\.value)
      numbers = key.numbers
      bound = NearNames.bound(of: key)
    }
  }

  private static func repeatedHashes(of candidates: [Form]) -> RepeatedHashes {
    var repeated = RepeatedHashes(expecting: candidates.reduce(0) { $0 + $1.formCount })
    var hashes = FormHashes()
    for form in candidates {
      hashes.forEach(form.letters, leavingOut: form.bound) { repeated.insert($0) }
    }
    return repeated
  }

  /// Adds the pairs that share a form whose hash belongs to a shard; shards bound the memory.
  private static func collect(
    _ candidates: [Form], _ repeated: RepeatedHashes, _ shard: UInt64, of shardCount: UInt64,
    into pairs: inout Set<UInt64>
  ) {
    var entries: [Entry] = []
    var hashes = FormHashes()
    for (index, form) in candidates.enumerated() {
      hashes.forEach(form.letters, leavingOut: form.bound) { hash in
        if repeated.contains(hash), shardCount == 1 || hash % shardCount == shard {
          entries.append(Entry(hash: hash, index: UInt32(index)))
        }
      }
    }
    entries.sort { $0.hash == $1.hash ? $0.index < $1.index : $0.hash < $1.hash }
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
      for first in start..<end {
        // Hundreds of names around one form are no slips, and would make tens of thousands of
        // pairs.
        for second in (first + 1)..<max(first + 1, min(end, first + crowd))
        where entries[first].index != entries[second].index {
          pairs.insert(UInt64(entries[first].index) << 32 | UInt64(entries[second].index))
        }
      }
      start = end
    }
  }

  private struct Entry {
    let hash: UInt64
    let index: UInt32
  }
}

/// Hashes of a word with up to two letters left out, each in constant time.
private struct FormHashes {
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var powers: [UInt64] = [1]
  /// The hash of the letters before each place.
  private var prefix: [UInt64] = [0]

  mutating func forEach(
    _ letters: [UInt32], leavingOut bound: Int, _ body: (UInt64) -> Void
  ) {
    let count = letters.count
    while powers.count <= count { powers.append(powers[powers.count - 1] &* Self.base) }
    prefix.removeAll(keepingCapacity: true)
    prefix.append(0)
    for letter in letters {
      prefix.append((prefix[prefix.count - 1] &+ UInt64(letter)) &* Self.base)
    }
    body(mixed(prefix[count]))
    guard bound > 0 else { return }
    for first in 0..<count {
      let head = joined(prefix[first], first + 1, count)
      body(mixed(head))
      guard bound > 1 else { continue }
      for second in (first + 1)..<max(first + 1, count) {
        let middle = joined(prefix[first], first + 1, second)
        let tail = prefix[count] &- prefix[second + 1] &* powers[count - second - 1]
        body(mixed(middle &* powers[count - second - 1] &+ tail))
      }
    }
  }

  /// The hash of a beginning, followed by the letters from one place up to another.
  private func joined(_ head: UInt64, _ start: Int, _ end: Int) -> UInt64 {
    let part = prefix[end] &- prefix[start] &* powers[end - start]
    return head &* powers[end - start] &+ part
  }

  private func mixed(_ hash: UInt64) -> UInt64 {
    let folded = (hash ^ (hash >> 31)) &* 0xBF58_476D_1CE4_E5B9
    return folded ^ (folded >> 29)
  }
}
