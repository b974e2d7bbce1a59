import VentureAnalysis
import VentureModel

/// What the lines and boxes around a company say, and how much room that takes.
struct EcosystemTexts {
  let graph: VentureGraph
  let drafting: Drafting

  static let labelRoom = 132.0
  static let nameRoom = 118.0

  private var wording: Wording { drafting.wording }
  private var measure: TextMeasure { drafting.measure }
  private var facts: FactTexts { FactTexts(graph: graph, wording: wording) }

  /// A text in a box.
  struct BoxText {
    var lines: [String]
    var width: Double
    var height: Double
  }

  func name(_ id: EntityID) -> String { drafting.name(id, in: graph) }

  func box(_ id: EntityID, isFocus: Bool) -> BoxText {
    let size = drafting.theme.fontSize + (isFocus ? 4 : 0)
    let lines = measure.lines(
      name(id), size: size, isBold: isFocus, width: Self.nameRoom, limit: isFocus ? 3 : 2)
    let width = lines.map { measure.width($0, size: size, isBold: isFocus) }.max() ?? 0
    let isEllipse = drafting.nodeLook(of: id, in: graph).isEllipse
    return BoxText(
      lines: lines, width: max(60, width * 1.05 + (isEllipse ? 34 : 20)),
      height: Double(lines.count) * (size + 4) + (isEllipse ? 18 : 12))
  }

  func label(_ parts: [String]) -> BoxText {
    let size = drafting.theme.smallFontSize
    let lines = drafting.lines(joining: parts, width: Self.labelRoom, limit: 2)
    let width = lines.map { measure.width($0, size: size) }.max() ?? 0
    return BoxText(
      lines: lines, width: (width * 1.06 + 10).rounded(.up),
      height: Double(lines.count) * (size + 2) + 5)
  }

  /// A tie in few words: the amount or the rounds, shares, the date; else what it is.
  func words(_ link: EcosystemLink) -> [String] {
    guard link.status == .completed else { return openDeal(link) }
    var parts: [String] = []
    switch link.kind {
    case .ownership: parts = link.facts.flatMap { self.parts(ofOwnership: $0) }
    case .investment: parts = investment(link)
    case .board: break
    }
    if link.facts.contains(where: { $0.kind == .director }) { parts.append(wording(.boardSeat)) }
    return parts.isEmpty ? [wording(.didInvest)] : parts
  }

  private func openDeal(_ link: EcosystemLink) -> [String] {
    let status = link.status == .withdrawn ? wording(.withdrawn) : wording(.considered)
    return [status, link.facts.first.flatMap { facts.date(of: $0) }]
      .compactMap(\.self)
  }

  private func parts(ofOwnership fact: Fact) -> [String] {
    guard [.acquired, .parent].contains(fact.kind) else { return [] }
    return [facts.verb(fact), facts.date(of: fact)].compactMap(\.self)
  }

  private func investment(_ link: EcosystemLink) -> [String] {
    let rounds = link.facts.filter { $0.kind == .invested }
    var parts: [String] = []
    if rounds.contains(where: { $0.investment.isLead }) { parts.append("★ " + wording(.lead)) }
    if rounds.count == 1, let fact = rounds.first {
      parts += [fact.investment.amount.map { wording.amount($0) }, facts.date(of: fact)]
        .compactMap(\.self)
    } else if rounds.count > 1 {
      parts.append(wording.count(rounds.count, .oneRound, .someRounds))
    }
    if rounds.isEmpty, case .membership(let membership) = link.constraint?.form {
      let count = wording.quantity(membership.count) { String($0.number) }
      parts.append(
        wording(.inSomeRounds, ["count": count, "total": String(membership.targets.count)]))
    }
    for fact in link.facts {
      guard case .holding(let terms) = fact.terms else { continue }
      if let share = facts.share(terms) {
        parts.append(share)
      } else if parts.isEmpty {
        parts.append(wording(.holdsShares))
      }
    }
    return parts
  }

  /// "≥ 2 of 6, MiniMax included".
  func words(_ open: EcosystemContent.OpenLink, focus: EntityID) -> [String] {
    let number = wording(
      .ofSoMany,
      [
        "count": wording.quantity(open.membership.count) { String($0.number) },
        "total": String(open.membership.targets.count),
      ])
    return [number, wording(.included, ["company": name(focus)])]
  }

  /// All facts of a tie as sentences.
  func sentences(_ link: EcosystemLink) -> String {
    let narrator = Narrator(graph)
    let all =
      link.facts.map { drafting.sentence(of: $0, in: graph) }
      + (link.constraint.map { [narrator.sentence($0)] } ?? [])
    return all.joined(separator: "; ")
  }
}
