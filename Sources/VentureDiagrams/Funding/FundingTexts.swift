import VentureAnalysis
import VentureModel

/// What diagrams say in words of a company's funding.
struct FundingTexts {
  let funding: Funding
  let drafting: Drafting

  private var wording: Wording { drafting.wording }
  /// The texts of single rounds.
  var rounds: RoundTexts { RoundTexts(graph: funding.graph, wording: wording) }

  /// The name of an entity in the language of the diagram.
  func name(_ id: EntityID) -> String { drafting.name(id, in: funding.graph) }

  // MARK: - The whole

  private var countedRounds: Int {
    let counted = funding.rounds.count { $0.ordinal != nil }
    return counted > 0 ? counted : funding.rounds.count
  }

  private var roundsInWords: String { wording.count(countedRounds, .oneRound, .someRounds) }

  private var investorsInWords: String {
    wording.count(
      funding.investors.count(where: \.isShareholder), .oneInvestor, .someInvestors)
  }

  /// Rounds, investors and years, for a subtitle.
  var summary: String {
    let dates = funding.rounds.compactMap { $0.date.preferred()?.value }
    let first = dates.compactMap { $0.earliest?.components.year }.min()
    let last = dates.compactMap { $0.latest?.components.year }.max()
    let years = first.flatMap { first in last.map { first == $0 ? "\(first)" : "\(first)–\($0)" } }
    return [roundsInWords, investorsInWords, years].compactMap(\.self).joined(separator: " · ")
  }

  /// What a picture of the funding says to those who cannot see it.
  var alternativeText: String {
    let leads = funding.rounds.flatMap { round in
      funding.graph.investments(in: round.profile.id).filter {
        $0.investment.isLead && $0.status == .completed
      }.compactMap(\.subject.entity).map { "\(name($0)) (\(rounds.title(round)))" }
    }
    let stop = wording(.sentenceEnd)
    var text =
      wording(
        .alternative,
        [
          "company": name(funding.company.profile.id), "rounds": roundsInWords,
          "investors": investorsInWords,
        ]) + stop
    if let total = funding.total {
      text += wording(.raisedInAll, ["amount": wording.amount(total.raised)]) + stop
    }
    if !leads.isEmpty {
      text += wording(.alternativeText, ["leads": leads.joined(separator: ", ")])
    }
    return text
  }

  /// Date, sources, and what is not drawn, for a footer.
  var notes: [String] {
    var notes = drafting.sourceNotes(
      funding.investors.flatMap { $0.links.flatMap(\.fact.citations) }, in: funding.graph)
    if let unnamed = funding.unnamedInvestors, unnamed != .exact(0) {
      notes.append(
        wording(.unnamedInvestors, ["count": wording.quantity(unnamed) { String($0.number) }]))
    }
    let undated = funding.rounds.count { $0.date.isEmpty }
    if undated > 0 { notes.append(wording(.undatedRounds, ["count": String(undated)])) }
    if funding.omittedDeals > 0 {
      notes.append(wording(.notDrawn, ["count": String(funding.omittedDeals)]))
    }
    return notes
  }

  // MARK: - Investors

  /// The share that an investor is stated to hold.
  func stake(of investor: Funding.Investor) -> String? {
    guard case .holding(let terms) = investor.stake?.terms, let share = terms.share else {
      return nil
    }
    return wording(
      terms.basis == .beforeOffering ? .stakeBefore : .stake, ["share": wording.share(share)])
  }

  /// What is known of an investor beside its marks: rounds that are open, and its stake.
  func remark(on investor: Funding.Investor) -> String {
    (investor.memberships.compactMap { phrase($0, of: investor) }
      + [stake(of: investor)].compactMap(\.self)).joined(separator: " · ")
  }

  /// A membership in few words, "6 of 8 rounds", "also round 6 or 7"; none for "one or more".
  func phrase(
    _ membership: Membership, of investor: Funding.Investor
  ) -> String? {
    let targets = membership.targets.compactMap { funding.graph.round($0) }
    let isMore = investor.links.contains { link in
      link.fact.status == .completed && !membership.targets.contains(link.stop)
    }
    if membership.count == .exact(1), targets.count <= 3 {
      let titles = targets.map { $0.ordinal.map(String.init) ?? rounds.title($0) }
      return wording(
        isMore ? .alsoEitherRound : .eitherRound,
        ["rounds": titles.joined(separator: wording(.or))])
    }
    if membership.count == .atLeast(1) { return nil }
    let count = wording.quantity(membership.count) { String($0.number) }
    return wording(
      isMore ? .alsoInSomeRounds : .inSomeRounds, ["count": count, "total": String(targets.count)])
  }
}
