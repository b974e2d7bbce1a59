import VentureModel

extension Wording {
  /// English.
  public static let english = Wording(
    language: .english,
    texts: [
      .networkTitle: "Who funded {company}",
      .timelineTitle: "{company}’s rounds in time",
      .matrixTitle: "Who was in which round of {company}",
      .oneRound: "1 round",
      .someRounds: "{count} rounds",
      .oneInvestor: "1 named investor",
      .someInvestors: "{count} named investors",
      .round: "Round",
      .roundOf: "Round of {detail}",
      .roundNumber: "Round {number}",
      .roundNotStated: "Round not stated",
      .ipo: "IPO",
      .cornerstone: "Cornerstone tranche",
      .founders: "Founder’s own money",
      .angel: "Angel",
      .seed: "Seed",
      .convertible: "Convertible",
      .secondary: "Secondary",
      .postMoney: "post-money {amount}",
      .preMoney: "pre-money {amount}",
      .valuation: "valued at {amount}",
      .amountNotStated: "amount not stated",
      .dateNotStated: "no date stated",
      .dateRange: "when it can have been",
      .aShare: "{amount} a share",
      .lead: "lead",
      .newShareholder: "new shareholder",
      .followOn: "follow-on",
      .new: "new",
      .again: "again",
      .implied: "implied",
      .disputed: "disputed",
      .withdrawn: "withdrawn",
      .offerWithdrawn: "Offer withdrawn",
      .firm: "investment firm, insurer",
      .corporateInvestor: "company that invests",
      .person: "person",
      .founder: "founder",
      .foundedOn: "founded {date}",
      .stakeBefore: "{share} pre-IPO",
      .stake: "{share} held",
      .inRound: "{amount} in {round}",
      .inSomeRounds: "{count} of {total} rounds",
      .alsoInSomeRounds: "{count} of {total} other rounds",
      .eitherRound: "round {rounds}",
      .alsoEitherRound: "also round {rounds}",
      .inSomeOfThese: "in some of these rounds",
      .or: " or ",
      .raisedInAll: "{amount} raised in all",
      .asOf: "As of {date}",
      .oneSource: "1 source: {sources}",
      .someSources: "{count} sources: {sources}",
      .unnamedInvestors: "{count} investors are not named",
      .undatedRounds: "{count} rounds undated",
      .notDrawn: "not drawn: {count} deals that did not come about",
      .widthByAmount: "width: amount",
      .areaByAmount: "area: amount",
      .raised: "raised",
      .afterwards: "post-money",
      .namedInvestors: "named investors",
      .sentenceEnd: ". ",
      .alternative: "Investor network of {company}: {rounds} and {investors}",
      .alternativeText: "Leads named: {leads}.",
      .ownershipTitle: "Who owns how much of {company}",
      .oneStatedShare: "1 stated share",
      .someStatedShares: "{count} stated shares",
      .together: "together {share}",
      .beforeOffering: "before the offering",
      .afterOffering: "after the offering",
      .onlyEstimated: "{count} estimated from the rounds only",
      .stated: "stated",
      .estimated: "estimated",
      .statedInWords: "Stated: {shares}",
      .estimatedInWords: "Estimated: {shares}",
      .notKnown: "not known",
      .assumptions: "estimates rest on {count} assumptions: {command}",
      .omittedHolders: "not drawn: {count} more holders",
      .soldToNewMoney: "sold to new money",
      .leftOfShare: "left of a share bought in the round",
      .statedShare: "stated share",
      .statedBound: "stated as a bound",
      .earlierShare: "stated earlier",
      .leastToMost: "computed, from least to most",
      .atMost: "computed, no more than",
      .perhapsNone: "perhaps none",
      .beyondScale: "beyond the scale",
      .computed: "computed",
      .contradiction: "statement and rounds contradict each other",
    ],
    dates: DateWording(
      calendar: { year, month, day in
        let months = [
          "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let name = month.flatMap { (1...12).contains($0) ? months[$0 - 1] : nil }
        return [day.map(String.init), name, String(year)].compactMap(\.self).joined(separator: " ")
      },
      part: { year, part in
        switch part {
        case 33...36: "Q\(part - 32) \(year)"
        case 37: "early \(year)"
        case 38: "mid-\(year)"
        case 39: "late \(year)"
        case 40, 41: "H\(part - 39) \(year)"
        default: "\(["spring", "summer", "autumn", "winter"][(part - 21) % 4]) \(year)"
        }
      },
      about: { "c. \($0)" },
      until: { "by \($0)" },
      since: { "since \($0)" }),
    money: MoneyWording(
      scales: [(12, "T"), (9, "B"), (6, "M"), (3, "K")],
      withCurrency: { number, code in
        let symbols = ["USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "CNY": "CN¥", "JPY": "¥"]
        return symbols[code].map { $0 + number } ?? "\(code) \(number)"
      }))
}
