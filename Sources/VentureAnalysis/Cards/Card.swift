import VentureModel

/// All that a graph says of one entity, on one card.
public struct Card: Sendable {
  /// A heading and what stands below it.
  public struct Section: Sendable {
    /// The heading.
    public let title: String
    /// Rows; the first column names, the others tell.
    public let lines: [Line]
  }

  /// One line of a card, with where it is stated.
  public struct Line: Hashable, Sendable {
    /// What is said.
    public let text: String
    /// What a reader must know of it, such as "implied".
    public let marks: [String]
    /// Where it is stated.
    public let citations: [Citation]
  }

  /// The entity.
  public let entity: Entity
  /// Its name and what it is.
  public let title: String
  /// The sections that have anything to say.
  public let sections: [Section]

  /// Gathers what a graph says of an entity.
  ///
  /// - Complexity: O(*k* log *k*) in the facts of the entity, and O(*c* + *r*) in the constraints
  ///   and remarks of the graph.
  public init(_ entity: Entity, in graph: VentureGraph) {
    self.entity = entity
    let author = CardAuthor(entity: entity, graph: graph)
    title = author.title
    sections = author.sections.filter { !$0.lines.isEmpty }
  }

  /// The card for a terminal.
  public func text(in graph: VentureGraph, _ style: TextStyle = .plain) -> String {
    var text = style.strong(title) + "\n"
    for section in sections {
      text += "\n" + style.faint(section.title) + "\n"
      for line in section.lines {
        let marks =
          line.marks.isEmpty ? "" : " " + style.warning("(\(line.marks.joined(separator: ", ")))")
        let cited = line.citations.phrase(in: graph)
        text +=
          "  \(line.text)\(marks)" + (cited.isEmpty ? "" : "  " + style.faint("[\(cited)]")) + "\n"
      }
    }
    return text
  }

  /// The card as JSON.
  public var json: JSONValue {
    .object([
      "id": .string(entity.id.slug),
      "kind": .string(entity.kind.rawValue),
      "title": .string(title),
      "sections": .array(
        sections.map { section in
          .object([
            "title": .string(section.title),
            "lines": .array(
              section.lines.map { line in
                .object([
                  "text": .string(line.text),
                  "marks": line.marks.isEmpty ? nil : .array(line.marks.map { .string($0) }),
                  "citations": .array(line.citations.map(\.json)),
                ])
              }),
          ])
        }),
    ])
  }
}
