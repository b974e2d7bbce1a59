import VentureAnalysis
import VentureModel

/// What diagrams say of rounds, in the language of the reader and in little room.
struct RoundTexts {
  let graph: VentureGraph
  let wording: Wording

  /// A round in the language of the diagram: "Round 4 · A+".
  func title(_ round: Round) -> String {
    let parts = [round.ordinal.map { number($0) }, label(of: round)].compactMap(\.self)
    if !parts.isEmpty { return parts.joined(separator: " · ") }
    return graph[round.profile.id]?.names.display(in: [wording.language])?.onOneLine
      ?? wording(.round)
  }

  /// A round in a sentence, where its title alone would not tell it from others: "Round of $50M".
  func name(_ round: Round) -> String {
    let title = title(round)
    guard title == wording(.round), let detail = raised(of: round) ?? date(of: round) else {
      return title
    }
    return wording(.roundOf, ["detail": detail])
  }

  /// A round by its number: "Round 4".
  func number(_ ordinal: Int) -> String {
    wording(.roundNumber, ["number": String(ordinal)])
  }

  /// The market's name for a round, or its kind; a label that only repeats the kind is translated.
  private func label(of round: Round) -> String? {
    guard let label = round.label, label.lowercased() != round.kind.rawValue else {
      return kind(of: round)
    }
    return label.onOneLine
  }

  private func kind(of round: Round) -> String? {
    switch round.kind {
    case .angel: wording(.angel)
    case .seed: wording(.seed)
    case .convertible: wording(.convertible)
    case .secondary: wording(.secondary)
    case .founders: wording(.founders)
    case .ipo: wording(.ipo)
    case .cornerstone: wording(.cornerstone)
    case .placeholder: wording(.roundNotStated)
    case .series, .other: nil
    }
  }

  /// When a round was.
  func date(of round: Round) -> String? {
    round.date.preferred().map { wording.dates.text($0.value) }
  }

  /// When an offer was made.
  func date(ofOffer offer: Fact) -> String? {
    (offer.history.first?.date ?? offer.date).map { wording.dates.text($0) }
  }

  /// What a round raised, or the price of a share.
  func amount(of round: Round) -> String? {
    if let raised = round.raised.preferred() { return wording.amount(raised.value) }
    let price = round.pricePerShare.preferred() ?? listing(of: round)?.issuePrice.preferred()
    return price.map { wording(.aShare, ["amount": wording.amount($0.value)]) }
  }

  /// The listing that a public offering led to.
  private func listing(of round: Round) -> Listing? {
    guard round.kind == .ipo else { return nil }
    return graph.facts(of: round.company).lazy.compactMap { fact -> Listing? in
      if fact.kind == .listed, case .listing(let listing) = fact.terms { listing } else { nil }
    }.first
  }

  /// What a round made the company worth.
  func worth(of round: Round) -> String? {
    if let post = round.postMoney.preferred() {
      return wording(.postMoney, ["amount": wording.amount(post.value)])
    }
    if let pre = round.preMoney.preferred() {
      return wording(.preMoney, ["amount": wording.amount(pre.value)])
    }
    return round.valuation.preferred().map {
      wording(.valuation, ["amount": wording.amount($0.value)])
    }
  }

  /// What a round raised.
  func raised(of round: Round) -> String? {
    round.raised.preferred().map { wording.amount($0.value) }
  }

  /// What the company was worth with the new money.
  func postMoney(of round: Round) -> String? {
    round.postMoney.preferred().map { wording.amount($0.value) }
  }

  /// All of it in one line, for those who cannot see the picture.
  func sentence(_ round: Round) -> String {
    [title(round), date(of: round), amount(of: round), worth(of: round)].compactMap(\.self)
      .joined(separator: ", ")
  }
}
