import VentureAnalysis
import VentureModel

/// What an investor network says in words, and how much room the words take.
struct NetworkTexts {
  let content: NetworkContent
  let wording: Wording

  /// The name of an entity in the language of the diagram.
  func name(_ id: EntityID) -> String {
    content.graph[id]?.names.display(in: [wording.language])?.onOneLine ?? id.slug
  }

  // MARK: - Rounds

  /// A round in the language of the diagram: "Round 4 · A+".
  func title(_ round: Round) -> String {
    let parts = [round.ordinal.map { number($0) }, label(of: round)].compactMap(\.self)
    if !parts.isEmpty { return parts.joined(separator: " · ") }
    return name(round.profile.id)
  }

  private func number(_ ordinal: Int) -> String {
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

  func date(of round: Round) -> String? {
    round.date.preferred().map { wording.dates.text($0.value) }
  }

  func date(ofOffer offer: Fact) -> String? {
    (offer.history.first?.date ?? offer.date).map { wording.dates.text($0) }
  }

  func amount(of round: Round) -> String? {
    if let raised = round.raised.preferred() { return wording.amount(raised.value) }
    let price = round.pricePerShare.preferred() ?? listing(of: round)?.issuePrice.preferred()
    return price.map { wording(.aShare, ["amount": wording.amount($0.value)]) }
  }

  /// The listing that a public offering led to.
  private func listing(of round: Round) -> Listing? {
    guard round.kind == .ipo else { return nil }
    return content.graph.facts(of: round.company).lazy.compactMap { fact -> Listing? in
      if fact.kind == .listed, case .listing(let listing) = fact.terms { listing } else { nil }
    }.first
  }

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

  func sentence(_ round: Round) -> String {
    [title(round), date(of: round), amount(of: round), worth(of: round)].compactMap(\.self)
      .joined(separator: ", ")
  }

  // MARK: - Company and investors

  var companyFacts: [String] {
    let total = content.total.map {
      wording(.raisedInAll, ["amount": wording.amount($0.raised)])
    }
    let founded = content.company.founded.preferred().map {
      wording(.foundedOn, ["date": wording.dates.text($0.value)])
    }
    return [total, founded].compactMap(\.self)
  }

  /// What is known of an investor beside its lines: amounts, open rounds, shares.
  private func details(of investor: NetworkContent.Investor) -> [String] {
    var details = investor.links.compactMap { link -> String? in
      guard let amount = link.fact.investment.amount, link.fact.status == .completed,
        let round = content.graph.round(link.stop)
      else { return nil }
      let title = round.ordinal.map { number($0) } ?? title(round)
      return wording(.inRound, ["amount": wording.amount(amount), "round": title])
    }
    details += investor.memberships.compactMap { phrase($0, of: investor) }
    if case .holding(let terms) = investor.stake?.terms, let share = terms.share {
      details.append(
        wording(
          terms.basis == .beforeOffering ? .stakeBefore : .stake, ["share": wording.share(share)]))
    }
    return details
  }

  /// A membership in few words, "6 of 8 rounds", "also round 6 or 7"; none for "one or more".
  private func phrase(
    _ membership: Membership, of investor: NetworkContent.Investor
  ) -> String? {
    let rounds = membership.targets.compactMap { content.graph.round($0) }
    let isMore = investor.links.contains { link in
      link.fact.status == .completed && !membership.targets.contains(link.stop)
    }
    if membership.count == .exact(1), rounds.count <= 3 {
      let titles = rounds.map { $0.ordinal.map(String.init) ?? title($0) }
      return wording(
        isMore ? .alsoEitherRound : .eitherRound,
        ["rounds": titles.joined(separator: wording(.or))])
    }
    if membership.count == .atLeast(1) { return nil }
    let count = wording.quantity(membership.count) { String($0.number) }
    return wording(
      isMore ? .alsoInSomeRounds : .inSomeRounds, ["count": count, "total": String(rounds.count)])
  }

  // MARK: - Room

  private static let investorWidths = 120.0...210.0
  private static let padding = 9.0
  private static let companyWidths = 110.0...200.0

  /// The texts of the investors' boxes, broken into lines that fit.
  func investors(_ measure: TextMeasure, _ theme: Theme) -> [NetworkArtist.BoxText] {
    let room = Self.investorWidths.upperBound - 2 * Self.padding
    let small = theme.smallFontSize
    return content.investors.map { investor in
      let mark = investor.isLead ? "★ " : ""
      let name = measure.lines(
        mark + name(investor.id), size: theme.fontSize, isBold: investor.isLead, width: room,
        limit: 2)
      var details: [String] = []
      for detail in self.details(of: investor) {
        let joined = details.last.map { "\($0) · \(detail)" }
        if let joined, measure.width(joined, size: small) <= room {
          details[details.count - 1] = joined
        } else {
          details += measure.lines(detail, size: small, width: room, limit: 2)
        }
      }
      return NetworkArtist.BoxText(name: name, details: details)
    }
  }

  /// The text of the company's box, broken into lines that fit.
  func company(_ measure: TextMeasure, _ theme: Theme) -> NetworkArtist.BoxText {
    let room = Self.companyWidths.upperBound - 2 * Self.padding
    return NetworkArtist.BoxText(
      name: measure.lines(
        name(content.company.profile.id), size: theme.fontSize + 5, isBold: true, width: room,
        limit: 3),
      details: companyFacts.flatMap {
        measure.lines($0, size: theme.smallFontSize, width: room, limit: 2)
      })
  }

  /// How large the boxes have to be.
  func sizes(
    _ measure: TextMeasure, _ theme: Theme, _ investors: [NetworkArtist.BoxText]
  ) -> NetworkLayout.Sizes {
    let small = theme.smallFontSize
    let investorWidth =
      investors.map { text in
        max(
          text.name.map { measure.width($0, size: theme.fontSize, isBold: true) }.max() ?? 0,
          text.details.map { measure.width($0, size: small) }.max() ?? 0)
      }.max() ?? 0
    let cardWidth =
      content.stops.map { stop -> Double in
        guard case .round(let round) = stop.kind else { return 0 }
        let top =
          measure.width(title(round), size: theme.fontSize, isBold: true)
          + measure.width(date(of: round) ?? "", size: theme.smallFontSize)
        let bottom =
          measure.width(amount(of: round) ?? "", size: theme.fontSize + 3, isBold: true)
          + measure.width(worth(of: round) ?? "", size: theme.smallFontSize)
        return max(top, bottom) + 44
      }.max() ?? 0
    let flows = content.stops.count
    let company = company(measure, theme)
    let companyWidth = max(
      company.name.map { measure.width($0, size: theme.fontSize + 5, isBold: true) }.max() ?? 0,
      company.details.map { measure.width($0, size: small) }.max() ?? 0)
    let founderWidth =
      content.founders.compactMap(\.subject.entity)
      .map { measure.width(name($0), size: theme.fontSize) }.max() ?? 0
    return NetworkLayout.Sizes(
      investorHeights: investors.map {
        9 + 15 * Double($0.name.count) + 12 * Double($0.details.count)
      },
      investorWidth: min(
        max(investorWidth + 2 * Self.padding, Self.investorWidths.lowerBound),
        Self.investorWidths.upperBound),
      stopHeights: content.stops.map { stop in
        if case .round = stop.kind { NetworkArtist.cardHeight } else { NetworkArtist.noteHeight }
      },
      stopWidth: min(max(cardWidth, 170), 280),
      companyWidth: min(
        max(companyWidth + 24, Self.companyWidths.lowerBound), Self.companyWidths.upperBound),
      companyHeight: max(
        20 + 20 * Double(company.name.count) + 14 * Double(company.details.count),
        24 + 9 * Double(flows)),
      founderWidth: min(max(founderWidth + 2 * NetworkArtist.founderPadding, 118), 200))
  }
}

extension String {
  /// The text with a space for each line break, tab and run of spaces.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
