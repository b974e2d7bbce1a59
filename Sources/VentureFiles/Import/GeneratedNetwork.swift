import DelimitedText
import VentureModel

/// The two tables of a generated network: nodes by number and kind, and edges between them.
///
/// A party is named by its kind and its number, such as "organization 12", since the tables have no
/// names. Years are whole, and an end is the first year that does not belong to the period any more.
struct GeneratedNetwork {
  static let layout = "generated-network"
  static let nodeHeader = ["id", "kind", "date"]
  static let edgeHeader = ["source", "target", "kind", "role", "start", "end"]

  private let nodes: DelimitedText
  private let edges: DelimitedText
  private var harvest: Harvest
  /// By the number of a node: its place among the parties or among the rounds.
  private var places: [Harvest.Place] = []
  private var isRound: [Bool] = []
  private var years: [Int: Harvest.Place] = [:]

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
    var pace = ImportPace(total)
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
      guard record.count == 3, let id = record[0].integer, id >= 0, id < 1 << 30,
        let kind = Entity.Kind(rawValue: record[1].text)
      else { return reject(record, "expected a number, a kind and a date", .rejected) }
      while places.count <= id {
        places.append(Harvest.none)
        isRound.append(false)
      }
      guard places[id] == Harvest.none else {
        return reject(record, "a second node \(id)", .duplicate)
      }
      guard kind == .round else {
        places[id] = Harvest.Place(harvest.parties.count)
        harvest.parties.append(Harvest.Party(kind, "\(kind.rawValue) \(id)", row: 0))
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
          harvest.report.note(.unreadable, row: record.row, "“\(text)” is no date")
        }
      }
      isRound[id] = true
      places[id] = Harvest.Place(harvest.rounds.count)
      harvest.rounds.append(
        Harvest.Round(company: Harvest.none, name: "round \(id)", date: date, row: 0))
    }
  }

  private mutating func readEdges(_ progress: (Int, Int) -> Void) throws {
    let offset = harvest.report.rows
    var rows = 0
    try edges.forEachRecord { record in
      rows += 1
      progress(record.byteOffset, offset + rows)
      guard record.count == 6, let source = record[0].integer, let target = record[1].integer,
        let kind = kind(record[2]), let subject = place(source, isRound: false),
        let object = place(target, isRound: kind == .invested || kind == .raised)
      else { return reject(record, "expected a tie between nodes that are there", .rejected) }
      if kind == .raised {
        guard harvest.rounds[Int(object)].company == Harvest.none else {
          return reject(record, "a second company of round \(target)", .duplicate)
        }
        harvest.rounds[Int(object)].company = subject
        return
      }
      let isLead = kind == .invested && record[3].withBytes { $0.elementsEqual("lead".utf8) }
      harvest.facts.append(
        Harvest.Fact(
          kind, from: subject, to: object, date: date(of: kind, record),
          role: isLead ? .lead : .participant, row: UInt32(record.row)))
    }
    harvest.report.rows += rows
  }

  private func kind(_ field: TableRecord.Field) -> TieKind? {
    field.withBytes { bytes in
      if bytes.elementsEqual("invested".utf8) { return .invested }
      if bytes.elementsEqual("studied".utf8) { return .studied }
      if bytes.elementsEqual("founded".utf8) { return .founded }
      return bytes.elementsEqual("raised".utf8) ? .raised : nil
    }
  }

  private func place(_ id: Int, isRound: Bool) -> Harvest.Place? {
    guard places.indices.contains(id), places[id] != Harvest.none, self.isRound[id] == isRound
    else { return nil }
    return places[id]
  }

  /// A year, or the years from the one up to the last before the other.
  private mutating func date(of kind: TieKind, _ record: TableRecord) -> Harvest.Place {
    guard let start = record[4].integer else { return Harvest.none }
    let end = kind.isMoment ? nil : record[5].integer
    let key = start << 20 | (end ?? 0)
    if let known = years[key] { return known }
    guard let date = try? EDTF(end.map { "\(start)/\(max(start, $0 - 1))" } ?? "\(start)") else {
      return Harvest.none
    }
    let place = Harvest.Place(harvest.dates.count)
    years[key] = place
    harvest.dates.append(date)
    return place
  }

  /// Takes out rounds that no company raised, with what was invested in them.
  private mutating func dropRoundsWithoutCompany() {
    let isLost = harvest.rounds.map { $0.company == Harvest.none }
    guard isLost.contains(true) else { return }
    var moved = [Harvest.Place](repeating: Harvest.none, count: isLost.count)
    var kept: [Harvest.Round] = []
    for (place, round) in harvest.rounds.enumerated() where !isLost[place] {
      moved[place] = Harvest.Place(kept.count)
      kept.append(round)
    }
    harvest.rounds = kept
    harvest.facts = harvest.facts.compactMap { fact in
      guard fact.kind == .invested else { return fact }
      guard moved[Int(fact.object)] != Harvest.none else {
        harvest.report.note(
          .rejected, row: Int(fact.row), "the round belongs to no company")
        return nil
      }
      var fact = fact
      fact.object = moved[Int(fact.object)]
      return fact
    }
  }

  private mutating func reject(_ record: TableRecord, _ why: String, _ kind: DirtReport.Kind) {
    let text = (0..<record.count).map { record[$0].text }.joined(separator: ",")
    harvest.report.note(kind, row: record.row, "\(text): \(why)")
  }
}
