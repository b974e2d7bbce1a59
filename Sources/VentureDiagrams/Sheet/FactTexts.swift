import VentureAnalysis
import VentureModel

extension Drafting {
  /// Parts joined by dots in lines of small type; a line is broken between two parts if it can be.
  func lines(joining parts: [String], size: Double? = nil, width: Double, limit: Int) -> [String] {
    let size = size ?? theme.smallFontSize
    var lines: [String] = []
    for part in parts {
      let joined = lines.last.map { "\($0) · \(part)" }
      if let joined, measure.width(joined, size: size) <= width {
        lines[lines.count - 1] = joined
      } else {
        lines += measure.lines(part, size: size, width: width, limit: limit)
      }
    }
    guard lines.count > limit, let last = lines.prefix(limit).last else { return lines }
    return lines.prefix(limit - 1) + measure.lines(last + " …", size: size, width: width, limit: 1)
  }
}

/// What diagrams say of single ties, in the language of the reader and in little room.
struct FactTexts {
  let graph: VentureGraph
  let wording: Wording

  /// What a tie is, read from its subject to its object: "invested $50M", "works at".
  func verb(_ fact: Fact) -> String {
    switch fact.terms {
    case .investment(let terms):
      if terms.isLead { return wording(.didLead) }
      return terms.amount.map { wording(.didInvestAmount, ["amount": wording.amount($0)]) }
        ?? wording(.didInvest)
    case .employment: return wording(Self.verb(ofPost: fact.date))
    case .holding(let terms):
      return terms.share == nil ? wording(.holdsShares) : share(terms) ?? wording(.holdsShares)
    case .acquisition(let terms):
      return terms.amount.map { wording(.didAcquireFor, ["amount": wording.amount($0)]) }
        ?? wording(.didAcquire)
    default: return wording(Self.verbs[fact.kind] ?? .tiedTo)
    }
  }

  private static let verbs: [TieKind: Wording.Phrase] = [
    .founded: .didFound, .invested: .didInvest, .raised: .didRaise, .studied: .studiedAt,
    .director: .boardSeat, .parent: .parentOf, .employed: .postAt, .holds: .holdsShares,
    .acquired: .didAcquire, .met: .didMeet, .together: .didMeet,
  ]

  private static func verb(ofPost date: EDTF?) -> Wording.Phrase {
    guard case .period(let period) = date else { return .postAt }
    return period.end == .open ? .worksAt : .workedAt
  }

  /// What the verb leaves out: the round, the post, the degree; then the date.
  func details(_ fact: Fact) -> [String] {
    ([subject(of: fact)] + [date(of: fact)]).compactMap(\.self)
  }

  /// The round, the post or the degree.
  private func subject(of fact: Fact) -> String? {
    switch fact.terms {
    case .investment(let terms):
      let amount = terms.isLead ? terms.amount.map { wording.amount($0) } : nil
      let round = fact.object.entity.flatMap { graph.round($0) }
      let title = round.flatMap { name(of: $0) }
      let parts = [amount, title].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: " · ")
    case .employment: return post(fact)
    case .study(let study):
      let parts = [study.degree, study.field].compactMap { $0?.onOneLine }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    case .acquisition(let terms): return terms.share.map { wording.share($0) }
    default: return nil
    }
  }

  /// A round by its number, its name or what it raised; its date is told anyway.
  private func name(of round: Round) -> String? {
    if round.isPlaceholder { return nil }
    let isNamed = rounds.title(round) != wording(.round)
    return isNamed || rounds.raised(of: round) != nil ? rounds.name(round) : nil
  }

  private var rounds: RoundTexts { RoundTexts(graph: graph, wording: wording) }

  /// The posts that somebody had, from the first to the last, else their kind.
  func post(_ fact: Fact) -> String? {
    guard case .employment(let terms) = fact.terms else { return nil }
    if !terms.titles.isEmpty { return terms.titles.map(\.onOneLine).joined(separator: ", ") }
    switch terms.role {
    case .partner: return wording(.partner)
    case .executive: return wording(.executive)
    case .investor: return wording(.dealMaker)
    case .staff: return wording(.staff)
    case nil: return nil
    }
  }

  /// The share that a stake is of.
  func share(_ terms: Holding) -> String? {
    terms.share.map {
      wording(
        terms.basis == .beforeOffering ? .stakeBefore : .stake, ["share": wording.share($0)])
    }
  }

  /// When something happened or how long it lasted: what has no first day lasted until its last,
  /// and what can have happened on any later day happened then or later.
  func date(of fact: Fact) -> String? {
    let ended =
      fact.status == .completed
      ? nil : fact.history.last { $0.status == fact.status }?.date
    let own = ended ?? fact.date
    return (fact.kind == .holds ? own : own ?? graph.effectiveDate(of: fact)).map { date($0) }
  }

  func date(_ date: EDTF) -> String {
    if case .period(let period) = date, period.start.date == nil, let end = period.end.date {
      return wording(.untilDate, ["date": wording.dates.text(end)])
    }
    if case .oneOf(let set) = date, set.members.count == 1,
      case .range(let first?, nil) = set.members[0]
    {
      return wording(.dateOrLater, ["date": wording.dates.text(first)])
    }
    return wording.dates.text(date)
  }
}
