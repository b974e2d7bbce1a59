import VentureModel

// The first sentences on what an investor put in, and on whom it meets.

extension DossierMaterial {
  /// What an investor put in, in how many companies, from when to when, and with whom.
  func investorLead(opensWith head: String) -> [Prose] {
    guard !amounts.isEmpty else { return [] }
    let companies = Set(amounts.deals.map(\.company)).count
    guard companies > 0 else {
      let names = amounts.otherCompanies.map { Prose(narrator.name($0)) }
      return ["\(head) holds shares of \(names.listed(limit: 5))."]
    }
    let deals = amounts.deals.count
    let number = deals == 1 ? "1 investment" : "\(EnglishNumber.grouped(deals)) investments"
    let places =
      companies == 1
      ? narrator.name(amounts.deals[0].company) : "\(EnglishNumber.grouped(companies)) companies"
    return [
      Prose("\(head) is known to have made \(number) in \(places)\(investedSpan)")
        .sentence(citing: amounts.deals.map(\.fact.citations).summary),
      putIn, mostOften, companion,
    ].compactMap(\.self)
  }

  private var investedSpan: String {
    let dates = amounts.deals.compactMap { $0.fact.date ?? $0.round.round.date.preferred()?.value }
    guard let first = dates.first, let last = dates.last else { return "" }
    guard first == last else {
      let doubt = dates.count < amounts.deals.count ? ", as far as dates are known" : ""
      return " from \(first.cell) to \(last.cell)\(doubt)"
    }
    return dates.count < amounts.deals.count ? ", one of them \(first.phrase)" : " \(first.phrase)"
  }

  /// What is known of the amounts: its own, else those of the rounds.
  private var putIn: Prose? {
    func sum(_ totals: [InvestorAmounts.Total]) -> Prose {
      totals.map { Prose($0.amount.phrase) }.listed()
    }
    let known = amounts.deals.count - amounts.dealsWithoutAmount
    guard !amounts.totals.isEmpty else {
      guard !amounts.raised.isEmpty else { return nil }
      let rounds = amounts.deals.count == 1 ? "That round" : "Those rounds"
      return "\(rounds) raised \(sum(amounts.raised)) from all investors together."
    }
    let all = sum(amounts.totals).withCapital
    guard amounts.dealsWithoutAmount > 0 else {
      return "\(all) went into \(amounts.deals.count == 1 ? "it" : "them")."
    }
    let parts = known == 1 ? "the 1 amount that is known" : "the \(known) amounts that are known"
    return "\(all) went into them, by \(parts)."
  }

  private var mostOften: Prose? {
    guard let first = favourites.first, first.deals.count > 2 else { return nil }
    let most = favourites.filter { $0.deals.count == first.deals.count }
    let names = most.map { Prose(narrator.name($0.company)) }
    return
      "The most rounds of one company were \(first.deals.count), of \(names.listed(limit: 3))."
  }

  /// Who was most often in the same companies.
  private var companion: Prose? {
    guard let partners, let first = partners.strongest.first, first.shared.count > 1 else {
      return nil
    }
    return "Of \(partners.count) co-investors \(partnerNames.name(of: first.vertex)) shares "
      + "the most companies: \(first.shared.count)."
  }

  /// What one would look for and does not find about an investor.
  var investorGaps: [Prose] {
    let deals = amounts.deals
    guard !deals.isEmpty else { return [] }
    let open = amounts.dealsWithoutAmount
    let undated = deals.count { $0.fact.date == nil && $0.round.round.date.preferred() == nil }
    let unnamed = deals.count { $0.round.round.isPlaceholder }
    let withoutSum = Set(deals.filter { $0.round.raised == nil }.map(\.round.round.profile.id))
      .count
    let isAlone = deals.count == 1
    func some(_ count: Int) -> String { count == 1 ? "one" : EnglishNumber.grouped(count) }
    var gaps: [Prose] = []
    if open == deals.count {
      gaps.append(isAlone ? "what \(name) put in" : "how much of it \(name) put in")
    } else if open > 0 {
      gaps.append("what \(name) put into \(some(open)) of them")
    }
    if amounts.totals.isEmpty, withoutSum > 0, !isAlone {
      gaps.append("what \(some(withoutSum)) of the rounds raised")
    }
    if unnamed > 0 {
      gaps.append(
        "which round \(name) joined in \(some(unnamed)) \(unnamed == 1 ? "case" : "cases")")
    }
    if undated > 0 {
      gaps.append("when \(some(undated)) of them \(undated == 1 ? "was" : "were") made")
    }
    return gaps
  }
}
