import VentureModel

/// Gathers what rows say, each party, round and fact once.
struct HarvestBuilder {
  private(set) var harvest: Harvest
  private var parties: [PartyKey: Harvest.Place] = [:]
  private var rounds: [RoundKey: Harvest.Place] = [:]
  private var facts: Set<FactKey> = []
  private var dates: [String: Harvest.Place?] = [:]
  private var dateTexts: [String: Harvest.Place] = [:]
  private var amounts: [Money: Harvest.Place] = [:]
  private var words: [String: Harvest.Place] = [:]

  private struct PartyKey: Hashable {
    var kind: Entity.Kind
    var name: String
  }

  private struct RoundKey: Hashable {
    var company: Harvest.Place
    var date: Harvest.Place
    var raised: Harvest.Place
    var label: String?
    var investor: Harvest.Place
  }

  private struct FactKey: Hashable {
    var kind: TieKind
    var subject: Harvest.Place
    var object: Harvest.Place
    var date: Harvest.Place
    var amount: Harvest.Place
    var title: Harvest.Place
    var role: Investment.Role
  }

  init(_ harvest: Harvest) {
    self.harvest = harvest
  }

  /// The report, to be added to.
  var report: DirtReport {
    get { harvest.report }
    _modify { yield &harvest.report }
  }

  /// The party of an exact name, which is added if it is new.
  mutating func place(of party: Harvest.Party) -> Harvest.Place {
    let key = PartyKey(kind: party.kind, name: party.name)
    if let known = parties[key] { return known }
    let place = Harvest.Place(harvest.parties.count)
    parties[key] = place
    harvest.parties.append(party)
    return place
  }

  /// The round of a company on a day with an amount, which is added if it is new.
  mutating func place(of round: Harvest.Round) -> Harvest.Place {
    let key = RoundKey(
      company: round.company, date: round.date, raised: round.raised, label: round.label,
      investor: round.investor)
    if let known = rounds[key] { return known }
    let place = Harvest.Place(harvest.rounds.count)
    rounds[key] = place
    harvest.rounds.append(round)
    return place
  }

  /// Adds a fact; false if it is there already.
  mutating func add(_ fact: Harvest.Fact) -> Bool {
    let key = FactKey(
      kind: fact.kind, subject: fact.subject, object: fact.object, date: fact.date,
      amount: fact.amount, title: fact.title, role: fact.role)
    guard facts.insert(key).inserted else { return false }
    harvest.facts.append(fact)
    return true
  }

  /// The place of a date as it is written, or nil if it cannot be read; each spelling is read once.
  mutating func place(ofDate text: String, _ read: (String) -> EDTF?) -> Harvest.Place? {
    if let known = dates[text] { return known }
    var found: Harvest.Place?
    if let date = read(text) { found = place(of: date) }
    dates[text] = .some(found)
    return found
  }

  /// The place of a date.
  mutating func place(of date: EDTF) -> Harvest.Place {
    let text = date.description
    if let known = dateTexts[text] { return known }
    let place = Harvest.Place(harvest.dates.count)
    dateTexts[text] = place
    harvest.dates.append(date)
    return place
  }

  /// The place of an amount.
  mutating func place(of amount: Money) -> Harvest.Place {
    if let known = amounts[amount] { return known }
    let place = Harvest.Place(harvest.amounts.count)
    amounts[amount] = place
    harvest.amounts.append(amount)
    return place
  }

  /// The place of a word.
  mutating func place(ofWord word: String) -> Harvest.Place {
    if let known = words[word] { return known }
    let place = Harvest.Place(harvest.words.count)
    words[word] = place
    harvest.words.append(word)
    return place
  }

  /// The harvest, with the numbers of what was found in its report.
  consuming func finish() -> Harvest {
    parties = [:]
    rounds = [:]
    facts = []
    harvest.noteFound()
    return harvest
  }
}

extension Harvest {
  /// Counts what was found, and rounds whose parts exceed the total.
  mutating func noteFound() {
    var investors: Set<Place> = []
    var companies: Set<Place> = Set(rounds.map(\.company))
    var pairs: Set<UInt64> = []
    var investments = 0
    var parts: [Place: Money] = [:]
    for fact in facts where fact.kind == .invested {
      investments += 1
      investors.insert(fact.subject)
      let company = rounds[Int(fact.object)].company
      pairs.insert(UInt64(fact.subject) << 32 | UInt64(company))
      guard fact.amount != Self.none else { continue }
      let amount = amounts[Int(fact.amount)]
      let sum = parts[fact.object].map { try? $0 + amount } ?? amount
      parts[fact.object] = sum
    }
    for fact in facts where fact.kind == .founded { companies.insert(fact.object) }
    for (place, round) in rounds.enumerated() where round.raised != Self.none {
      let raised = amounts[Int(round.raised)]
      guard let sum = parts[Place(place)], raised.isLess(than: sum) == true else { continue }
      report.note(
        .overTotal, row: Int(round.row),
        "\(parties[Int(round.company)].name): \(sum) of \(raised)")
    }
    report.found = []
    func note(_ count: Int, _ name: String) {
      if count > 0 { report.found.append(DirtReport.Found(count, name)) }
    }
    note(investments, "investments")
    note(investors.count, "investors")
    note(companies.count, "companies")
    for (kind, name) in [
      (Entity.Kind.organization, "organizations"), (.person, "people"), (.school, "schools"),
    ] { note(parties.count { $0.kind == kind }, name) }
    note(rounds.count, "rounds")
    note(rounds.count { $0.date == Self.none }, "undated rounds")
    note(pairs.count, "distinct pairs of investor and company")
    for kind in TieKind.allCases where kind != .invested {
      note(facts.count { $0.kind == kind }, "ties “\(kind.rawValue)”")
    }
  }
}
