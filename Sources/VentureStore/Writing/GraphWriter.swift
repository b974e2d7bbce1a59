import GRDB
import VentureAnalysis
import VentureFiles
import VentureModel

/// Writes what a graph document states into a snapshot, in the place of what an earlier version of
/// the document stated.
struct GraphWriter {
  private let database: Database
  private let path: String
  private let graph: VentureGraph
  private let document: Int
  /// What the document itself declares; the rest of the graph is there already.
  private let declared: VentureGraph.References
  private var entities: DeclaredEntities
  private var rows: [String: Int] = [:]
  private var sourceRows: [SourceID: Int] = [:]

  init(
    _ graph: VentureGraph, declaring declared: VentureGraph.References, document: Int, path: String,
    in database: Database
  ) throws {
    self.database = database
    self.path = path
    self.graph = graph
    self.document = document
    self.declared = declared
    entities = DeclaredEntities(try SnapshotTables(database), database, path: path)
  }

  mutating func write() throws {
    let sources = DeclaredSources(database, path: path)
    for source in graph.sources {
      sourceRows[source.id] =
        declared.sources.contains(source.id)
        ? try sources.declare(source, by: document) : try sources.row(of: source.id)
    }
    try writeEntities()
    try writeFacts()
    try writeConditions()
    try writeRemarks()
    try entities.withdraw(from: document, but: declared.entities)
    try sources.withdraw(from: document, but: declared.sources)
  }

  private mutating func writeEntities() throws {
    // Rounds last, since they refer to their companies.
    let rounds = graph.entities.filter { $0.kind == .round }
    for entity in graph.entities.filter({ $0.kind != .round }) + rounds {
      rows[entity.id.slug] =
        if graph.round(entity.id)?.isPlaceholder == true {
          try entities.placeholder(entity, document: document)
        } else if declared.entities.contains(entity.id) {
          try entities.declare(entity, by: document)
        } else {
          try entities.row(of: entity.id)
        }
    }
  }

  // MARK: - Statements

  private mutating func writeFacts() throws {
    let facts = graph.facts.indices.filter { !graph.isDerived(at: $0) }.map { graph.facts[$0] }
    let records = facts.map { StatementRecord.fact(graph.asWritten($0)).text }
    guard try records != stored("fact") else { return }
    try database.execute(sql: "DELETE FROM fact WHERE document = ?", arguments: [document])
    for (fact, record) in zip(facts, records) {
      try entities.tables.insert(
        SnapshotTables.FactRow(
          kind: fact.kind, subject: fact.subject.entity.flatMap { rows[$0.slug] },
          object: fact.object.entity.flatMap { rows[$0.slug] }, date: fact.date?.description,
          status: fact.status, certainty: fact.certainty, role: fact.roleWord,
          amount: fact.amount?.value, place: place(fact.citations), record: record))
    }
  }

  private func writeConditions() throws {
    let records = graph.constraints.map { StatementRecord.constraint($0).text }
    guard try records != stored("condition") else { return }
    try database.execute(sql: "DELETE FROM condition WHERE document = ?", arguments: [document])
    for (constraint, record) in zip(graph.constraints, records) {
      try database.execute(
        sql: "INSERT INTO condition (form, certainty, document, record) VALUES (?, ?, ?, ?)",
        arguments: [constraint.formWord, constraint.certainty.code, document, record])
      let row = database.lastInsertedRowID
      let about = graph.entities.filter { constraint.concerns($0.id, in: graph) }
      for entity in about {
        try database.execute(
          sql: "INSERT INTO condition_about VALUES (?, ?)",
          arguments: [row, rows[entity.id.slug]])
      }
    }
  }

  private func writeRemarks() throws {
    let records = graph.remarks.map { StatementRecord.remark($0).text }
    guard try records != stored("remark") else { return }
    try database.execute(sql: "DELETE FROM remark WHERE document = ?", arguments: [document])
    for (remark, record) in zip(graph.remarks, records) {
      try database.execute(
        sql: "INSERT INTO remark (text, date, certainty, document, record) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          remark.text, remark.date?.description, remark.certainty.code, document, record,
        ])
      let row = database.lastInsertedRowID
      for id in Set(remark.about).sorted() {
        try database.execute(
          sql: "INSERT INTO remark_about VALUES (?, ?)", arguments: [row, rows[id.slug]])
      }
    }
  }

  private func stored(_ table: String) throws -> [String] {
    try String.fetchAll(
      database, sql: "SELECT record FROM \(table) WHERE document = ? ORDER BY id",
      arguments: [document])
  }

  private func place(_ citations: [Citation]) -> SnapshotTables.Place {
    SnapshotTables.Place(
      document: document, source: citations.first.flatMap { sourceRows[$0.source] })
  }
}
