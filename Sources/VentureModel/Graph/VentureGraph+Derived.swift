extension VentureGraph {
  /// Whether the fact at a position of ``facts`` is the `raised` tie that validation adds for a round,
  /// and no statement of a document: the last between the company and the round.
  ///
  /// - Complexity: O(1).
  public func isDerived(at position: Int) -> Bool {
    let fact = facts[position]
    guard fact.kind == .raised, let id = fact.object.entity, let round = round(id),
      fact.subject.entity == round.company
    else { return false }
    guard facts.indices.contains(position + 1) else { return true }
    let next = facts[position + 1]
    return next.kind != .raised || next.subject != fact.subject || next.object != fact.object
  }
}

extension VentureGraph {
  /// A fact as documents state it: an investment in a placeholder round is one in the company, from
  /// which validation makes the same round again.
  ///
  /// - Complexity: O(1).
  public func asWritten(_ fact: Fact) -> Fact {
    guard fact.kind == .invested, let id = fact.object.entity, let round = round(id),
      round.isPlaceholder, id.slug == "\(round.company).\(fact.subject.entity?.slug ?? "unnamed")"
    else { return fact }
    var written = fact
    written.object = .named(round.company)
    return written
  }
}
