import VentureModel

/// A person with posts at two organizations at the same time.
struct TwoPostsRule: AuditRule {
  let name = "two-posts"
  let severity = AuditSeverity.low
  let title = "people at two organizations at once"
  let explanation = """
    Two dated employments of one person, at organizations of which neither is the parent of the other,
    should not overlap; seats on boards are no employment. An end that is not stated cannot tell. People
    do hold two posts, so that a failure asks for a second look and no more.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.entities.flatMap { entity -> [Finding] in
      guard case .person = entity else { return [] }
      let posts = audited.graph.facts(of: entity.id).filter {
        $0.kind == .employed && $0.date != nil && Certainty.usual.contains($0.certainty)
      }
      return posts.indices.flatMap { first in
        posts[(first + 1)...].compactMap { finding(posts[first], $0, audited) }
      }
    }
  }

  private func finding(_ first: Fact, _ second: Fact, _ audited: AuditedGraph) -> Finding? {
    guard first.object != second.object, let person = first.subject.entity,
      let one = first.object.entity, let other = second.object.entity,
      let date = first.date, let otherDate = second.date
    else { return nil }
    let verdict = date.overlaps(otherDate)
    let isOneGroup = isParent(one, of: other, audited) || isParent(other, of: one, audited)
    let outcome: Finding.Outcome =
      verdict == .no || isOneGroup ? .passes : verdict == .yes ? .fails : .cannotTell
    let ending =
      switch outcome {
      case .fails: ", at the same time"
      case .cannotTell: "; whether at the same time is not told"
      default: isOneGroup ? ", which belong together" : ", one after the other"
      }
    return finding(
      outcome,
      "\(audited.name(person)) was at \(audited.name(one)) \(date.phrase) and at "
        + "\(audited.name(other)) \(otherDate.phrase)\(ending).",
      about: [person, one, other], citing: first.citations + second.citations)
  }

  private func isParent(
    _ parent: EntityID, of other: EntityID, _ audited: AuditedGraph
  ) -> Bool {
    audited.graph.facts(of: other).contains {
      $0.kind == .parent && $0.subject.entity == parent && $0.object.entity == other
    }
  }
}
