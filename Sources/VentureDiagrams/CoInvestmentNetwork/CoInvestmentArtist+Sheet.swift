import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend, notes and table: what the picture says of itself.

extension CoInvestmentArtist {
  var sheet: Sheet {
    let arrangement = CoInvestmentArrangement(self)
    return Sheet(
      "co-investment", title: title, subtitle: subtitle, alternativeText: alternativeText,
      table: table, body: .arranged(arrangement), legend: keys,
      notes: drafting.sourceNotes(citations, in: content.graph) + omissions(in: wording),
      remarks: omissions(in: .english) + engineRemarks(arrangement), drafting: drafting)
  }

  private func engineRemarks(_ arrangement: CoInvestmentArrangement) -> [String] {
    guard let refused = arrangement.refusedEngine else { return [] }
    return [
      "\(refused.rawValue) would take minutes for \(content.nodes.count) investors; "
        + "\(arrangement.engine.rawValue) places them instead"
    ]
  }

  private var title: String {
    guard let focus = content.focus else { return wording(.coInvestmentTitle) }
    return wording(
      content.focusIsInvestor ? .partnersTitle : .companyPartnersTitle, ["name": name(focus)])
  }

  private var subtitle: String {
    [
      wording.count(content.nodes.count, .oneTiedInvestor, .tiedInvestors),
      wording.count(content.ties.count(where: \.isCertain), .onePair, .somePairs),
      content.ties.allSatisfy(\.isCertain)
        ? nil
        : wording(
          .moreUncertain, ["count": String(content.ties.count { !$0.isCertain })]),
      wording(content.counted == .company ? .countedByCompany : .countedByRound),
    ].compactMap(\.self).joined(separator: " · ")
  }

  private var alternativeText: String {
    let strongest = content.ties.prefix(3).map { tie in
      "\(name(tie.pair.first)) – \(name(tie.pair.second)) (\(tie.pair.count.lowerBound))"
    }
    return title + wording(.sentenceEnd) + subtitle + wording(.sentenceEnd)
      + wording(.strongestPairs, ["pairs": strongest.joined(separator: ", ")])
  }

  private var citations: [Citation] {
    content.ties.flatMap { tie in
      tie.pair.grounds.flatMap { $0.facts.flatMap(\.citations) }
    }
  }

  /// What was left out, and why.
  private func omissions(in wording: Wording) -> [String] {
    let selection = content.selection
    var notes: [String] = []
    if content.countsRoundsInstead { notes.append(wording(.roundsInstead)) }
    if selection.chosen < selection.candidates {
      notes.append(
        wording(
          .strongestInvestors,
          ["count": String(selection.chosen), "total": String(selection.candidates)]))
    }
    if let backbone = selection.backbone {
      notes.append(
        wording(
          .backbone,
          [
            "count": String(backbone.kept), "total": String(backbone.total),
            "level": String((backbone.level * 100).rounded() / 100),
          ]))
    }
    if selection.omittedPossible > 0 {
      notes.append(
        wording.count(selection.omittedPossible, .oneUncertainOmitted, .uncertainOmitted))
    }
    if content.looseCount > 0 {
      notes.append(wording.count(content.looseCount, .oneUntied, .untied))
    }
    return notes
  }

  private var keys: [LegendKey] {
    var keys: [LegendKey] = []
    let certain = content.ties.filter(\.isCertain).map(\.pair.count.lowerBound)
    for count in Set([certain.min(), certain.max()].compactMap(\.self)).sorted() {
      keys.append(
        LegendKey(sign: .line(line(of: count), hasArrow: false), text: common(count...count)))
    }
    if content.ties.contains(where: { !$0.isCertain }) {
      keys.append(
        LegendKey(
          sign: .line(line(of: 0) + [.style(.dashed)], hasArrow: false),
          text: wording(.notCertain)))
    }
    let parties = Dictionary(grouping: content.nodes) { drafting.party($0.id, in: content.graph) }
    for phrase in [Wording.Phrase.firm, .corporateInvestor, .person] {
      guard let example = parties[phrase]?.first else { continue }
      let (paint, shape, style) = drafting.look(of: example.id, in: content.graph)
      keys.append(LegendKey(sign: .box(paint, shape, style), text: wording(phrase)))
    }
    return keys
  }

  /// A row for each line.
  private var table: Table {
    let narrator = Narrator(content.graph)
    var table = Table(
      columns: ["investor", "partner", content.counted.plural, "at most", "shared"])
    for tie in content.ties {
      table.append([
        name(tie.pair.first), name(tie.pair.second), String(tie.pair.count.lowerBound),
        String(tie.pair.count.upperBound), tie.pair.shared(narrator).joined(separator: ", "),
      ])
    }
    return table
  }
}
