import Foundation
import VentureModel

// What the subject put into others.

extension DossierMaterial {
  /// How many investments are listed one by one; of more, there are tables of the largest.
  private var listed: Int { 15 }

  /// The section on what the subject invested: each deal, or of many the years, the largest rounds and
  /// the companies backed most often; then its stakes.
  var investmentsSection: DossierSection? {
    DossierSection(
      "Investments",
      (amounts.deals.count <= listed ? deals(amounts.deals) : overview)
        + [.list(holdings + memberships)])
  }

  private func deals(_ deals: [InvestorAmounts.Deal]) -> [DossierSection.Block] {
    let cited = deals.map(\.fact.citations)
    let isWhole = cited.areRowsOfOneSource
    var table = DossierTable(
      [
        .words("Date"), .words("Company"), .words("Round"), .words("Role"),
        .figures("Round raised"), .figures("Put in"), .figures("Of the round"),
        .figures("Of the company"),
      ], citing: isWhole ? cited.flatMap(\.self) : [])
    for (deal, citations) in zip(deals, cited) {
      let company = Prose(narrator.name(deal.company))
      let role = deal.fact.investment.role
      table.append([
        Prose((date(of: deal)?.cell ?? "") + (deal.isTimely == .yes ? "" : " ?")),
        isWhole ? company : company.citing(citations),
        Prose(deal.round.round.isPlaceholder ? "not named" : title(of: deal.round.round))
          + (deal.fact.certainty == .implied ? "†" : ""),
        Prose(role == .participant ? "" : role.rawValue),
        deal.round.raised?.cell ?? Prose(), deal.amount?.cell ?? Prose(),
        deal.shareOfRound?.cell ?? Prose(), deal.shareOfCompany?.cell ?? Prose(),
      ])
    }
    let figures = deals.flatMap {
      [$0.round.raised, $0.amount, $0.shareOfRound, $0.shareOfCompany].compactMap(\.self)
    }
    return [
      .table(table.withoutEmptyColumns), .paragraph(Figure.legend(figures) ?? Prose()),
      .paragraph(otherCompanies),
    ]
  }

  private func date(of deal: InvestorAmounts.Deal) -> EDTF? {
    deal.fact.date ?? deal.round.round.date.preferred()?.value
  }

  /// Companies that it invested in without a certain round.
  private var otherCompanies: Prose {
    guard !amounts.otherCompanies.isEmpty else { return Prose() }
    let names = amounts.otherCompanies.map { Prose(narrator.name($0)) }
    return "A shareholder, in rounds that are not certain, of \(names.listed(limit: 10))."
  }

  /// Stakes that it holds, as stated.
  private var holdings: [Prose] {
    graph.facts(of: subject).filter {
      $0.kind == .holds && $0.subject.entity == subject && Certainty.usual.contains($0.certainty)
    }.map { Prose(narrator.sentence($0)).marked($0.certainty).sentence(citing: $0.citations) }
  }

  /// What is certain of several of its investments and of none alone, and the places among investors
  /// that sources give it.
  private var memberships: [Prose] {
    graph.constraints.filter { constraint in
      guard Certainty.usual.contains(constraint.certainty) else { return false }
      switch constraint.form {
      case .membership(let membership): return membership.investors.contains(subject)
      case .ranking(let ranking): return ranking.investor == subject
      case .total, .count, .bound: return false
      }
    }.map { Prose(narrator.sentence($0)).marked($0.certainty).sentence(citing: $0.citations) }
  }

  // MARK: - Many investments

  private var overview: [DossierSection.Block] {
    let largest = amounts.deals.filter { $0.round.raised.map(\.isSound) ?? false }.sorted {
      let (one, other) = ($0.round.raised?.least ?? 0, $1.round.raised?.least ?? 0)
      return one == other ? $0.round.round.profile.id < $1.round.round.profile.id : one > other
    }
    let currencies = Set(largest.compactMap(\.round.raised?.unit))
    // Amounts of several currencies have no order.
    let comparable = currencies.count == 1 ? Array(largest.prefix(10)) : []
    let number = EnglishNumber.grouped(Set(largest.map(\.round.round.profile.id)).count)
    let companies = EnglishNumber.grouped(Set(amounts.deals.map(\.company)).count)
    return [
      .table(years), .paragraph(otherCompanies),
      .paragraph(
        comparable.isEmpty
          ? Prose()
          : "The \(comparable.count) largest of \(number) rounds of which the amount is known:"),
      .table(largestRounds(comparable)),
      .paragraph(
        favourites.count < 2
          ? Prose()
          : "The \(favourites.count) that it backed in the most rounds, of \(companies) companies:"),
      .table(favourites.count < 2 ? DossierTable([]) : favouriteCompanies),
    ]
  }

  /// The investments year by year.
  private var years: DossierTable {
    var table = DossierTable([
      .words("Year"), .figures("Rounds"), .figures("In companies"), .figures("New to it"),
      .figures("Raised by these rounds, from all investors"),
    ])
    var known: Set<EntityID> = []
    let byYear = Dictionary(grouping: amounts.deals) { date(of: $0)?.year }
    for year in byYear.keys.sorted(by: { ($0 ?? .max) < ($1 ?? .max) }) {
      let deals = byYear[year] ?? []
      let companies = Set(deals.map(\.company))
      let sum = deals.map(\.round).raisedTogether
      table.append([
        Prose(year.map(String.init) ?? "not known"), Prose(EnglishNumber.grouped(deals.count)),
        Prose(EnglishNumber.grouped(companies.count)),
        Prose(EnglishNumber.grouped(companies.subtracting(known).count)),
        sum.map { total in total.cell }.joined(separator: ", "),
      ])
      known.formUnion(companies)
    }
    return table
  }

  private func largestRounds(_ deals: [InvestorAmounts.Deal]) -> DossierTable {
    var table = DossierTable(
      [.words("Company"), .words("Date"), .figures("Raised from all investors")],
      citing: deals.flatMap(\.fact.citations))
    for deal in deals {
      table.append([
        Prose(narrator.name(deal.company)), Prose(date(of: deal)?.cell ?? ""),
        deal.round.raised?.cell ?? Prose(),
      ])
    }
    return table
  }

  /// The companies that it backed in more than two rounds, those with the most rounds first.
  var favourites: [(company: EntityID, deals: [InvestorAmounts.Deal])] {
    let groups = Dictionary(grouping: amounts.deals, by: \.company).filter { $0.value.count > 2 }
    let ranked = groups.sorted {
      ($0.value.count, $1.key) > ($1.value.count, $0.key)
    }
    return ranked.prefix(10).map { ($0.key, $0.value) }
  }

  private var favouriteCompanies: DossierTable {
    var table = DossierTable(
      [
        .words("Company"), .figures("Rounds"), .words("From"), .words("To"),
        .figures("Raised by these rounds, from all investors"),
      ], citing: favourites.flatMap(\.deals).flatMap(\.fact.citations))
    for (company, deals) in favourites {
      let dates = deals.compactMap { date(of: $0) }
      table.append([
        Prose(narrator.name(company)), Prose(String(deals.count)),
        Prose(dates.first?.cell ?? ""), Prose(dates.last?.cell ?? ""),
        deals.map(\.round).raisedTogether.map(\.cell).joined(separator: ", "),
      ])
    }
    return table
  }
}

extension [RoundFigures] {
  /// What the rounds raised, each counted once, for each currency; at least that if an amount is not
  /// known.
  fileprivate var raisedTogether: [Figure] {
    var seen: Set<EntityID> = []
    let rounds = filter { seen.insert($0.round.profile.id).inserted }
    let known = rounds.compactMap(\.raised.sound)
    let isOpen = known.count < rounds.count
    return Dictionary(grouping: known, by: \.unit).sorted { $0.key.code < $1.key.code }.compactMap {
      unit, figures in
      Figure.sum(figures).map {
        isOpen ? Figure(derived: $0.interval + .notNegative, unit, from: [$0]) : $0
      }
    }
  }
}

extension EDTF {
  /// The year in which it begins, if one is known.
  var year: Int? { (earliest ?? latest).flatMap { PartialDate($0)?.year.number } }
}

extension Figure {
  /// The least that it may be; 0 if nothing tells.
  var least: Decimal { interval.lower?.value ?? 0 }
}

extension Prose {
  /// The words with how they are known, unless that is by a source's own word.
  func marked(_ certainty: Certainty, _ note: String? = nil) -> Prose {
    let marks = (certainty == .stated ? [] : [certainty.rawValue]) + [note].compactMap(\.self)
    return marks.isEmpty ? self : self + Prose(" (\(marks.joined(separator: "; ")))")
  }
}
