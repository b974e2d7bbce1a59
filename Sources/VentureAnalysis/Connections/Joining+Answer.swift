import VentureModel

extension Joining {
  /// The answer for a terminal: the tree from the first name on, each tie with its reasons.
  ///
  /// - Parameters:
  ///   - graph: The excerpt that came with the answer, or the graph that was asked.
  ///   - style: How text is emphasised.
  /// - Returns: Lines, each with its end.
  public func text(in graph: VentureGraph, _ style: TextStyle = .plain) -> String {
    let narrator = Narrator(graph)
    guard joinsAll else { return refusal(narrator, style) }
    let names = narrator.list(groups.first ?? [])
    let ties = steps.count == 1 ? "1 tie" : "\(steps.count) ties"
    let stops = stops.isEmpty ? "" : ", by way of \(narrator.list(stops))"
    var text = style.strong("\(names): joined by \(ties)\(stops)") + "\n"
    if let leastTies, leastTies < steps.count {
      text += style.faint("No tree that joins them has fewer than \(leastTies).") + "\n"
    }
    guard let root = search.names.first else { return text }
    text += "\n" + style.strong(narrator.name(root)) + "\n"
    var depths = [root: 0]
    // Depth first, so that what hangs on a name stands under it.
    for step in branches(from: root) {
      let depth = (depths[step.from] ?? 0) + 1
      depths[step.to] = depth
      let margin = String(repeating: "  ", count: depth)
      let name = narrator.name(step.to)
      let isNamed = search.names.contains(step.to)
      text += margin + (isNamed ? style.strong(name) : name) + "\n"
      let lines = step.text(narrator, style).split(separator: "\n")
      text += lines.map { "\(margin)\($0)\n" }.joined()
    }
    return text
  }

  /// The steps in the order of a walk that finishes each branch before the next.
  private func branches(from root: EntityID) -> [Connection.Step] {
    let next = Dictionary(grouping: steps, by: \.from)
    func walk(_ from: EntityID) -> [Connection.Step] {
      (next[from] ?? []).flatMap { [$0] + walk($0.to) }
    }
    return walk(root)
  }

  private func refusal(_ narrator: Narrator, _ style: TextStyle) -> String {
    let apart = groups.map { narrator.list($0) }
    var text = style.strong("Nothing joins all of them. These stay apart:") + "\n"
    for group in apart { text += "  • \(group)\n" }
    guard let nearestMiss else { return text }
    return text + "\n" + nearestMiss.text(in: narrator.graph, style)
  }

  /// The answer as JSON: `{"names", "ties", "leastTies", "stops", "groups", "steps"}`; a step is one of
  /// ``ConnectionAnswer/json(in:)``. Where not all are joined, `leastTies` is null, `groups` has several
  /// lists of ids, and `nearestMiss` is the answer for the connection of the first two.
  public func json(in graph: VentureGraph) -> JSONValue {
    let narrator = Narrator(graph)
    return .object([
      "names": .array(search.names.map { .string($0.slug) }),
      "ties": .integer(steps.count),
      "leastTies": leastTies.map { .integer($0) } ?? .null,
      "stops": .array(stops.map { .string($0.slug) }),
      "groups": .array(groups.map { group in .array(group.map { .string($0.slug) }) }),
      "steps": .array(steps.map { $0.json(narrator) }),
      "nearestMiss": nearestMiss?.json(in: graph),
    ])
  }

  /// The reasons as rows: `from`, `to` (ids), `reason`, `certainty` and `sources`.
  public func table(in graph: VentureGraph) -> Table {
    let narrator = Narrator(graph)
    var table = Table(columns: ["from", "to", "reason", "certainty", "sources"])
    for step in steps {
      for reason in step.reasons {
        table.append([
          step.from.slug, step.to.slug, reason.sentence(narrator), reason.certainty.rawValue,
          reason.citations.phrase(in: graph),
        ])
      }
    }
    return table
  }
}
