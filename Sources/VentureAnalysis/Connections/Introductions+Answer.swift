import VentureModel

extension Introductions {
  /// The answer for a terminal: for each person the sentence that one would say, the way and the facts.
  ///
  /// - Parameters:
  ///   - graph: The excerpt that came with the answer, or the graph that was asked.
  ///   - style: How text is emphasised.
  ///   - showsCosts: Whether each cost is told.
  /// - Returns: Lines, each with its end.
  public func text(
    in graph: VentureGraph, _ style: TextStyle = .plain, showsCosts: Bool = false
  ) -> String {
    let narrator = Narrator(graph)
    let (from, to) = (narrator.name(search.from), narrator.name(search.to))
    if let connection {
      return style.strong("The graph has nobody to introduce \(from) to \(to).") + "\n"
        + connection.text(in: graph, style)
    }
    let contacts = count == 1 ? "1 person" : "\(count) people"
    let ways = people.count == 1 ? "the strongest way" : "the \(people.count) strongest ways"
    let shown = people.count < count ? ", \(ways)" : ""
    var text = style.strong("From \(from) to \(to): \(contacts) to ask\(shown)") + "\n"
    for (index, introduction) in people.enumerated() {
      let way = introduction.way
      text += "\n\(index + 1)  " + style.strong(introduction.sentence(narrator) + ".")
      text += style.faint(" (cost \(introduction.cost))") + "\n"
      text += way.nodes.map { narrator.name($0) }.joined(separator: " → ") + "\n"
      var seen: Set<Set<EntityID>> = []
      for step in way.steps where seen.insert([step.from, step.to]).inserted {
        text += step.text(narrator, style)
      }
      if showsCosts { text += way.costText(narrator, style) }
      for warning in way.warnings(in: graph).predicates(way, narrator) {
        text += "  " + style.warning("! It \(warning).") + "\n"
      }
    }
    return text
  }

  /// The answer as JSON: `{"from", "to", "count", "introductions": [{"person", "sentence", "path"}]}`, where
  /// `count` is the number of all people who could be asked, and a `path` is one of
  /// ``ConnectionAnswer/json(in:)``. Where nobody can be asked, `connection` tells how the two are connected.
  public func json(in graph: VentureGraph) -> JSONValue {
    let narrator = Narrator(graph)
    return .object([
      "from": .string(search.from.slug),
      "to": .string(search.to.slug),
      "count": .integer(count),
      "introductions": .array(
        people.map { introduction in
          .object([
            "person": .string(introduction.person.slug),
            "sentence": .string(introduction.sentence(narrator)),
            "path": introduction.way.json(narrator),
          ])
        }),
      "connection": connection?.json(in: graph),
    ])
  }

  /// The people as rows: `person`, `name`, `cost`, `sentence`, `way` (ids), `certainty` of the weakest step
  /// and `sources`.
  public func table(in graph: VentureGraph) -> Table {
    let narrator = Narrator(graph)
    var table = Table(
      columns: ["person", "name", "cost", "sentence", "way", "certainty", "sources"])
    for introduction in people {
      let steps = introduction.way.steps
      let certainty = steps.map(\.certainty).max { $0.rank < $1.rank } ?? .stated
      table.append([
        introduction.person.slug, narrator.name(introduction.person), String(introduction.cost),
        introduction.sentence(narrator),
        introduction.way.nodes.map(\.slug).joined(separator: " > "), certainty.rawValue,
        steps.flatMap(\.reasons).flatMap(\.citations).phrase(in: graph),
      ])
    }
    return table
  }
}

extension Introduction {
  /// What one would say, without a final stop: "Ask Yan Junjie, who founded MiniMax around early 2022, which
  /// Tencent backed around early 2023".
  public func sentence(_ narrator: Narrator) -> String {
    let clauses = way.steps[place...].map { ", " + narrator.clause($0) }
    return "Ask \(narrator.name(person))" + clauses.joined()
  }
}
