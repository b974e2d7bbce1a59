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
