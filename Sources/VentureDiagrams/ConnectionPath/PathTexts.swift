import VentureAnalysis
import VentureModel

/// What the steps of a way say, broken into lines, and how much room names and facts take.
struct PathTexts {
  let graph: VentureGraph
  let drafting: Drafting

  /// A name in its box.
  struct NameText {
    var lines: [String]
    var width: Double
    var height: Double
  }

  /// A fact on its arrow: what was done, then when and what else.
  struct StepText {
    var verb: [String]
    var details: [String]
    var width: Double
    var height: Double {
      Double(verb.count) * PathTexts.verbHeight + Double(details.count) * PathTexts.lineHeight
        + (details.isEmpty ? 0 : 2 * Canvas.blockSlack)
    }
  }

  /// The height of a line of what was done, and of a line below it.
  static let verbHeight = 13.0
  static let lineHeight = 11.5

  private var measure: TextMeasure { drafting.measure }
  private var wording: Wording { drafting.wording }
  private var facts: FactTexts { FactTexts(graph: graph, wording: wording) }

  /// A name in a box of its kind, on two lines at the most.
  func name(_ id: EntityID, size: Double, isBold: Bool, room: Double) -> NameText {
    let isEllipse = drafting.nodeLook(of: id, in: graph).isEllipse
    let lines = measure.lines(
      drafting.name(id, in: graph), size: size, isBold: isBold, width: room, limit: 2)
    let width = lines.map { measure.width($0, size: size, isBold: isBold) }.max() ?? 0
    let height = Double(lines.count) * (size + 4) + 12
    return NameText(
      lines: lines, width: max(56, width * 1.05 + (isEllipse ? 34 : 20)),
      height: height + (isEllipse ? 8 : 0))
  }

  /// The fact of a step in words: what was done, and the rest of it.
  func words(_ step: Connection.Step) -> (verb: String, details: [String]) {
    guard let reason = step.shown else { return (wording(.tiedTo), []) }
    if let fact = reason.facts.first {
      // A post says more than that there was one.
      if let post = facts.post(fact) { return (post, [facts.date(of: fact)].compactMap(\.self)) }
      return (facts.verb(fact), facts.details(fact))
    }
    guard case .membership(let membership) = reason.constraint?.form else {
      return (wording(.tiedTo), [])
    }
    let count = wording.quantity(membership.count) { String($0.number) }
    let rounds = wording(
      .inSomeRounds, ["count": count, "total": String(membership.targets.count)])
    return (
      wording(.didInvest),
      [rounds, reason.constraint?.date.map { facts.date($0) }].compactMap(\.self)
    )
  }

  /// The fact of a step on its arrow.
  func step(_ step: Connection.Step, room: Double) -> StepText {
    let (verb, details) = words(step)
    let small = drafting.theme.smallFontSize
    let verbs = measure.lines(verb, size: small + 1, width: room, limit: 2)
    var lines = drafting.lines(joining: details, width: room, limit: 3)
    if step.reasons.count > 1 {
      lines.append(wording(.moreReasons, ["count": String(step.reasons.count - 1)]))
    }
    let width = max(
      verbs.map { measure.width($0, size: small + 1) }.max() ?? 0,
      lines.map { measure.width($0, size: small) }.max() ?? 0)
    return StepText(verb: verbs, details: lines, width: width * 1.06 + 4)
  }

  /// The fact of a step of another way: no more than what was done.
  func verb(_ step: Connection.Step) -> (text: String, width: Double) {
    let small = drafting.theme.smallFontSize
    let words = step.shown?.facts.first.map { facts.verb($0) } ?? words(step).verb
    let text = measure.lines(words, size: small, width: 96, limit: 1).joined()
    return (text, measure.width(text, size: small) * 1.06 + 4)
  }

  /// All reasons of a step as sentences, for those who cannot see its arrow.
  func sentences(_ step: Connection.Step) -> String {
    let narrator = Narrator(graph)
    return step.reasons.prefix(5).map { reason in
      let marks = reason.marks.isEmpty ? "" : " (\(reason.marks.joined(separator: ", ")))"
      return reason.sentence(narrator) + marks
    }.joined(separator: "; ")
  }
}
