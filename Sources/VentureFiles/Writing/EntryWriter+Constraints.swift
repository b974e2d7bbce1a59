import VentureAnalysis
import VentureModel

extension EntryWriter {
  func constraint(_ constraint: Constraint) -> JSONValue {
    let (key, form) = form(constraint.form)
    let others =
      Self.members(["date": Self.text(constraint.date)])
      + provenance(
        certainty: constraint.certainty, citations: constraint.citations, note: constraint.note)
    return .object([.init(key: key, value: .object(form + others))])
  }

  private func form(_ form: Constraint.Form) -> (key: String, members: Members) {
    switch form {
    case .membership(let membership):
      (
        "membership",
        Self.members([
          "investor": Self.oneOrNone(membership.investors),
          "count": Self.text(membership.count), "of": Self.ids(membership.targets),
        ])
      )
    case .total(let total):
      (
        "total",
        Self.members([
          "company": .string(total.company.slug), "raised": Self.text(total.raised),
          "of": total.rounds.isEmpty ? nil : Self.ids(total.rounds),
        ])
      )
    case .count(let tally):
      (
        "count",
        Self.members([
          "of": Self.word(tally.subject), "company": .text(tally.company?.slug),
          "round": .text(tally.round?.slug), "is": Self.text(tally.value),
        ])
      )
    case .bound(let bound):
      (
        "bound",
        Self.members([
          "raised": .string(bound.round.slug), "is": Self.text(bound.factor),
          "times": Self.ids(bound.others),
        ])
      )
    case .ranking(let ranking):
      (
        "ranking",
        Self.members([
          "who": .string(ranking.investor.slug), "company": .string(ranking.company.slug),
          "by": Self.word(ranking.measure), "rank": Self.text(ranking.rank),
          "among": .text(ranking.among),
        ])
      )
    }
  }

  /// An id alone, or a list of several or none.
  private static func oneOrNone(_ ids: [EntityID]) -> JSONValue {
    ids.count == 1 ? .string(ids[0].slug) : Self.ids(ids)
  }

  func remark(_ remark: Remark) -> JSONValue {
    .object(
      Self.members([
        "about": Self.ids(remark.about), "text": .string(remark.text),
        "speaker": remark.speaker.map(speaker), "date": Self.text(remark.date),
      ])
        + provenance(
          certainty: remark.certainty, citations: remark.citations, note: remark.note))
  }
}
