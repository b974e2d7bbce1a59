/// Which statements of two versions are the same, and which of the rest correct each other.
///
/// Statements about one thing (a tie, an attribute) are compared with each other only. Equal ones
/// are matched first, each with one; of the others, those that are most alike are matched next and
/// count as corrected. What is left is only in the one version or only in the other: taking away
/// what is gone, exchanging what is corrected and adding what is new makes the new version of the
/// old.
struct StatementMatching<Statement: Hashable> {
  /// Pairs that differ.
  private(set) var corrected: [(old: Statement, new: Statement)] = []
  /// What only the new version says.
  private(set) var added: [Statement] = []
  /// What only the old version says.
  private(set) var gone: [Statement] = []

  /// Compares two versions; everything is told in the order of the new version, what is gone in
  /// that of the old.
  ///
  /// - Parameters:
  ///   - old: The statements of the old version.
  ///   - new: Those of the new.
  ///   - subject: What a statement is about.
  ///   - likeness: How much two statements about one thing have in common.
  /// - Complexity: O(*n*) in the statements, and O(*k*² log *k*) for *k* unequal ones about one
  ///   thing.
  init<Subject: Hashable>(
    from old: [Statement], to new: [Statement], about subject: (Statement) -> Subject,
    likeness: (Statement, Statement) -> Int
  ) {
    var known: [Statement: Int] = [:]
    for statement in old { known[statement, default: 0] += 1 }
    var rest: [Statement] = []
    for statement in new {
      if let count = known[statement], count > 0 {
        known[statement] = count - 1
      } else {
        rest.append(statement)
      }
    }
    // Which of several equal statements is left does not matter; the last are.
    var left = Array(
      old.reversed().filter { statement in
        guard let count = known[statement], count > 0 else { return false }
        known[statement] = count - 1
        return true
      }.reversed())
    pair(&left, &rest, about: subject, likeness: likeness)
    gone = left
    added = rest
  }

  /// Pairs what is alike and takes it out of both.
  private mutating func pair<Subject: Hashable>(
    _ old: inout [Statement], _ new: inout [Statement], about subject: (Statement) -> Subject,
    likeness: (Statement, Statement) -> Int
  ) {
    var candidates: [Subject: [Int]] = [:]
    for (place, statement) in old.enumerated() {
      candidates[subject(statement), default: []].append(place)
    }
    var rivals: [Subject: [Int]] = [:]
    for (place, statement) in new.enumerated() where candidates[subject(statement)] != nil {
      rivals[subject(statement), default: []].append(place)
    }
    // By place in the new version: the place in the old that it corrects.
    var partners: [Int: Int] = [:]
    for (key, places) in rivals {
      let pairs = (candidates[key] ?? []).flatMap { before in
        places.map { (before, $0, likeness(old[before], new[$0])) }
      }
      var taken: Set<Int> = []
      for (before, after, _) in pairs.sorted(by: { ($1.2, $0.1, $0.0) < ($0.2, $1.1, $1.0) })
      where !taken.contains(before) && partners[after] == nil {
        partners[after] = before
        taken.insert(before)
      }
    }
    corrected = partners.sorted { $0.key < $1.key }.map { (old[$0.value], new[$0.key]) }
    let gone = Set(partners.values)
    old = old.indices.filter { !gone.contains($0) }.map { old[$0] }
    new = new.indices.filter { partners[$0] == nil }.map { new[$0] }
  }
}
