import VentureModel

extension DocumentReader {
  mutating func readConstraint(_ item: DocumentNode) {
    guard let outer = fields(of: item, as: Grammar.constraint) else { return }
    for field in Grammar.constraintForms {
      guard let node = outer.raw(field.key), case .record(let record) = field.shape,
        let fields = fields(of: node, as: record()), let form = form(field.key, fields)
      else { continue }
      let entry = provenance(fields)
      let constraint = Constraint(
        form, date: date(fields["date"]), certainty: entry.certainty, citations: entry.citations,
        note: string(fields["note"]))
      draft.add(constraint, at: text.location(item.mark, length: field.key.count))
    }
  }

  private mutating func form(_ key: String, _ fields: Fields) -> Constraint.Form? {
    switch key {
    case "membership":
      guard let count: Quantity<Count> = quantity(fields["count"]) else { return nil }
      return .membership(
        Membership(of: ids(fields["investor"]), count: count, targets: ids(fields["of"])))
    case "total":
      guard let company = id(fields["company"]),
        let raised: Quantity<Money> = quantity(fields["raised"])
      else { return nil }
      return .total(Total(company: company, raised: raised, rounds: ids(fields["of"])))
    case "count":
      guard let subject = word(fields["of"], as: Tally.Subject.self),
        let value: Quantity<Count> = quantity(fields["is"])
      else { return nil }
      return .count(
        Tally(subject, company: id(fields["company"]), round: id(fields["round"]), value: value))
    case "bound":
      guard let round = id(fields["raised"]), let factor: Quantity<Count> = quantity(fields["is"])
      else { return nil }
      return .bound(Bound(round: round, factor: factor, others: ids(fields["times"])))
    case "ranking":
      guard let investor = id(fields["who"]), let company = id(fields["company"]),
        let measure = word(fields["by"], as: Ranking.Measure.self),
        let rank: Quantity<Count> = quantity(fields["rank"])
      else { return nil }
      return .ranking(
        Ranking(investor, in: company, by: measure, rank: rank, among: string(fields["among"])))
    default:
      return nil
    }
  }

  mutating func readRemark(_ item: DocumentNode) {
    guard let fields = fields(of: item, as: Grammar.remark), let text = string(fields["text"])
    else { return }
    let entry = provenance(fields)
    let remark = Remark(
      text, about: ids(fields["about"]), speaker: speaker(fields["speaker"]),
      date: date(fields["date"]), certainty: entry.certainty, citations: entry.citations,
      note: string(fields["note"]))
    draft.add(remark, at: self.text.location(item.mark))
  }
}
