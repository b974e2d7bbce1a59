import VentureModel

// What several rounds of a company raised together, and how its value grew, in words.

extension Narrator {
  /// A stated total against the rounds that it covers, without a final stop: "MiniMax raised 1.5
  /// billion US dollars in 7 rounds together: 995 million is stated for rounds 1, 3, 4 and 5, so 505
  /// million for rounds 2, 6 and 7, or 455 to 555 million if 1.5 billion is rounded".
  public func sentence(_ figures: TotalFigures) -> String {
    let total = sentence(figures.constraint)
    guard let known = figures.known else { return total }
    let stated = "\(known.phraseWithoutCurrency) is stated for \(rounds(figures.knownRounds))"
    guard figures.fits != .no else { return "\(total), but \(stated)" }
    guard let all = figures.open.first else { return "\(total): \(stated)" }
    let condition =
      all.isRounded ? " if \(figures.total.phraseWithoutCurrency) is rounded" : ""
    return "\(total): \(stated), so \(phrase(all))\(condition)"
      + figures.open.dropFirst().map { "; of these, \(phrase($0))" }.joined()
  }

  /// An open sum: "505 million for rounds 2, 6 and 7, or 455 to 555 million".
  private func phrase(_ open: TotalFigures.OpenSum) -> String {
    let exact = "\(open.amount.phraseWithoutCurrency) for \(rounds(open.rounds))"
    return open.isRounded ? "\(exact), or \(open.roundedAmount.phraseWithoutCurrency)" : exact
  }

  /// How the value grew from round to round, without a final stop; nil without two values.
  public func growth(of financing: CompanyFinancing) -> String? {
    let steps = financing.steps.compactMap { step in step.growth.map { (step, $0) } }
    guard let first = steps.first?.0.from else { return nil }
    var last = first
    let parts = steps.map { step, growth in
      defer { last = step.to }
      let start = step.from == last ? "" : " from \(round(step.from))"
      return "\(growth)\(start) to \(round(step.to))"
    }
    let overall = financing.growth?.growth.map { ", \($0) in all" } ?? ""
    return "From \(round(first)) on, the post-money value went "
      + parts.joined(separator: ", then ") + overall
  }

  /// What the investors of a round put in of whom an amount is known, without final stops: "In round 3
  /// Tencent put in 50 million US dollars, 19.23 % of the round and 4.32 % of the company; the others
  /// brought 210 million".
  public func parts(of figures: RoundFigures) -> [String] {
    let title = title(figures.round)
    let known = figures.parts.compactMap { part in part.amount.map { (part, $0) } }
    return known.enumerated().map { place, entry in
      let (part, amount) = entry
      let shares = [(part.shareOfRound, "the round"), (part.shareOfCompany, "the company")]
        .compactMap { share, whole in
          share.flatMap { $0.description.isEmpty ? nil : "\($0.phrase) of \(whole)" }
        }
      let detail = shares.isEmpty ? "" : ", " + shares.joined(separator: " and ")
      let isLast = place == known.count - 1
      let rest =
        isLast ? figures.rest.map { "; the others brought \($0.phraseWithoutCurrency)" } : nil
      let investor = name(part.fact.subject)
      return "In \(title) \(investor) put in \(amount.phrase)\(detail)\(rest ?? "")"
    }
  }

  private func round(_ id: EntityID) -> String { rounds([id]) }

  /// Rounds of one company in a row: "rounds 2, 6 and 7", "round 1 and the IPO".
  func rounds(_ ids: [EntityID]) -> String {
    let rounds = ids.compactMap { graph.round($0) }
    let numbers = rounds.compactMap(\.ordinal)
    let words =
      numbers.count == rounds.count ? numbers.map(String.init) : rounds.map { title($0) }
    let list =
      words.count > 1
      ? words.dropLast().joined(separator: ", ") + " and " + (words.last ?? "") : words.first ?? ""
    guard numbers.count == rounds.count else { return list }
    return (numbers.count == 1 ? "round " : "rounds ") + list
  }
}
