import VentureAnalysis
import VentureModel

extension EntryWriter {
  /// A fact as a sentence, with its attributes if it has any.
  func fact(_ fact: Fact) -> JSONValue {
    let attributes = attributes(of: fact)
    let sentence = Self.sentence(fact)
    return attributes.isEmpty
      ? .string(sentence) : .object([.init(key: sentence, value: .object(attributes))])
  }

  static func sentence(_ fact: Fact) -> String {
    let ends = [fact.subject, fact.object].map { $0.entity?.slug ?? "unnamed" }
    return "\(ends[0]) \(verb(of: fact.kind)) \(ends[1])"
  }

  /// The words of a verb as English has them: "employed by", "presented to".
  private static func verb(of kind: TieKind) -> String {
    verbs[kind] ?? kind.rawValue
  }

  private static let verbs: [TieKind: String] = {
    let usual: [TieKind: String] = [.employed: "by", .director: "of", .right: "at"]
    return Dictionary(
      uniqueKeysWithValues: TieKind.allCases.map { kind in
        let word = kind.rawValue.replacing("-", with: " ")
        let preposition = usual[kind] ?? Grammar.prepositions[kind]?.first
        return (kind, preposition.map { "\(word) \($0)" } ?? word)
      })
  }()

  private func attributes(of fact: Fact) -> Members {
    let entry = Inherited(certainty: fact.certainty, citations: fact.citations)
    let deal: Members =
      fact.kind.isDeal
      ? Self.members(["status": Self.word(fact.status, unless: .completed)]) + history(fact)
      : []
    return Self.members(["unnamed": unnamed(fact)]) + terms(of: fact, in: entry)
      + Self.members(["date": Self.text(fact.date)]) + deal
      + provenance(certainty: fact.certainty, citations: fact.citations, note: fact.note)
  }

  private func unnamed(_ fact: Fact) -> JSONValue? {
    for case .unnamed(let party) in [fact.subject, fact.object] {
      guard let count = party.count else { return .text(party.description) }
      return .object(["count": .string(count.description), "note": .text(party.description)])
    }
    return nil
  }

  private func history(_ fact: Fact) -> Members {
    fact.history.map { step in
      let terms = Self.members([
        "amount": Self.text(step.amount), "share": Self.text(step.share),
      ])
      let others =
        terms + provenance(certainty: step.certainty, citations: step.citations, note: step.note)
      let date = Self.text(step.date)
      return .init(
        key: step.status.rawValue,
        value: others.isEmpty ? date ?? .null : .object(Self.members(["date": date]) + others))
    }
  }

  private func terms(of fact: Fact, in entry: Inherited) -> Members {
    switch fact.terms {
    case .none: []
    case .founding(let founding): Self.members(["role": .text(founding.role)])
    case .investment(let investment): terms(of: investment)
    case .employment(let employment):
      Self.members([
        "title": Self.texts(employment.titles), "role": Self.word(employment.role),
      ])
    case .study(let study):
      Self.members(["degree": .text(study.degree), "field": .text(study.field)])
    case .directorship(let directorship): Self.members(["title": .text(directorship.title)])
    case .holding(let holding):
      Self.members([
        "share": Self.text(holding.share), "basis": Self.word(holding.basis),
        "role": Self.word(holding.role, unless: .shareholder),
      ])
    case .acquisition(let acquisition):
      Self.members([
        "amount": Self.text(acquisition.amount), "share": Self.text(acquisition.share),
      ])
    case .attendance(let attendance): Self.members(["role": .text(attendance.role)])
    case .meeting(let meeting):
      Self.members(["place": .text(meeting.place), "occasion": .text(meeting.occasion)])
    case .listing(let listing):
      Self.members([
        "code": .text(listing.code), "issue-price": stated(listing.issuePrice, in: entry),
        "prices": stated(listing.prices, in: entry),
        "market-value": stated(listing.marketValue, in: entry),
        "rise": stated(listing.rise, in: entry),
      ])
    case .together(let together): Self.members(["at": .string(together.place.slug)])
    case .right(let right):
      Self.members([
        "right": .text(right.name), "from": right.from.map(limit), "until": right.until.map(limit),
        "rounds": Self.text(right.rounds),
      ])
    case .contact(let contact):
      Self.members([
        "about": .text(contact.topic), "place": .text(contact.place),
        "event": .text(contact.event?.slug),
      ])
    }
  }

  private func terms(of investment: Investment) -> Members {
    Self.members([
      "role": Self.word(investment.role, unless: .participant),
      "entry": Self.word(investment.entry), "amount": Self.text(investment.amount),
      "share": Self.text(investment.share), "via": .text(investment.via?.slug),
    ])
  }

  /// A limit as a text, or as a mapping where the text would be taken for the other kind.
  private func limit(_ limit: Right.Limit) -> JSONValue {
    switch limit {
    case .date(let date):
      let text = date.description
      return DocumentReader.looksLikeDate(text)
        ? .string(text) : .object(["date": .string(text)])
    case .round(let id):
      return DocumentReader.looksLikeDate(id.slug)
        ? .object(["round": .string(id.slug)]) : .string(id.slug)
    }
  }
}

// MARK: - Investors of a round

extension EntryWriter {
  /// Whether a statement about an investor can stand within its round: the note of an unnamed one
  /// says there who it is.
  static func fitsRound(_ fact: Fact) -> Bool {
    fact.subject.entity != nil || fact.note == nil
  }

  /// What stands behind an investor's id within a round.
  func investor(_ fact: Fact, in round: Round) -> JSONValue {
    var count: JSONValue?
    var note = fact.note
    if case .unnamed(let party) = fact.subject {
      count = Self.text(party.count)
      note = party.description
    }
    let members =
      Self.members(["count": count]) + terms(of: fact.investment)
      + Self.members([
        "date": Self.text(fact.date), "status": Self.word(fact.status, unless: .completed),
      ]) + history(fact)
      + provenance(
        certainty: fact.certainty, citations: fact.citations, note: note,
        in: Inherited(citations: round.profile.citations))
    return members.isEmpty ? .null : .object(members)
  }
}
