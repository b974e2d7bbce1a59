import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend and table of a picture of ownership.

extension OwnershipArtist {
  var sheet: Sheet {
    Sheet(
      "ownership", title: wording(.ownershipTitle, ["company": texts.name(content.company)]),
      subtitle: texts.summary, alternativeText: texts.alternativeText, table: table,
      body: .placed(canvas), legend: keys, notes: texts.notes, drafting: drafting)
  }

  private var keys: [LegendKey] {
    let fund = theme.fund
    var keys: [LegendKey] = []
    func key(_ phrase: Wording.Phrase, _ sign: LegendKey.Sign, if occurs: Bool) {
      if occurs { keys.append(LegendKey(sign: sign, text: wording(phrase))) }
    }
    let statements = content.holders.compactMap(\.stated)
    let estimates = content.holders.filter { $0.estimate?.share.percentage != nil }
    func isBounded(_ holder: OwnershipContent.Holder) -> Bool {
      (holder.estimate?.share.interval.lower?.value ?? 0) > 0
    }
    func isBeyond(_ holder: OwnershipContent.Holder) -> Bool {
      holder.estimate?.share.interval.upper.map { layout.scale.isBeyond($0) } == true
    }
    let dot = Theme.Paint(stroke: fund.stroke, fill: fund.stroke)
    key(
      .statedShare,
      .box(dot, [.shape(.circle)], [.filled], width: Self.dotSize, height: Self.dotSize),
      if: !statements.isEmpty)
    key(
      .statedBound,
      .line(
        [
          .color(fund.stroke), .penWidth(2.4), .arrowHead(.dot), .arrowSize(0.7),
        ], hasArrow: true),
      if: statements.contains { $0.share.interval.value == nil })
    key(
      .earlierShare,
      .box(
        Theme.Paint(stroke: fund.stroke, fill: theme.paper), [.shape(.circle)], [.filled],
        width: 7, height: 7),
      if: content.holders.contains { !$0.earlier.isEmpty })
    key(
      .leastToMost, .box(fund, [.shape(.box), .penWidth(1)], [.filled, .dashed], height: 10),
      if: estimates.contains(where: isBounded))
    let bounds = estimates.filter { !isBounded($0) }
    key(
      .atMost, .line(Self.bound(fund), hasArrow: true),
      if: bounds.contains { !isBeyond($0) && !$0.isPerhapsNone })
    key(
      .perhapsNone, .line(Self.bound(fund, isPerhapsNone: true), hasArrow: true),
      if: bounds.contains(where: \.isPerhapsNone))
    key(
      .beyondScale, .line(Self.bound(fund, isBeyond: true), hasArrow: true),
      if: estimates.contains(where: isBeyond))
    let marks = Set(texts.figures.flatMap(\.marks))
    for (mark, phrase) in [("*", Wording.Phrase.computed), ("†", .implied)] {
      key(phrase, .mark(mark), if: marks.contains(Character(mark)))
    }
    key(.contradiction, .mark("≠"), if: statements.contains { $0.fits == .no })
    return keys + drafting.markKeys(of: content.holders.map(\.id), in: content.graph)
  }

  /// A row for each holder, then one for each round.
  private var table: Table {
    var table = Table(columns: [
      "row", "name", "stated", "date", "estimated", "certain purchases", "sold", "left",
    ])
    func text(_ figure: Figure?) -> String { figure.flatMap(texts.share) ?? "" }
    for holder in content.holders {
      table.append([
        "holder", texts.name(holder.id), texts.stated(holder) ?? "",
        holder.stated?.fact.date.map { wording.dates.text($0) } ?? "",
        texts.estimate(holder) ?? "", text(holder.estimate?.certainShare), "", "",
      ])
    }
    for sale in content.sales {
      table.append([
        "round", texts.title(of: sale), "",
        sale.round.date.preferred().map { wording.dates.text($0.value) } ?? "", "", "",
        text(sale.sold), text(sale.left),
      ])
    }
    return table
  }
}
