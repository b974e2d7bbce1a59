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
    var mentions = Mentions()

    let stated = facts.indices.filter { !isDerived(at: $0) }.map { facts[$0] }
    for fact in stated {
      if let fact = selection.remaining(fact) {
        remainder.add(asWritten(fact))
      } else {
        mentions.lose(fact)
      }
    }
    for constraint in constraints {
      if let constraint = selection.remaining(constraint) {
        remainder.add(constraint)
      } else {
        mentions.lose(constraint)
      }
    }
    for remark in remarks {
      if let remark = selection.remaining(remark) {
        remainder.add(remark)
      } else {
        mentions.lose(remark)
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
        wasSupported ? !rest.allCitations.isEmpty : !mentions.lost.contains(entity.id)
      if isSupported, !isPlaceholder { remainder.add(rest) } else { others.add(rest) }
    }
    return remainder.completed(from: others)
  }
}

/// The entities of which statements that do not remain have spoken.
private struct Mentions {
  private(set) var lost: Set<EntityID> = []

  mutating func lose(_ fact: Fact) {
    lost.formUnion([fact.subject.entity, fact.object.entity].compactMap(\.self))
  }

  mutating func lose(_ remark: Remark) { lost.formUnion(remark.about) }

  mutating func lose(_ constraint: Constraint) {
    switch constraint.form {
    case .membership(let membership): lost.formUnion(membership.investors + membership.targets)
    case .total(let total): lost.formUnion([total.company] + total.rounds)
    case .count(let tally): lost.formUnion([tally.company, tally.round].compactMap(\.self))
    case .bound(let bound): lost.formUnion([bound.round] + bound.others)
    case .ranking(let ranking): lost.formUnion([ranking.investor, ranking.company])
    }
  }
}

extension VentureGraph.Draft {
  /// The graph of a part of what a valid graph states, with the declarations that it needs.
  fileprivate mutating func completed(from others: VentureGraph.Draft) -> VentureGraph {
    while true {
      let (validation, missing) = validateWithoutDeclarations()
      if let graph = validation.graph { return graph }
      precondition(!missing.isEmpty, "a part of a valid graph is valid")
      adopt(missing, from: others)
    }
  }
}
