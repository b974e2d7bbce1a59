import DelimitedText
import VentureModel

/// Gathers what rows say, each party, round and fact once.
struct HarvestBuilder {
  private(set) var harvest: Harvest
  private var texts = InternedTexts()
  private var parties: [UInt64: Harvest.Place] = [:]
  private var rounds: [RoundKey: Harvest.Place] = [:]
  /// By round: whether a row says what kind it is.
  private var hasStatedKind: [Bool] = []
  private var facts: Set<FactKey> = []
  /// By text: the date that it stands for, nil if it is none.
  private var dates: [Harvest.Place: Harvest.Place?] = [:]
  private var dateValues: [String: Harvest.Place] = [:]
  /// By text and currency: the amount.
  private var amounts: [UInt64: AmountPlace] = [:]
  private var amountValues: [Money: Harvest.Place] = [:]
  private var words: [Harvest.Place: Harvest.Place] = [:]

  private struct RoundKey: Hashable {
    var company: Harvest.Place
    var date: Harvest.Place
    var raised: Harvest.Place
    var label: Harvest.Place
    var investor: Harvest.Place
  }

  /// Kinds and roles stand as numbers: hashing their words would take longer than all the rest.
  private struct FactKey: Hashable {
    var ends: UInt64
    var values: UInt64
    var title: UInt64
  }

  private static let entityKinds = Entity.Kind.allCases
  private static let tieKinds = TieKind.allCases
  private static let roles = Investment.Role.allCases

  /// The place of an amount, or why there is none.
  enum AmountPlace {
    case amount(Harvest.Place)
    case none
    case unreadable(String)
  }

  init(_ harvest: Harvest) {
    self.harvest = harvest
  }

  /// The report, to be added to.
  var report: DirtReport {
    get { harvest.report }
    _modify { yield &harvest.report }
  }

  // MARK: - Texts

  /// The place of a field's text.
  mutating func text(_ field: TableRecord.Field) -> Harvest.Place { texts.place(of: field) }

  /// The place of a text.
  mutating func text(_ text: String) -> Harvest.Place { texts.place(of: text) }

  /// The text of a place.
  func string(_ text: Harvest.Place) -> String { texts.texts[Int(text)] }

  // MARK: - Parties and rounds

  /// The party of an exact name, which is added if it is new.
  mutating func party(_ kind: Entity.Kind, named name: Harvest.Place, row: Int) -> Harvest.Place {
    let code = UInt64(Self.entityKinds.firstIndex(of: kind) ?? 0)
    let key = code << 32 | UInt64(name)
    if let known = parties[key] { return known }
    let place = Harvest.Place(harvest.parties.count)
    parties[key] = place
    harvest.parties.append(Harvest.Party(kind, string(name), row: UInt32(row)))
    return place
  }

  /// Adds what a row says of an organization; whether that is new. What an earlier row contradicts is
  /// told and left out.
  mutating func describe(
    _ party: Harvest.Place, type: Organization.Kind?, country: String?, row: Int
  ) -> Bool {
    let index = Int(party)
    if let type {
      let known = harvest.parties[index].type ?? type
      harvest.parties[index].type = known.merged(with: type)
    }
    guard let country else { return false }
    if let known = harvest.parties[index].country {
      if known != country {
        let name = harvest.parties[index].name
        report.note(
          .contradiction, row: row, "“\(name)”: country \(country), but \(known) before")
      }
      return false
    }
    harvest.parties[index].country = country
    return true
  }

  /// The round of a company on a day with an amount, which is added if it is new; whether anything
  /// of it is new.
  mutating func place(
    of round: Harvest.Round, label: Harvest.Place, kind: VentureModel.Round.Kind?
  ) -> (place: Harvest.Place, isNew: Bool) {
    let key = RoundKey(
      company: round.company, date: round.date, raised: round.raised, label: label,
      investor: round.investor)
    guard let known = rounds[key] else {
      let place = Harvest.Place(harvest.rounds.count)
      rounds[key] = place
      var round = round
      if label != Harvest.none { round.label = string(label) }
      round.kind = kind ?? (label == Harvest.none ? .other : .series)
      harvest.rounds.append(round)
      hasStatedKind.append(kind != nil)
      return (place, true)
    }
    let hasValue = complete(Int(known), postMoney: round.postMoney, row: round.row)
    let hasKind = complete(Int(known), kind: kind, row: round.row)
    return (known, hasValue || hasKind)
  }

  private mutating func complete(_ round: Int, postMoney: Harvest.Place, row: UInt32?) -> Bool {
    let known = harvest.rounds[round].postMoney
    guard postMoney != Harvest.none, known != postMoney else { return false }
    guard known != Harvest.none else {
      harvest.rounds[round].postMoney = postMoney
      return true
    }
    let (new, old) = (harvest.amounts[Int(postMoney)], harvest.amounts[Int(known)])
    report.note(
      .contradiction, row: row.map(Int.init), "value after the round \(new), but \(old) before")
    return false
  }

  private mutating func complete(
    _ round: Int, kind: VentureModel.Round.Kind?, row: UInt32?
  ) -> Bool {
    guard let kind else { return false }
    guard hasStatedKind[round] else {
      harvest.rounds[round].kind = kind
      hasStatedKind[round] = true
      return true
    }
    let known = harvest.rounds[round].kind
    if known != kind {
      report.note(
        .contradiction, row: row.map(Int.init),
        "kind of round \(kind.rawValue), but \(known.rawValue) before")
    }
    return false
  }

  // MARK: - Facts and values

  /// Adds a fact; false if it is there already.
  mutating func add(_ fact: Harvest.Fact) -> Bool {
    let kind = UInt64(Self.tieKinds.firstIndex(of: fact.kind) ?? 0)
    let role = UInt64(Self.roles.firstIndex(of: fact.role) ?? 0)
    let key = FactKey(
      ends: UInt64(fact.subject) << 32 | UInt64(fact.object),
      values: UInt64(fact.date) << 32 | UInt64(fact.amount),
      title: UInt64(fact.title) << 32 | kind << 8 | role)
    guard facts.insert(key).inserted else { return false }
    harvest.facts.append(fact)
    return true
  }

  /// The place of a date as it is written, or nil if it cannot be read; each spelling is read once.
  mutating func date(_ text: Harvest.Place, _ read: (String) -> EDTF?) -> Harvest.Place? {
    if let known = dates[text] { return known }
    let found = read(string(text)).map { place(of: $0) }
    dates[text] = .some(found)
    return found
  }

  /// The place of a date.
  mutating func place(of date: EDTF) -> Harvest.Place {
    let text = date.description
    if let known = dateValues[text] { return known }
    let place = Harvest.Place(harvest.dates.count)
    dateValues[text] = place
    harvest.dates.append(date)
    return place
  }

  /// The place of an amount as it is written, in the currency that another text names; each is read
  /// once.
  mutating func amount(
    _ text: Harvest.Place, in currency: Harvest.Place, _ read: (String) -> AmountReading.Reading
  ) -> AmountPlace {
    let key = UInt64(currency) << 32 | UInt64(text)
    if let known = amounts[key] { return known }
    let found: AmountPlace =
      switch read(string(text)) {
      case .amount(let money): .amount(place(of: money))
      case .none: .none
      case .unreadable(let why): .unreadable(why)
      }
    amounts[key] = found
    return found
  }

  private mutating func place(of amount: Money) -> Harvest.Place {
    if let known = amountValues[amount] { return known }
    let place = Harvest.Place(harvest.amounts.count)
    amountValues[amount] = place
    harvest.amounts.append(amount)
    return place
  }

  /// The place of a text among the words of the harvest.
  mutating func word(_ text: Harvest.Place) -> Harvest.Place {
    if let known = words[text] { return known }
    let place = Harvest.Place(harvest.words.count)
    words[text] = place
    harvest.words.append(string(text))
    return place
  }

  /// The harvest, with the numbers of what was found in its report.
  consuming func finish() -> Harvest {
    harvest.noteFound()
    return harvest
  }
}

extension Organization.Kind {
  /// What an organization is of which two columns say different things: anything says more than
  /// `company`, and otherwise the order of rows must not decide.
  fileprivate func merged(with other: Organization.Kind) -> Organization.Kind {
    if self == .company { return other }
    if other == .company { return self }
    return Self.allCases.first { $0 == self || $0 == other } ?? self
  }
}
