import Foundation
import GRDB
import VentureFiles
import VentureModel

/// Writes what tables say into a snapshot, beside what is there.
///
/// Whoever has the exact name already is the same party; a round is the same if its id is. New
/// entities get their rows in the order of their ids, so that the arrays of a new snapshot need no
/// further sorting, and row order in the tables does not matter.
struct HarvestWriter {
  private let database: Database
  private let harvest: Harvest
  private let path: String
  private let source: SourceID
  private let place: SnapshotTables.Place
  /// What was found in the tables, and what contradicts the snapshot.
  private(set) var report: DirtReport
  private var tables: SnapshotTables
  /// The arrays of all rows, unless there were others before.
  private(set) var arrays: ArrayBuilder?
  private let dates: [String]
  /// Whether there is anything to compare with.
  private let isExtension: Bool
  private var taken: Set<String> = []

  /// By place in the harvest: the row and the id of a party or a round.
  private struct Entry {
    var row = 0
    var slug = ""
    var isNew: Bool { row == 0 }
  }

  init(
    _ harvest: Harvest, document: Int, source: (row: Int, id: SourceID), path: String,
    in database: Database
  ) throws {
    self.database = database
    self.harvest = harvest
    self.path = path
    self.source = source.id
    report = harvest.report
    place = SnapshotTables.Place(document: document, source: source.row)
    dates = harvest.dates.map(\.description)
    isExtension = try Int.fetchOne(database, sql: "SELECT 1 FROM entity LIMIT 1") != nil
    // What is compared with rows must find them there.
    tables = try SnapshotTables(database, rowsAtOnce: isExtension ? 1 : 32)
    arrays = isExtension ? nil : ArrayBuilder(path: path)
  }

  /// Writes all rows.
  mutating func write(_ progress: (ImportProgress) -> Void) throws {
    taken.reserveCapacity(harvest.parties.count + harvest.rounds.count)
    var pace = ImportPace(harvest.count, step: 1 << 12)
    var done = 0
    func advance() {
      done += 1
      pace.advance(to: done, rows: done, progress)
    }
    var parties = try identifiedParties()
    var rounds = try identifiedRounds(of: parties)
    if isExtension { try completeKnown(parties, rounds) }
    let newRounds = try insertNew(&parties, &rounds, advance)
    try insertFacts(parties, rounds, advance)
    try insertFigures(of: newRounds, parties, rounds)
    try tables.flush()
  }

  // MARK: - Who is who

  private mutating func identifiedParties() throws -> [Entry] {
    var entries = [Entry](repeating: Entry(), count: harvest.parties.count)
    let known = try database.makeStatement(
      sql: """
        SELECT DISTINCT e.id, e.slug FROM name n JOIN entity e ON e.id = n.entity
        WHERE n.folded = ? AND n.text = ? AND e.kind = ? ORDER BY e.slug
        """)
    // So that which of two names that make one id gets it does not depend on the order of rows.
    let order = Ahead { [parties = harvest.parties] in
      let byKind = parties.indices.sorted { parties[$0].kind.code < parties[$1].kind.code }
      return SlugOrder.sorted(byKind) { parties[$0].name }
    }
    let slugs = harvest.parties.map { Slug.make($0.name) }
    for index in order.value {
      let party = harvest.parties[index]
      if isExtension {
        let owners = try Row.fetchAll(
          known, arguments: [party.name.folded, party.name, party.kind.code])
        guard owners.count < 2 else {
          throw ambiguous(party, try owners.map { try $0.read("slug") })
        }
        if let owner = owners.first {
          entries[index] = Entry(row: try owner.read("id"), slug: try owner.read("slug"))
          continue
        }
      }
      let slug = slugs[index]
      entries[index].slug = try free(
        slug,
        or: [
          Slug.make(party.name, besides: slug),
          Slug.make("\(party.kind.rawValue) \(party.name)", besides: slug),
        ])
    }
    return entries
  }

  private mutating func identifiedRounds(of parties: [Entry]) throws -> [Entry] {
    let known = try database.makeStatement(
      sql: """
        SELECT e.id FROM entity e JOIN round r ON r.entity = e.id JOIN entity c ON c.id = r.company
        WHERE e.slug = ? AND c.slug = ? AND r.label IS ?
        """)
    let dates = harvest.dates.map(RoundSlug.part)
    let amounts = harvest.amounts.map(RoundSlug.part)
    func part(_ place: Harvest.Place, _ parts: [String]) -> String? {
      place == Harvest.none ? nil : parts[Int(place)]
    }
    return try harvest.rounds.map { round in
      let company = parties[Int(round.company)].slug
      let slug =
        round.name.map(Slug.make)
        ?? RoundSlug.make(
          company: company, date: part(round.date, dates), raised: part(round.raised, amounts),
          label: round.label,
          investor: round.investor == Harvest.none ? nil : parties[Int(round.investor)].slug)
      // Labels that differ may make one slug.
      func other() -> String { Slug.make("\(slug) \(round.label ?? "")", besides: slug) }
      if isExtension {
        for candidate in [slug, other()] {
          if let row = try Int.fetchOne(known, arguments: [candidate, company, round.label]) {
            return Entry(row: row, slug: candidate)
          }
        }
      }
      return Entry(slug: try free(slug, or: [other()]))
    }
  }

  /// The id, or else the first of some others, that nobody has.
  private mutating func free(_ slug: String, or others: @autoclosure () -> [String]) throws
    -> String
  {
    if try take(slug) { return slug }
    for other in others() where try take(other) { return other }
    throw SnapshotError(
      .conflict, harvest.report.files.joined(separator: ", "), "no id is left for `\(slug)`")
  }

  /// Takes an id; false if somebody has it.
  private mutating func take(_ slug: String) throws -> Bool {
    if isExtension,
      try Bool.fetchOne(
        database.cachedStatement(sql: "SELECT 1 FROM entity WHERE slug = ?"), arguments: [slug])
        == true
    {
      return false
    }
    return taken.insert(slug).inserted
  }

  private func ambiguous(_ party: Harvest.Party, _ owners: [String]) -> SnapshotError {
    SnapshotError(
      .conflict, harvest.report.files.joined(separator: ", "),
      (party.row.map { "row \($0): " } ?? "") + "“\(party.name)” is the name of several: "
        + owners.map { "`\($0)`" }.joined(separator: ", "),
      advice: "leave the name to one of them in the graph documents, and import those again")
  }

  /// Adds what the tables say of parties and rounds that are there already.
  private mutating func completeKnown(_ parties: [Entry], _ rounds: [Entry]) throws {
    var completion = try HarvestCompletion(
      harvest, place, source: source, in: DeclaredEntities(tables, database, path: path))
    for (party, entry) in zip(harvest.parties, parties) where !entry.isNew {
      try completion.complete(entry.row, with: party)
    }
    for (round, entry) in zip(harvest.rounds, rounds) where !entry.isNew {
      try completion.complete(entry.row, with: round)
    }
    report = completion.report
    tables = completion.entities.tables
  }

  // MARK: - Rows

  /// Inserts the entities that are not there yet, in the order of their ids; the new rounds among them.
  private mutating func insertNew(
    _ parties: inout [Entry], _ rounds: inout [Entry], _ advance: () -> Void
  ) throws -> [Int] {
    let partyCount = parties.count
    let all = parties + rounds
    let new = SlugOrder.sorted(all.indices.filter { all[$0].isNew }) { all[$0].slug }
    let newParties = new.filter { $0 < partyCount }
    var names = NameFormsAhead(newParties.map { harvest.parties[$0].name })
    let lastName = tables.lastName
    for index in new {
      advance()
      if index < partyCount {
        parties[index].row = try insert(harvest.parties[index], as: all[index].slug)
      } else {
        let round = harvest.rounds[index - partyCount]
        rounds[index - partyCount].row = try insert(round, as: all[index].slug)
      }
    }
    // Only now, since the first name with Chinese characters keeps the other thread for 0.1 s.
    for index in newParties {
      if let name = names.next() { try tables.insert(name, of: parties[index].row) }
    }
    try tables.indexNames(after: lastName)
    return new.filter { $0 >= partyCount }.map { $0 - partyCount }
  }

  private mutating func insert(_ party: Harvest.Party, as slug: String) throws -> Int {
    let type = party.kind == .organization ? (party.type ?? .company).rawValue : nil
    return try insert(
      SnapshotTables.EntityRow(
        slug: slug, kind: party.kind, name: party.name, type: type, country: party.country,
        date: date(party.date), place: place(party.row)))
  }

  private mutating func insert(_ round: Harvest.Round, as slug: String) throws -> Int {
    try insert(
      SnapshotTables.EntityRow(
        slug: slug, kind: .round, type: round.kind.rawValue, date: date(round.date),
        place: place(round.row)))
  }

  private mutating func insert(_ entity: SnapshotTables.EntityRow) throws -> Int {
    let row = try tables.insert(entity)
    arrays?.addEntity(row, kind: entity.kind.code, date: entity.date, isPlaceholder: false)
    return row
  }

  private mutating func insertFacts(
    _ parties: [Entry], _ rounds: [Entry], _ advance: () -> Void
  ) throws {
    let known = try database.makeStatement(
      sql: """
        SELECT 1 FROM fact WHERE subject = ? AND kind = ? AND object = ? AND source IS ?
          AND date IS ? AND amount IS ? AND currency IS ? AND role IS ?
        """)
    for fact in harvest.facts {
      advance()
      let row = SnapshotTables.FactRow(
        kind: fact.kind, subject: parties[Int(fact.subject)].row,
        object: (fact.kind == .invested ? rounds : parties)[Int(fact.object)].row,
        date: date(fact.date),
        role: fact.kind == .invested ? fact.role.rawValue : harvest.word(at: fact.title),
        amount: harvest.amount(at: fact.amount), place: place(fact.row))
      if isExtension {
        let amount = row.amount?.amount.stored ?? .null
        let isThere = try Bool.fetchOne(
          known,
          arguments: [
            row.subject, row.kind.code, row.object, place.source, row.date, amount,
            row.amount?.currency.code, row.role,
          ])
        if isThere == true { continue }
      }
      try insert(row)
    }
  }

  private mutating func insert(_ fact: SnapshotTables.FactRow) throws {
    let row = try tables.insert(fact)
    guard let subject = fact.subject, let object = fact.object else { return }
    try arrays?.addFact(
      row, kind: fact.kind.code, from: subject, to: object, date: fact.date,
      status: fact.status.code, certainty: fact.certainty.code)
  }

  /// Inserts what only rounds have.
  private mutating func insertFigures(
    of new: [Int], _ parties: [Entry], _ rounds: [Entry]
  ) throws {
    for index in new {
      let round = harvest.rounds[index]
      let figures = SnapshotTables.RoundRow(
        company: parties[Int(round.company)].row, label: round.label,
        raised: harvest.amount(at: round.raised),
        postMoney: harvest.amount(at: round.postMoney))
      try tables.insert(figures, of: rounds[index].row)
      try arrays?.addRound(
        rounds[index].row, of: figures.company, status: figures.status.code,
        certainty: figures.certainty.code)
    }
  }

  private func place(_ row: UInt32?) -> SnapshotTables.Place {
    var place = place
    place.row = row.map(Int.init)
    return place
  }

  private func date(_ place: Harvest.Place) -> String? {
    place == Harvest.none ? nil : dates[Int(place)]
  }
}
