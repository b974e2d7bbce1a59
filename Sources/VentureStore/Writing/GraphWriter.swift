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
  private var tables: SnapshotTables
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
    tables = try SnapshotTables(database)
  }

  mutating func write() throws {
    try writeSources()
    try writeEntities()
    try writeFacts()
    try writeConditions()
    try writeRemarks()
    try removeUndeclared()
  }

  // MARK: - Sources

  private mutating func writeSources() throws {
    for source in graph.sources {
      let record = StatementRecord.source(source).text
      let known = try Row.fetchOne(
        database, sql: "SELECT id, document, record FROM source WHERE slug = ?",
        arguments: [source.id.slug])
      if let known {
        let row: Int = try known.read("id")
        sourceRows[source.id] = row
        guard declared.sources.contains(source.id), try known.read("record") != record else {
          continue
        }
        guard try known.read("document") == document else {
          throw conflict("source `\(source.id)` is declared otherwise by another document")
        }
        try database.execute(
          sql: """
            UPDATE source SET title = ?, publisher = ?, date = ?, url = ?, record = ? WHERE id = ?
            """,
          arguments: [
            source.title, source.publisher, source.date?.description, source.url, record, row,
          ])
        continue
      }
      sourceRows[source.id] = try database.insert(source, document: document)
    }
  }

  // MARK: - Entities

  private mutating func writeEntities() throws {
    // Rounds last, since they refer to their companies.
    let entities =
      graph.entities.filter { $0.kind != .round }
      + graph.entities.filter { $0.kind == .round }
    for entity in entities {
      let known = try Row.fetchOne(
        database, sql: "SELECT id, document, record FROM entity WHERE slug = ?",
        arguments: [entity.id.slug])
      if let known {
        let row: Int = try known.read("id")
        rows[entity.id.slug] = row
        if graph.round(entity.id)?.isPlaceholder == true {
          try updatePlaceholder(entity, row)
        } else if declared.entities.contains(entity.id) {
          try update(known, to: entity)
        }
      } else {
        let row = try tables.insert(columns(of: entity))
        rows[entity.id.slug] = row
        try insertParts(of: entity, row)
      }
    }
  }

  private mutating func update(_ known: Row, to entity: Entity) throws {
    let row: Int = try known.read("id")
    var new = entity
    if try known.read("document") != document {
      var reader = ExcerptReader(database, path: path)
      reader.entities = [row]
      guard let old = try reader.graph()[entity.id], let merged = old.merged(with: entity) else {
        throw conflict(
          "`\(entity.id)` stands for something else in another document",
          advice: "entries of one id must be of one kind and have a name in common")
      }
      if merged == old { return }
      new = merged
    }
    let columns = columns(of: new)
    if try known.read("record") == columns.record { return }
    try database.execute(
      sql: "UPDATE entity SET name = ?, type = ?, country = ?, date = ?, record = ? WHERE id = ?",
      arguments: [columns.name, columns.type, columns.country, columns.date, columns.record, row])
    try removeNames(of: row)
    try database.execute(sql: "DELETE FROM round WHERE entity = ?", arguments: [row])
    try insertParts(of: new, row)
  }

  /// Keeps up what a round without a name takes from the investment that it stands for.
  private func updatePlaceholder(_ entity: Entity, _ row: Int) throws {
    guard let raised = derivedFact(of: entity) else {
      return
    }
    try database.execute(
      sql: "UPDATE entity SET date = ?1 WHERE id = ?2 AND date IS NOT ?1",
      arguments: [raised.date?.description, row])
    try database.execute(
      sql: """
        UPDATE round SET status = ?1, certainty = ?2
        WHERE entity = ?3 AND (status, certainty) IS NOT (?1, ?2)
        """, arguments: [raised.status.code, raised.certainty.code, row])
  }

  private mutating func insertParts(of entity: Entity, _ row: Int) throws {
    for name in entity.names.all { try tables.insert(name: name, of: row) }
    guard case .round(let round) = entity else { return }
    // A placeholder is as well known as the best of the investments that it stands for.
    let raised = derivedFact(of: entity)
    try tables.insert(
      SnapshotTables.RoundRow(
        company: rows[round.company.slug] ?? 0, label: round.label, ordinal: round.ordinal,
        raised: round.raised.preferred()?.value.value,
        postMoney: round.postMoney.preferred()?.value.value,
        status: raised?.status ?? round.status, certainty: raised?.certainty ?? round.certainty),
      of: row)
  }

  private func columns(of entity: Entity) -> SnapshotTables.EntityRow {
    let raised = derivedFact(of: entity)
    let isPlaceholder = graph.round(entity.id)?.isPlaceholder == true
    return SnapshotTables.EntityRow(
      slug: entity.id.slug, kind: entity.kind, name: entity.names.display(), type: entity.typeWord,
      country: entity.country, date: (isPlaceholder ? raised?.date : entity.ownDate)?.description,
      place: place(entity.profile.citations),
      record: isPlaceholder ? nil : StatementRecord.entity(entity).text)
  }

  /// The `raised` tie that validation has made for a round.
  private func derivedFact(of entity: Entity) -> Fact? {
    guard let company = graph.round(entity.id)?.company else { return nil }
    return graph.facts(of: entity.id).last {
      $0.kind == .raised && $0.subject.entity == company
    }
  }

  private func removeNames(of row: Int) throws {
    try database.execute(
      sql: """
        INSERT INTO name_search (name_search, rowid, terms)
        SELECT 'delete', id, terms FROM name WHERE entity = ?1;
        """, arguments: [row])
    try database.execute(sql: "DELETE FROM name WHERE entity = ?", arguments: [row])
  }

  /// Takes away what an earlier version of the document declared, unless others refer to it.
  private func removeUndeclared() throws {
    let kept = Set(graph.entities.map(\.id.slug))
    let old = try Row.fetchAll(
      database,
      sql: "SELECT id, slug FROM entity WHERE document = ? ORDER BY kind = ? DESC",
      arguments: [document, Entity.Kind.round.code])
    for row in old {
      if try kept.contains(row.read("slug")) { continue }
      let id: Int = try row.read("id")
      let isNeeded = try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (SELECT 1 FROM fact WHERE subject = ?1 OR object = ?1)
            OR EXISTS (SELECT 1 FROM round WHERE company = ?1)
            OR EXISTS (SELECT 1 FROM condition_about WHERE entity = ?1)
            OR EXISTS (SELECT 1 FROM remark_about WHERE entity = ?1)
          """, arguments: [id])
      if isNeeded == true { continue }
      try removeNames(of: id)
      try database.execute(sql: "DELETE FROM entity WHERE id = ?", arguments: [id])
    }
  }

  // MARK: - Statements

  private mutating func writeFacts() throws {
    let facts = graph.facts.indices.filter { !graph.isDerived(at: $0) }.map { graph.facts[$0] }
    let records = facts.map { StatementRecord.fact(graph.asWritten($0)).text }
    guard try records != stored("fact") else { return }
    try database.execute(sql: "DELETE FROM fact WHERE document = ?", arguments: [document])
    for (fact, record) in zip(facts, records) {
      try tables.insert(
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

  private func conflict(_ message: String, advice: String? = nil) -> SnapshotError {
    SnapshotError(.conflict, path, message, advice: advice)
  }
}
