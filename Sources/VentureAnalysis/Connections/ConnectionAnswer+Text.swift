import VentureModel

extension ConnectionAnswer {
  /// The answer for a terminal: each connection with its steps, each step with its reasons, and what a
  /// reader must know of it as a whole.
  ///
  /// - Parameters:
  ///   - graph: The graph that was asked, or the excerpt that came with the answer.
  ///   - style: How text is emphasised.
  ///   - showsCosts: Whether each cost is told, where there is one.
  /// - Returns: Lines, each with its end.
  public func text(
    in graph: VentureGraph, _ style: TextStyle = .plain, showsCosts: Bool = false
  ) -> String {
    let narrator = Narrator(graph)
    guard let length else { return refusal(narrator, style) }
    guard length > 0 else { return "\(narrator.name(search.from)) is one and the same.\n" }
    var text = style.strong(headline(narrator, length)) + "\n"
    let warnings = connections.map { $0.warnings(in: graph).predicates($0, narrator) }
    let common = warnings.dropFirst().reduce(warnings.first ?? []) { known, next in
      known.filter(next.contains)
    }
    for (index, connection) in connections.enumerated() {
      text += "\n"
      if connections.count > 1 {
        text += style.faint("\(index + 1) of \(connections.count)\(isCut ? "+" : "")") + "  "
      }
      text += connection.nodes.map { narrator.name($0) }.joined(separator: " → ")
      text += style.faint(remark(on: connection)) + "\n"
      for step in connection.steps { text += step.text(narrator, style) }
      if showsCosts { text += connection.costText(narrator, style) }
      for warning in warnings[index] where connections.count == 1 || !common.contains(warning) {
        text += "  " + style.warning("! It \(warning).") + "\n"
      }
    }
    if connections.count > 1, !common.isEmpty {
      text += "\n" + common.map { style.warning("! Each of them \($0).") + "\n" }.joined()
    }
    if isCut {
      text += "\n" + style.warning("There are more of this length; --limit shows more.") + "\n"
    }
    return text
  }

  private func headline(_ narrator: Narrator, _ length: Int) -> String {
    let lengths = connections.map(\.steps.count)
    let (least, most) = (lengths.min() ?? length, lengths.max() ?? length)
    let range = least == most ? "\(least)" : "\(least) to \(most)"
    let ties = "\(range) tie\(most == 1 ? "" : "s")"
    let count = connections.count
    let ways: String
    switch search.ranking {
    case .fewestTies: ways = count == 1 ? "" : ", \(count)\(isCut ? " or more" : "") ways"
    case .shortest: ways = count == 1 ? "" : ", \(count) ways"
    case .strongest: ways = count == 1 ? ", the strongest way" : ", the \(count) strongest ways"
    }
    return "\(ends(narrator)): \(ties)\(ways)\(countingRule)"
  }

  private func ends(_ narrator: Narrator) -> String {
    let via = search.via.isEmpty ? "" : " by way of \(narrator.list(search.via))"
    let end = (search.toAnyone ? "anyone at " : "") + narrator.name(search.to)
    return "\(narrator.name(search.from)) and \(end)\(via)"
  }

  /// What tells a connection from others of the answer at a glance.
  private func remark(on connection: Connection) -> String {
    switch search.ranking {
    case .fewestTies: return ""
    case .shortest:
      let ties = connection.steps.count
      return connections.count == 1 ? "" : " (\(ties) tie\(ties == 1 ? "" : "s"))"
    case .strongest: return connection.cost.map { " (cost \($0.total))" } ?? ""
    }
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
    if obstacle == .nobodyThere { return nobodyThere(narrator, style) }
    let limit = search.maximumTies.map { " of at most \($0) tie\($0 == 1 ? "" : "s")" } ?? ""
    var text = style.strong("No connection\(limit) between \(ends(narrator)).") + "\n"
    if case .noWay(let from, let to) = obstacle, !search.via.isEmpty {
      text += "There is none from \(narrator.name(from)) to \(narrator.name(to)).\n"
    }
    guard let nearestMiss else {
      return text + "Nothing in the graph links them, whatever counts.\n"
    }
    let options = nearestMiss.options(beyond: search.selection, in: narrator.graph)
    guard !nearestMiss.missingSteps.isEmpty || !options.isEmpty else {
      let ties = nearestMiss.connection.steps.count
      return text + "The shortest has \(ties) ties: --max-ties \(ties).\n"
    }
    let steps =
      nearestMiss.missingSteps.isEmpty
      ? nearestMiss.connection.steps
      : nearestMiss.missingSteps.map { nearestMiss.connection.steps[$0] }
    text +=
      nearestMiss.missingSteps.isEmpty
      ? "They are linked by what was not to be passed:\n"
      : "They would be linked if this counted too:\n"
    for step in steps { text += step.text(narrator, style) }
    text +=
      "on the way "
      + nearestMiss.connection.nodes.map { narrator.name($0) }.joined(separator: " → ") + ".\n"
    let flags = options.filter { $0.hasPrefix("--") }.joined(separator: " ")
    let others = options.filter { !$0.hasPrefix("--") }
    let all = (flags.isEmpty ? [] : [flags]) + others
    if !all.isEmpty { text += "Ask again with \(all.joined(separator: " and ")).\n" }
    return text
  }

  /// That nobody is known at the organisation, and how near it is itself.
  private func nobodyThere(_ narrator: Narrator, _ style: TextStyle) -> String {
    let place = narrator.name(search.to)
    let text = style.strong("The graph names nobody at \(place).") + "\n"
    guard let nearestMiss, nearestMiss.missingSteps.isEmpty else { return text }
    let way = nearestMiss.connection.nodes.map { narrator.name($0) }.joined(separator: " → ")
    return text + "\(place) itself is reached on the way \(way):\n"
      + nearestMiss.connection.steps.map { $0.text(narrator, style) }.joined()
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
