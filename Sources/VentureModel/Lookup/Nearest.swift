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
  let written = WordLetters(word)
  guard written.count > 0, written.count <= 100 else { return [] }
  let bound = max(1, written.count / 3)
  var ranked: [(distance: Int, candidate: String)] = []
  var seen: Set<String> = []
  for candidate in candidates where seen.insert(candidate).inserted {
    let other = WordLetters(candidate)
    if abs(other.count - written.count) <= bound {
      if let distance = written.distance(to: other, atMost: bound) {
        ranked.append((distance, candidate))
      }
    } else if min(written.count, other.count) >= 3, written.begins(like: other) {
      ranked.append((bound, candidate))
    }
  }
  ranked.sort { ($0.distance, $0.candidate) < ($1.distance, $1.candidate) }
  return ranked.prefix(limit).map(\.candidate)
}
