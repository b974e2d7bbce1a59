import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend, notes and table of the ways between two entities.

extension PathArtist {
  var sheet: Sheet {
    Sheet(
      "path", title: wording(.pathTitle, ["from": name(content.way.nodes.first), "to": name(to)]),
      subtitle: subtitle, alternativeText: alternativeText, table: table, body: .placed(canvas),
      legend: keys, notes: notes, drafting: drafting)
  }

  private var to: EntityID? { content.way.nodes.last }

  private func name(_ id: EntityID?) -> String {
    id.map { drafting.name($0, in: content.graph) } ?? ""
  }

  private var ties: String {
    wording.count(content.way.steps.count, .oneTie, .someTies)
  }

  /// The number of other ways that are drawn.
  private var shown: Int { layout.others.count }

  /// The room for a name in the subtitle.
  private static let stopRoom = 110.0

  private var subtitle: String {
    let stops = content.way.nodes.dropFirst().dropLast().map {
      drafting.measure.lines(name($0), size: theme.fontSize, width: Self.stopRoom, limit: 1)
        .joined()
    }
    let way =
      stops.isEmpty
      ? nil : wording(.byWayOf, ["names": stops.joined(separator: wording(.listComma))])
    let others = shown == 0 ? nil : wording.count(shown, .oneOtherWay, .someOtherWays)
    return [ties, way, others].compactMap(\.self).joined(separator: " · ")
  }

  private var alternativeText: String {
    let steps = content.way.steps.map { step in
      let (verb, details) = texts.words(step)
      let (from, to) = (name(step.from), name(step.to))
      let ends = step.isForward == false ? "\(to) → \(from)" : "\(from) → \(to)"
      return "\(ends) (\(([verb] + details).joined(separator: ", ")))"
    }
    return wording(
      .pathAlternative,
      [
        "from": name(content.way.nodes.first), "to": name(to), "ties": ties,
        "steps": steps.joined(separator: "; "),
      ])
  }

  private var notes: [String] {
    let citations = content.citations(of: layout.others)
    var notes = drafting.sourceNotes(citations, in: content.graph)
    let warnings = content.way.warnings(in: content.graph)
    if warnings.heldAtOnce == .no { notes.append(wording(.neverAtOnce)) }
    let needed = warnings.breakingSources.map { content.graph[$0]?.publisher ?? $0.slug }
    if !needed.isEmpty, Set(citations.map(\.source)).count > 1 {
      notes.append(
        wording(.restsOn, ["sources": needed.joined(separator: wording(.listComma))]))
    }
    if content.hasMore || shown < content.others.count { notes.append(wording(.moreWays)) }
    return notes
  }

  private var keys: [LegendKey] {
    let steps = content.way.steps + layout.rows.places.flatMap(\.detour.steps)
    let certainties = Set(steps.map(\.certainty))
    var keys: [LegendKey] = []
    if !layout.rows.places.isEmpty {
      keys.append(
        LegendKey(
          sign: .line([.color(theme.line), .penWidth(1)], hasArrow: true),
          text: wording(.otherWay)))
    }
    for (certainty, phrase) in [
      (Certainty.implied, Wording.Phrase.implied), (.disputed, .disputed),
    ] where certainties.contains(certainty) {
      keys.append(
        LegendKey(
          sign: .line(drafting.line(certainty) + [.arrowHead(.none)], hasArrow: false),
          text: wording(phrase)))
    }
    let nodes = content.way.nodes + layout.rows.places.flatMap(\.detour.nodes)
    return keys + drafting.legend(of: nodes, in: content.graph)
  }

  /// A row for each step of each way.
  private var table: Table {
    var table = Table(columns: ["way", "from", "to", "tie", "when and what", "certainty"])
    for (index, way) in ([content.way] + layout.others).enumerated() {
      for step in way.steps {
        let (verb, details) = texts.words(step)
        let isBackward = step.isForward == false
        table.append([
          String(index + 1), name(isBackward ? step.to : step.from),
          name(isBackward ? step.from : step.to), verb, details.joined(separator: " · "),
          step.certainty.rawValue,
        ])
      }
    }
    return table
  }
}
