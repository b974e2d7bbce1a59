import VentureAnalysis
import VentureModel

/// What an investor network says in words, and how much room the words take.
struct NetworkTexts {
  let content: Funding
  let drafting: Drafting

  private var wording: Wording { drafting.wording }
  private var measure: TextMeasure { drafting.measure }
  private var theme: Theme { drafting.theme }
  /// The words that other diagrams of a company's funding use as well.
  var funding: FundingTexts { FundingTexts(funding: content, drafting: drafting) }
  var rounds: RoundTexts { funding.rounds }

  func name(_ id: EntityID) -> String { funding.name(id) }

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
  private func details(of investor: Funding.Investor) -> [String] {
    var details = investor.links.compactMap { link -> String? in
      guard let amount = link.fact.investment.amount, link.fact.status == .completed,
        let round = content.graph.round(link.stop)
      else { return nil }
      let title = round.ordinal.map { rounds.number($0) } ?? rounds.title(round)
      return wording(.inRound, ["amount": wording.amount(amount), "round": title])
    }
    details += investor.memberships.compactMap { funding.phrase($0, of: investor) }
    details += [funding.stake(of: investor)].compactMap(\.self)
    return details
  }

  // MARK: - Room

  private static let investorWidths = 120.0...210.0
  private static let padding = 9.0
  private static let companyWidths = 110.0...200.0

  /// The texts of the investors' boxes, broken into lines that fit.
  func investors() -> [NetworkArtist.BoxText] {
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
  func company() -> NetworkArtist.BoxText {
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
  func sizes(_ investors: [NetworkArtist.BoxText]) -> NetworkLayout.Sizes {
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
          measure.width(rounds.title(round), size: theme.fontSize, isBold: true)
          + measure.width(rounds.date(of: round) ?? "", size: theme.smallFontSize)
        let bottom =
          measure.width(rounds.amount(of: round) ?? "", size: theme.fontSize + 3, isBold: true)
          + measure.width(rounds.worth(of: round) ?? "", size: theme.smallFontSize)
        return max(top, bottom) + 44
      }.max() ?? 0
    let flows = content.stops.count
    let company = company()
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
