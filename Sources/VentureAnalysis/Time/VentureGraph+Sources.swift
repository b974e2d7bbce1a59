import VentureModel

extension VentureGraph {
  /// The graph of what remains when only some sources count.
  ///
  /// A statement remains if a source that counts states it; what cites nothing remains. An entity
  /// remains if such a source speaks of it or a statement that remains does: of who is only
  /// mentioned, the name and kind, and of a round also its company and number. An entity of which
  /// nobody ever said anything remains too.
  ///
  /// - Parameter counts: Whether a source counts.
  /// - Returns: The graph, which is valid as this one is.
  /// - Complexity: O(*n* log *n*) in the statements.
  public func resting(on counts: (SourceID) -> Bool) -> VentureGraph {
    let kept = sources.filter { counts($0.id) }
    let selection = SourceSelection(sources: Set(kept.map(\.id)))
    var remainder = Draft(title: title)
    for source in kept { remainder.add(source) }
    // The entities of which statements have spoken that do not remain.
    var mentions: Set<EntityID> = []

    let stated = facts.indices.filter { !isDerived(at: $0) }.map { facts[$0] }
    for fact in stated {
      if let fact = selection.remaining(fact) {
        remainder.add(asWritten(fact))
      } else {
        mentions.formUnion(fact.entities)
      }
    }
    for constraint in constraints {
      if let constraint = selection.remaining(constraint) {
        remainder.add(constraint)
      } else {
        mentions.formUnion(constraint.entities)
      }
    }
    for remark in remarks {
      if let remark = selection.remaining(remark) {
        remainder.add(remark)
      } else {
        mentions.formUnion(remark.about)
      }
    }

    // What those speak of comes along with what remains of it, and so on.
    var others = Draft()
    for source in sources { others.add(source) }
    for entity in entities {
      let rest = selection.remaining(entity)
      let isPlaceholder = round(entity.id)?.isPlaceholder == true
      let wasSupported = !entity.allCitations.isEmpty
      let isSupported =
        wasSupported ? !rest.allCitations.isEmpty : !mentions.contains(entity.id)
      if isSupported, !isPlaceholder { remainder.add(rest) } else { others.add(rest) }
    }
    return remainder.completed(from: others)
  }
}
