import DelimitedText
import VentureModel

/// The two tables of a generated network: nodes by number and kind, and edges between them.
///
/// A party is named by its kind and its number, such as "organization 12", since the tables have no
/// names; no single row is the place where they say of it. Years are whole, and an end is the first
/// year that does not belong to the period any more.
struct GeneratedNetwork {
  static let layout = "generated-network"
  static let nodeHeader = ["id", "kind", "date"]
  static let edgeHeader = ["source", "target", "kind", "role", "start", "end"]

  private let nodes: DelimitedText
  private let edges: DelimitedText
  private var harvest: Harvest
  private var known = Nodes()
  private var years: [Int: Harvest.Place] = [:]
  /// By round: the row of its node.
  private var roundRows: [Int] = []

  /// The place of each table in ``DirtReport/files``.
  private enum File: Int {
    case nodes
    case edges
  }

  /// The two tables among some, if both are there.
  static func pair(in tables: [DelimitedText]) -> (nodes: DelimitedText, edges: DelimitedText)? {
    guard let nodes = tables.first(where: { $0.header == nodeHeader }),
      let edges = tables.first(where: { $0.header == edgeHeader })
    else { return nil }
    return (nodes, edges)
  }

  init(nodes: DelimitedText, edges: DelimitedText) {
    self.nodes = nodes
    self.edges = edges
    var report = DirtReport(files: [nodes.name, edges.name])
    report.reading = [nodes.reading(as: Self.layout), edges.reading(as: Self.layout)]
    harvest = Harvest(
      source: Source(
        id: SourceID(edges.sourceID), title: "\(nodes.fileName), \(edges.fileName)"),
      layout: Self.layout, report: report)
  }

  consuming func read(_ progress: (ImportProgress) -> Void) throws -> Harvest {
    let total = nodes.byteCount + edges.byteCount
    var pace = ImportPace(total, step: 1 << 18)
    try readNodes { pace.advance(to: $0, rows: $1, progress) }
    let offset = nodes.byteCount
    try readEdges { pace.advance(to: offset + $0, rows: $1, progress) }
    dropRoundsWithoutCompany()
    harvest.noteFound()
    return harvest
  }

  private mutating func readNodes(_ progress: (Int, Int) -> Void) throws {
    var days: [String: Harvest.Place] = [:]
    try nodes.forEachRecord { record in
      harvest.report.rows += 1
      progress(record.byteOffset, harvest.report.rows)
      // Numbers are dense: a table with fewer bytes than a number says has not got so many nodes.
      guard record.count == 3, let id = record[0].integer, id >= 0, id < nodes.byteCount,
        let kind = Entity.Kind(rawValue: record[1].text)
      else { return reject(record, of: .nodes, "expected a number, a kind and a date") }
      guard known[id] == nil else {
        return reject(record, of: .nodes, "a second node \(id)", .duplicate)
      }
      guard kind == .round else {
        known.add(id, kind, at: harvest.parties.count)
        harvest.parties.append(Harvest.Party(kind, "\(kind.rawValue) \(id)", row: nil))
        return
      }
      var date = Harvest.none
      if !record[2].isEmpty {
        let text = record[2].text
        if let known = days[text] {
          date = known
        } else if let day = try? EDTF(text) {
          date = Harvest.Place(harvest.dates.count)
          days[text] = date
          harvest.dates.append(day)
        } else {
          noteUnreadable(record, of: .nodes, "“\(text)” is no date")
        }
      }
      known.add(id, kind, at: harvest.rounds.count)
      harvest.rounds.append(
        Harvest.Round(company: Harvest.none, name: "round \(id)", date: date, row: nil))
      roundRows.append(record.row)
    }
  }

  private mutating func readEdges(_ progress: (Int, Int) -> Void) throws {
    let offset = harvest.report.rows
    var rows = 0
    // A constant of its own: through self, the whole reader would be copied for each row.
    let known = known
    try edges.forEachRecord { record in
      rows += 1
      progress(record.byteOffset, offset + rows)
      guard record.count == 6, let source = record[0].integer, let target = record[1].integer,
        let kind = Self.kind(record[2]), let from = known[source], let to = known[target],
        Self.joins(kind, from.kind, to.kind)
      else { return reject(record, of: .edges, "expected a tie between nodes that are there") }
      let (subject, object) = (from.place, to.place)
      if kind == .raised {
        guard harvest.rounds[Int(object)].company == Harvest.none else {
          return reject(record, of: .edges, "a second company of round \(target)", .duplicate)
        }
        harvest.rounds[Int(object)].company = subject
        return
      }
      harvest.facts.append(
        Harvest.Fact(
          kind, from: subject, to: object, date: date(of: kind, record),
          role: role(of: kind, record), row: UInt32(record.row)))
    }
    harvest.report.rows += rows
  }

  private static func kind(_ field: TableRecord.Field) -> TieKind? {
    field.withBytes { bytes in
      if bytes.elementsEqual("invested".utf8) { return .invested }
      if bytes.elementsEqual("studied".utf8) { return .studied }
      if bytes.elementsEqual("founded".utf8) { return .founded }
      return bytes.elementsEqual("raised".utf8) ? .raised : nil
    }
  }

  /// Whether a tie may join entities of two kinds, for the kinds of tie that the tables have.
  private static func joins(_ kind: TieKind, _ from: Entity.Kind, _ to: Entity.Kind) -> Bool {
    switch kind {
    case .raised: from == .organization && to == .round
    case .invested: (from == .organization || from == .person) && to == .round
    case .studied: from == .person && to == .school
    default: (from == .organization || from == .person) && to == .organization
    }
  }

  private mutating func role(of kind: TieKind, _ record: TableRecord) -> Investment.Role {
    guard kind == .invested, !record[3].isEmpty else { return .participant }
    let role = record[3].withBytes { bytes -> Investment.Role? in
      if bytes.elementsEqual("lead".utf8) { return .lead }
      return bytes.elementsEqual("participant".utf8) ? .participant : nil
    }
    if role == nil { noteUnreadable(record, of: .edges, "“\(record[3].text)” is no role") }
    return role ?? .participant
  }

  /// A year, or the years from the one up to the last before the other.
  private mutating func date(of kind: TieKind, _ record: TableRecord) -> Harvest.Place {
    if record[4].isEmpty, record[5].isEmpty { return Harvest.none }
    let (start, end) = (record[4].integer, record[5].integer)
    guard let start, (0...9999).contains(start), end != nil || record[5].isEmpty,
      end.map({ $0 > start && $0 <= 10_000 }) != false
    else {
      noteUnreadable(
        record, of: .edges, "“\(record[4].text)” to “\(record[5].text)” is no period of years")
      return Harvest.none
    }
    let last = kind.isMoment ? nil : end.map { $0 - 1 }
    let key = start << 20 | (last ?? 0)
    if let known = years[key] { return known }
    let texts = [start, last].compactMap { $0.map(Self.fourDigits) }
    guard let date = try? EDTF(texts.joined(separator: "/")) else {
      noteUnreadable(record, of: .edges, "\(texts.joined(separator: "/")) is no date")
      return Harvest.none
    }
    let place = Harvest.Place(harvest.dates.count)
    years[key] = place
    harvest.dates.append(date)
    return place
  }

  private static func fourDigits(_ year: Int) -> String {
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private mutating func noteUnreadable(_ record: TableRecord, of file: File, _ why: String) {
    reject(record, of: file, why, .unreadable)
  }

  /// Takes out rounds that no company raised, with what was invested in them.
  private mutating func dropRoundsWithoutCompany() {
    let isLost = harvest.rounds.map { $0.company == Harvest.none }
    guard isLost.contains(true) else { return }
    var moved = [Harvest.Place](repeating: Harvest.none, count: isLost.count)
    var kept: [Harvest.Round] = []
    for (place, round) in harvest.rounds.enumerated() {
      guard !isLost[place] else {
        harvest.report.note(
          .incomplete, file: File.nodes.rawValue, row: roundRows[place],
          "\(round.name ?? "a round"): no company raised it")
        continue
      }
      moved[place] = Harvest.Place(kept.count)
      kept.append(round)
    }
    harvest.rounds = kept
    harvest.facts = harvest.facts.compactMap { fact in
      guard fact.kind == .invested else { return fact }
      guard moved[Int(fact.object)] != Harvest.none else {
        harvest.report.note(
          .incomplete, file: File.edges.rawValue, row: Int(fact.row),
          "the round belongs to no company")
        return nil
      }
      var fact = fact
      fact.object = moved[Int(fact.object)]
      return fact
    }
  }

  private mutating func reject(
    _ record: TableRecord, of file: File, _ why: String, _ kind: DirtReport.Kind = .incomplete
  ) {
    harvest.report.note(
      kind, file: file.rawValue, row: record.row, "\(Self.text(of: record)): \(why)")
  }

  private static func text(of record: TableRecord) -> String {
    String((0..<record.count).map { record[$0].text }.joined(separator: ",").prefix(120))
  }
}

/// Nodes by their numbers.
private struct Nodes {
  /// By number: the place among the parties or among the rounds; none for a number without a node.
  private var places: [Harvest.Place] = []
  private var kinds: [Entity.Kind] = []

  subscript(id: Int) -> (place: Harvest.Place, kind: Entity.Kind)? {
    guard places.indices.contains(id), places[id] != Harvest.none else { return nil }
    return (places[id], kinds[id])
  }

  mutating func add(_ id: Int, _ kind: Entity.Kind, at place: Int) {
    while places.count <= id {
      places.append(Harvest.none)
      kinds.append(.round)
    }
    places[id] = Harvest.Place(place)
    kinds[id] = kind
  }
}
