/// The candidates that look most like a misspelt word, best first.
///
/// Two words are near when few letters were changed, added, left out or swapped with a
/// neighbour (optimal string alignment distance), or when one begins with the other.
///
/// - Parameters:
///   - word: What was written.
///   - candidates: What could have been meant.
///   - limit: How many to give at the most.
/// - Returns: The nearest candidates; none if all are too far away.
/// - Complexity: O(*n* · *m*²) for *n* candidates of *m* characters.
public func nearest(
  to word: String, among candidates: some Sequence<String>, limit: Int = 3
) -> [String] {
  let folded = Array(word.lowercased())
  guard !folded.isEmpty, folded.count <= 100 else { return [] }
  let bound = max(1, folded.count / 3)
  var ranked: [(distance: Int, candidate: String)] = []
  var seen: Set<String> = []
  for candidate in candidates where seen.insert(candidate).inserted {
    let other = Array(candidate.lowercased())
    let isPrefix = folded.count >= 3 && (other.starts(with: folded) || folded.starts(with: other))
    if abs(other.count - folded.count) <= bound {
      let distance = alignmentDistance(folded, other)
      if distance <= bound { ranked.append((distance, candidate)) }
    } else if isPrefix, other.count >= 3 {
      ranked.append((bound, candidate))
    }
  }
  ranked.sort { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
  return ranked.prefix(limit).map(\.candidate)
}

/// The number of changed, added, removed or swapped characters between two words.
private func alignmentDistance(_ first: [Character], _ second: [Character]) -> Int {
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
