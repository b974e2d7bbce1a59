import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend, notes and table of an ego network.

extension EgoArtist {
  var sheet: Sheet {
    let title = wording(.egoTitle, ["name": drafting.name(content.focus, in: content.graph)])
    return Sheet(
      "ego", title: title, subtitle: subtitle, alternativeText: alternativeText(title),
      table: table, body: .placed(canvas), legend: keys, notes: notes, drafting: drafting)
  }

  private var subtitle: String {
    let first = content.groups.reduce(0) { $0 + $1.count }
    return [
      wording(.directlyTied, ["count": String(first)]),
      content.outerCount.map { wording(.oneStepFurther, ["count": String($0)]) },
    ].compactMap(\.self).joined(separator: " · ")
  }

  private func alternativeText(_ title: String) -> String {
    let groups = content.groups.map { group in
      wording(
        .labelled, ["label": heading(of: group.group), "text": String(group.count)])
    }
    let first = content.groups.compactMap(\.nodes.first).prefix(4).map {
      drafting.name($0.id, in: content.graph)
    }
    return [
      title, groups.joined(separator: wording(.listComma)),
      wording(.egoMost, ["names": first.joined(separator: wording(.listComma))]),
    ].joined(separator: wording(.sentenceEnd))
  }

  private var drawn: [EgoContent.Node] { content.nodes + content.nodes.flatMap(\.outer) }

  private var keys: [LegendKey] {
    let ties = drawn.compactMap(\.ties.first)
    let completed = ties.filter { $0.status == .completed }
    var keys: [LegendKey] = []
    func line(_ phrase: Wording.Phrase, _ style: [EdgeAttribute], hasArrow: Bool = true) {
      keys.append(LegendKey(sign: .line(style, hasArrow: hasArrow), text: wording(phrase)))
    }
    for family in EgoTie.Family.allCases where completed.contains(where: { $0.family == family }) {
      line(
        Self.verb(of: family), [.arrowHead(Self.mark(of: family))], hasArrow: family != .contact)
    }
    if completed.contains(where: { $0.isLead && $0.family == .invested }) {
      line(.lead, [.penWidth(2.2)])
    }
    let certainties = Set(completed.map(\.certainty))
    if !certainties.isDisjoint(with: [.implied, .derived]) {
      line(.implied, [.style(.dashed), .arrowHead(.none)], hasArrow: false)
    }
    if certainties.contains(.disputed) {
      line(.disputed, [.style(.dotted), .penWidth(1.7), .arrowHead(.none)], hasArrow: false)
    }
    if ties.contains(where: { $0.status == .withdrawn }) {
      line(.withdrawn, [.style(.dashed), .color(theme.warning), .arrowHead(.tee)])
    }
    let parties = Dictionary(grouping: drawn.map(\.id) + [content.focus], by: { party(of: $0) })
    for phrase in [Wording.Phrase.firm, .companyParty, .person, .otherParty] {
      guard let example = parties[phrase]?.first else { continue }
      let (paint, shape, style) = look(of: example)
      keys.append(LegendKey(sign: .box(paint, shape, style), text: wording(phrase)))
    }
    return keys
  }

  private var notes: [String] {
    var notes = drafting.sourceNotes(
      drawn.flatMap { $0.ties.flatMap(\.citations) }, in: content.graph)
    if content.omittedCount > 0 {
      notes.append(wording(.egoLeftOut, ["count": String(content.omittedCount)]))
    }
    return notes
  }

  /// A row for each tie that is drawn or told of.
  private var table: Table {
    var table = Table(columns: ["ring", "from", "to", "tie", "status", "certainty", "sentence"])
    func append(_ node: EgoContent.Node, _ ring: Int, behind inner: EntityID) {
      for tie in node.ties {
        let (from, to) = tie.isOutward ? (inner, node.id) : (node.id, inner)
        table.append([
          String(ring), drafting.name(from, in: content.graph),
          drafting.name(to, in: content.graph), tie.kind.rawValue, tie.status.rawValue,
          tie.certainty.rawValue, tie.sentence,
        ])
      }
    }
    for node in content.nodes {
      append(node, 1, behind: content.focus)
      for outer in node.outer { append(outer, 2, behind: node.id) }
    }
    return table
  }
}
