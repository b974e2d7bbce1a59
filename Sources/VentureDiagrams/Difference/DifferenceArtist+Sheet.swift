import Graphviz
import VentureAnalysis
import VentureModel

// Legend and table of a picture of changes.

extension DifferenceArtist {
  var sheet: Sheet {
    Sheet(
      "difference", title: texts.title, subtitle: texts.summary,
      alternativeText: texts.alternativeText, table: table, body: .placed(canvas), legend: keys,
      notes: texts.notes, drafting: drafting)
  }

  private var keys: [LegendKey] {
    let changes = content.changes
    let stroke = theme.company.stroke
    var keys: [LegendKey] = []
    func bar(
      _ phrase: Wording.Phrase, _ fill: Color, _ style: [NodeStyle] = [.filled], if occurs: Bool
    ) {
      guard occurs else { return }
      let paint = Theme.Paint(stroke: stroke, fill: fill)
      keys.append(
        LegendKey(
          sign: .box(paint, [.shape(.box), .penWidth(1.2)], style, height: 9),
          text: wording(phrase)))
    }
    func isKnown(_ certainties: Set<Certainty>) -> Bool {
      changes.contains { certainties.contains($0.happening.told.certainty) }
    }
    bar(.cameAbout, stroke, if: changes.contains { $0.isDone && $0.group == .new })
    bar(.onlySpokenOf, theme.paper, if: changes.contains { !$0.isDone })
    bar(.implied, theme.shade, [.filled, .dashed], if: isKnown([.implied, .derived]))
    bar(.disputed, theme.shade, [.filled, .dotted], if: isKnown([.context, .disputed]))
    if changes.contains(where: { $0.duration != nil }) {
      let line = LegendKey.Sign.line(
        [.color(stroke), .penWidth(1.6), .arrowHead(.none)], hasArrow: false)
      keys.append(LegendKey(sign: line, text: wording(.lasting)))
    }
    if changes.contains(where: { $0.isBeyond(layout) }) {
      let line = LegendKey.Sign.line(
        [.color(stroke), .penWidth(1.4), .arrowHead(.vee)], hasArrow: true)
      keys.append(LegendKey(sign: line, text: wording(.beyondAxis)))
    }
    if changes.contains(where: content.isOutgoing) {
      let name = texts.name(content.entity).prefix(40)
      keys.append(
        LegendKey(sign: .mark("→"), text: wording(.doneBy, ["name": String(name)])))
    }
    return keys
  }

  /// A row for each change that is drawn.
  private var table: Table {
    var table = Table(columns: ["change", "date", "who", "what", "certainty", "sentence"])
    for change in content.changes {
      table.append([
        change.group.mark, texts.date(of: change), texts.subject(of: change),
        texts.event(of: change), change.happening.told.certainty.rawValue,
        change.happening.told.sentence,
      ])
    }
    return table
  }
}

extension DifferenceContent.Change {
  fileprivate func isBeyond(_ layout: DifferenceLayout) -> Bool {
    [days, duration].compactMap(\.self).contains { days in
      let beyond = layout.isBeyond(days)
      return beyond.left || beyond.right
    }
  }
}
