extension VentureGraph {
  /// Whether a fact is the `raised` tie that follows from a round and states nothing beyond it.
  ///
  /// - Complexity: O(1); O(*k*) in the facts of a placeholder round.
  public func isDerived(_ fact: Fact) -> Bool {
    guard fact.kind == .raised, let id = fact.object.entity, let round = round(id),
      fact.subject.entity == round.company, fact.history.isEmpty, fact.terms == .none,
      fact.note == nil
    else { return false }
    if round.isPlaceholder { return true }
    return fact.date == round.date.preferred()?.value && fact.status == round.status
      && fact.certainty == round.certainty && fact.citations == round.profile.citations
  }
}
