import VentureModel

/// The shortest connections between two entities with a source and without it.
public struct RetractedConnections: Sendable {
  /// The sources that are withdrawn.
  public let withdrawn: [SourceID]
  /// The connections with them, and the graph that tells of them.
  public let before: (answer: ConnectionAnswer, graph: VentureGraph)
  /// The connections without them, and the graph that is left.
  public let after: (answer: ConnectionAnswer, graph: VentureGraph)

  /// Whether there was a connection, and none is left or only a longer one.
  public var isLost: Bool {
    guard let length = before.answer.length else { return false }
    return after.answer.length.map { $0 > length } ?? true
  }
}

extension Retraction {
  /// The shortest connections between two entities before the source is withdrawn and after it.
  ///
  /// An entity of which nothing is left has no connection any more.
  ///
  /// - Parameters:
  ///   - search: The question.
  ///   - graph: The whole network, from which the source is withdrawn.
  /// - Returns: Both answers.
  /// - Complexity: That of two searches.
  public func connections(
    _ search: ConnectionSearch, before graph: VentureGraph
  ) -> RetractedConnections {
    RetractedConnections(
      withdrawn: withdrawn, before: (graph.connections(search), graph),
      after: (remainder.connections(search), remainder))
  }
}

extension RetractedConnections {
  /// Both answers for a terminal, one under the other.
  public func text(_ style: TextStyle = .plain) -> String {
    let sources = withdrawn.map(\.slug).joined(separator: ", ")
    return style.faint("With \(sources)") + "\n" + before.answer.text(in: before.graph, style)
      + "\n"
      + style.faint("Without \(sources)") + "\n" + afterText(style)
  }

  /// An end of which nothing is left has no name any more; it goes by the one that it had.
  private func afterText(_ style: TextStyle) -> String {
    let ends = [after.answer.search.from, after.answer.search.to]
    let narrator = Narrator(before.graph)
    let lost = ends.filter { after.graph[$0] == nil }.map { narrator.name($0) }
    guard lost.isEmpty else {
      return style.strong("Nothing is left to tell of \(lost.joined(separator: " and ")).") + "\n"
    }
    return after.answer.text(in: after.graph, style)
  }

  /// Both answers as JSON: `{"withdrawn", "before", "after"}`, each answer as
  /// `ConnectionAnswer.json(in:)` gives it.
  public var json: JSONValue {
    .object([
      "withdrawn": .array(withdrawn.map { .string($0.slug) }),
      "before": before.answer.json(in: before.graph),
      "after": after.answer.json(in: after.graph),
    ])
  }
}
