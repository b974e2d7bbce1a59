import VentureModel

// The first sentence on a person.

extension DossierMaterial {
  /// What a person founded and does now, else did last.
  func personLead(_ person: Person) -> [Prose] {
    let shown = told(first: posts(of: subject, at: nil))
    let born = person.born.preferred().map {
      Prose(", born \($0.value.phrase),").citing($0.citations)
    }
    let head = Prose("\(name)\(otherNames)") + (born ?? Prose())
    guard !shown.isEmpty else {
      return born == nil ? [] : [head + " is a person of whom no post is known."]
    }
    return [head + " " + shown.map { self.told($0, of: subject) }.listed() + "."]
  }

  /// What the first sentence tells of a person's posts: what they founded and the last three posts that
  /// are not over, else the last of all.
  func told(first facts: [Fact]) -> [Fact] {
    let founded = facts.filter { $0.kind == .founded }
    let current = facts.filter {
      $0.kind != .founded && $0.kind != .studied && !isOver($0, among: facts)
    }
    let told = founded + current.suffix(3)
    return told.isEmpty ? Array(facts.suffix(1)) : told
  }
}
