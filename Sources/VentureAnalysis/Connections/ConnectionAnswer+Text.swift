import VentureModel

extension ConnectionAnswer {
  /// The answer for a terminal: each connection with its steps, each step with its reasons.
  public func text(in graph: VentureGraph, _ style: TextStyle = .plain) -> String {
    let narrator = Narrator(graph)
    guard let length else { return refusal(narrator, style) }
    let ends = "\(narrator.name(search.from)) and \(narrator.name(search.to))"
    guard length > 0 else { return "\(narrator.name(search.from)) is one and the same.\n" }
    var text = style.strong(headline(ends, length)) + "\n"
    for (index, connection) in connections.enumerated() {
      text += "\n"
      if connections.count > 1 {
        text += style.faint("\(index + 1) of \(connections.count)\(isCut ? "+" : "")") + "  "
      }
      text += connection.nodes.map { narrator.name($0) }.joined(separator: " → ") + "\n"
      for step in connection.steps { text += step.text(narrator, style) }
    }
    if isCut {
      text += "\n" + style.warning("There are more of this length; --limit shows more.") + "\n"
    }
    return text
  }

  private func headline(_ ends: String, _ length: Int) -> String {
    let ties = length == 1 ? "1 tie" : "\(length) ties"
    let ways = connections.count == 1 ? "" : ", \(connections.count)\(isCut ? " or more" : "") ways"
    return "\(ends): \(ties)\(ways)\(countingRule)"
  }

  /// Whether rounds are stops, where that makes a difference to the length.
  private var countingRule: String {
    if search.view == .raw { return ", rounds counted as stops" }
    let isFunded = connections.flatMap(\.steps).flatMap(\.reasons).flatMap(\.facts).contains {
      $0.kind == .invested
    }
    return isFunded ? ", rounds not counted as stops" : ""
  }

  /// Why there is no connection, and what would have made one.
  private func refusal(_ narrator: Narrator, _ style: TextStyle) -> String {
    let ends = "\(narrator.name(search.from)) and \(narrator.name(search.to))"
    let limit = search.maximumTies.map { " of at most \($0) tie\($0 == 1 ? "" : "s")" } ?? ""
    var text = style.strong("No connection\(limit) between \(ends).") + "\n"
    guard let nearestMiss else {
      return text + "Nothing in the graph links them, whatever counts.\n"
    }
    guard !nearestMiss.missingSteps.isEmpty else {
      let ties = nearestMiss.connection.steps.count
      return text + "The shortest has \(ties) ties: --max-ties \(ties).\n"
    }
    text += "They would be linked if this counted too:\n"
    for index in nearestMiss.missingSteps {
      text += nearestMiss.connection.steps[index].text(narrator, style)
    }
    text +=
      "on the way "
      + nearestMiss.connection.nodes.map { narrator.name($0) }.joined(separator: " → ") + ".\n"
    let options = nearestMiss.options(beyond: search.selection, in: narrator.graph)
    let flags = options.filter { $0.hasPrefix("--") }.joined(separator: " ")
    let others = options.filter { !$0.hasPrefix("--") }
    let all = (flags.isEmpty ? [] : [flags]) + others
    if !all.isEmpty { text += "Ask again with \(all.joined(separator: " and ")).\n" }
    return text
  }
}

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

extension Connection.Step {
  /// The reasons of a step, a line each, with certainty and citation.
  func text(_ narrator: Narrator, _ style: TextStyle) -> String {
    var seen: Set<String> = []
    return reasons.map { reason in
      let marks =
        reason.marks.isEmpty ? "" : " " + style.warning("(\(reason.marks.joined(separator: ", ")))")
      let cited = reason.citations.phrase(in: narrator.graph)
      let citation = cited.isEmpty ? "" : "  " + style.faint("[\(cited)]")
      return "  • \(reason.sentence(narrator))\(marks).\(citation)\n"
    }.filter { seen.insert($0).inserted }.joined()
  }
}

extension Connection.Reason {
  /// The reason in one sentence, without a final stop.
  public func sentence(_ narrator: Narrator) -> String {
    if let constraint {
      return narrator.sentence(constraint)
    }
    if facts.count == 2, facts[0].kind != .invested {
      let people = facts.compactMap(\.subject.entity).map { narrator.name($0) }
      return "\(people.joined(separator: " and ")) were both at \(narrator.name(facts[0].object))"
        + (narrator.graph.effectiveDate(of: facts[0]).map { " \($0.phrase)" } ?? "")
    }
    return facts.first.map { narrator.sentence($0) } ?? ""
  }

  /// What a reader must know of the reason: anything but a stated tie of which it is known that it held.
  public var marks: [String] {
    var marks: [String] = []
    if certainty != .stated { marks.append(certainty.rawValue) }
    if isUndated { marks.append("cannot tell whether it held then") }
    return marks
  }

  /// Where the reason is stated.
  public var citations: [Citation] {
    let own = facts.first.map { [$0] + facts.dropFirst().filter { $0.kind != .raised } } ?? []
    return own.flatMap(\.citations) + (constraint?.citations ?? [])
  }
}
