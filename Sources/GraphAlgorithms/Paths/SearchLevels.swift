/// The levels of one side of a search, as ranges of the positions at which it found vertices.
struct SearchLevels {
  /// Where each level ends; the first is the end itself.
  private var ends = [1]
  /// The number of vertices found, those of a level that was left early among them.
  private(set) var count = 1

  /// How many ties away the last level is.
  var depth: Int { ends.count - 1 }

  /// The last level, from which the search goes on.
  var last: Range<Int> { self[depth] }

  /// The positions of the vertices so many ties away.
  subscript(depth: Int) -> Range<Int> {
    (depth == 0 ? 0 : ends[depth - 1])..<ends[depth]
  }

  /// Notes what an expansion of the last level found: a new level if it was not left early.
  mutating func append(upTo count: Int, isComplete: Bool) {
    self.count = count
    if isComplete { ends.append(count) }
  }
}
