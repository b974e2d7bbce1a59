import VentureModel

extension NearestMiss {
  /// The options of the command line that would make the missing steps count.
  public func options(beyond selection: Selection, in graph: VentureGraph) -> [String] {
    var kinds: Set<TieKind> = []
    var certainties: Set<Certainty> = []
    var statuses: Set<DealStatus> = []
    var timing: [String] = []
    for index in missingSteps {
      guard let reason = connection.steps[index].reasons.first else { continue }
      for fact in reason.facts {
        let isAttendance = fact.kind == .attended || fact.kind == .organised
        // In the contracted view the round's own tie only accompanies an investment.
        if fact.kind != .raised || reason.facts.count == 1 {
          kinds.insert(isAttendance && reason.facts.count == 2 ? .met : fact.kind)
        }
        certainties.insert(fact.certainty)
        statuses.insert(fact.status)
        if let advice = selection.timing(of: fact, in: graph), !timing.contains(advice) {
          timing.append(advice)
        }
      }
      if let constraint = reason.constraint {
        kinds.insert(.invested)
        statuses.insert(.completed)
        certainties.insert(constraint.certainty)
        if selection.asOf != nil, !selection.keepsUndated, !timing.contains("--undated include") {
          timing.append("--undated include")
        }
      }
    }
    let newKinds = kinds.subtracting(selection.kinds).sorted().map(\.rawValue)
    let newCertainties = certainties.subtracting(selection.certainties)
    let newStatuses = statuses.subtracting(selection.statuses)
    var options: [String] = []
    if !newKinds.isEmpty { options.append("--also \(newKinds.joined(separator: ","))") }
    if !newCertainties.isEmpty {
      let all = selection.certainties.union(newCertainties).sorted { $0.rank < $1.rank }
      options.append("--certainty \(all.map(\.rawValue).joined(separator: ","))")
    }
    if !newStatuses.isEmpty {
      let all = DealStatus.allCases.filter(selection.statuses.union(newStatuses).contains)
      options.append("--status \(all.map(\.rawValue).joined(separator: ","))")
    }
    if let hub { options.append("--avoid-hubs \(hub)") }
    if !stops.isEmpty {
      let kinds = Entity.Kind.allCases.filter(stops.contains).map(\.rawValue)
      options.append("--through \(kinds.joined(separator: ","))")
    }
    return options + timing.sorted()
  }
}

extension Selection {
  /// What would make a fact count that did not hold on the day, as far as the day is the reason.
  fileprivate func timing(of fact: Fact, in graph: VentureGraph) -> String? {
    guard let asOf else { return nil }
    switch graph.holds(fact, asOf: asOf) {
    case .yes: return nil
    case .cannotTell: return keepsUndated ? nil : "--undated include"
    case .no:
      let hasBegun = graph.effectiveDate(of: fact)?.hasBegun(by: asOf) ?? .cannotTell
      return hasBegun == .no ? "a later --as-of" : "an earlier --as-of"
    }
  }
}
