/// The letters of a word, without case.
struct WordLetters {
  /// The number of characters.
  let count: Int
  private let text: String
  /// The characters as bytes, which are compared many times faster; nil if any is not of ASCII.
  private let bytes: [UInt8]?

  init(_ word: String) {
    text = word.lowercased()
    // Of the control characters, two can make one.
    bytes = text.utf8.allSatisfy { (0x20..<0x80).contains($0) } ? Array(text.utf8) : nil
    count = bytes?.count ?? text.count
  }

  /// Whether one of two words begins with the other.
  func begins(like other: WordLetters) -> Bool {
    text.starts(with: other.text) || other.text.starts(with: text)
  }

  /// The number of changed, added, removed or swapped characters between two words; nil if there are
  /// more than a bound.
  ///
  /// - Complexity: O(*m* · *n*) in the characters, or O(*m* + *n*) for words of letters so different
  ///   that they cannot be within the bound
  func distance(to other: WordLetters, atMost bound: Int) -> Int? {
    let distance: Int
    if let bytes, let others = other.bytes {
      guard Self.leastDistance(bytes, others) <= bound else { return nil }
      distance = Self.alignmentDistance(bytes, others)
    } else {
      distance = Self.alignmentDistance(Array(text), Array(other.text))
    }
    return distance <= bound ? distance : nil
  }

  /// No fewer letters differ than one word has more than the other: the bag distance of Bartolini,
  /// Ciaccia & Patella 2002.
  private static func leastDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var surplus = [Int](repeating: 0, count: 0x80)
    for letter in first { surplus[Int(letter)] += 1 }
    for letter in second { surplus[Int(letter)] -= 1 }
    let (more, fewer) = surplus.reduce(into: (0, 0)) { sums, count in
      if count > 0 { sums.0 += count } else { sums.1 -= count }
    }
    return max(more, fewer)
  }

  private static func alignmentDistance<Letter: Equatable>(
    _ first: [Letter], _ second: [Letter]
  ) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(second.count + 1)
      for (j, b) in second.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
        if i > 0, j > 0, a == second[j - 1], first[i - 1] == b {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[second.count]
  }
}
