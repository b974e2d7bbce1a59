import GRDB
import VentureAnalysis
import VentureFiles
import VentureModel

/// Reads statements from their rows into a graph of their own.
struct ExcerptReader {
  let database: Database
  let path: String
  /// Rows that are wanted, of each table.
  var entities: Set<Int> = []
  var facts: Set<Int> = []
  var conditions: Set<Int> = []
  var remarks: Set<Int> = []
  private var sources: Set<Int> = []

  init(_ database: Database, path: String) {
    self.database = database
    self.path = path
  }

  /// Asks for everything.
  mutating func addAll() throws {
    func all(_ table: String) throws -> Set<Int> {
      try Int.fetchSet(database, sql: "SELECT id FROM \(table)")
    }
    entities = try all("entity")
    facts = try all("fact")
    conditions = try all("condition")
    remarks = try all("remark")
    sources = try all("source")
  }

  /// Asks for all that is said of an entity; see ``ExcerptRequest/surroundings``.
  mutating func addSurroundings(of entity: Int) throws {
    entities.insert(entity)
    facts.formUnion(
      try Int.fetchAll(
        database,
        sql: """
          SELECT id FROM fact WHERE subject = ?1 OR object = ?1
          UNION SELECT f.id FROM round r JOIN fact f ON f.object = r.entity WHERE r.company = ?1
          """, arguments: [entity]))
    entities.formUnion(
      try Int.fetchAll(
        database, sql: "SELECT entity FROM round WHERE company = ?", arguments: [entity]))
    conditions.formUnion(
      try Int.fetchAll(
        database, sql: "SELECT condition FROM condition_about WHERE entity = ?",
        arguments: [entity]))
    remarks.formUnion(
      try Int.fetchAll(
        database, sql: "SELECT remark FROM remark_about WHERE entity = ?", arguments: [entity]))
  }

  /// The graph of what was asked for, with all that it refers to.
  ///
  /// - Throws: ``SnapshotError`` if the rows contradict each other.
  mutating func graph() throws -> VentureGraph {
    try addEnds()
    while true {
      let draft = try draft()
      let missing = draft.undeclared()
      if missing.isEmpty { return try validated(draft) }
      try add(missing)
    }
  }

  /// Who stands at the ends of the facts, whose rounds are which companies', and what stands behind a
  /// round that no source names.
  private mutating func addEnds() throws {
    let placeholder = Round.Kind.placeholder.rawValue
    facts.formUnion(
      try selected(
        entities, "SELECT f.id FROM fact f JOIN entity e ON e.id = f.object",
        where: "e.type = '\(placeholder)' AND e.id"))
    let ends = try selected(facts, "SELECT subject FROM fact", where: "subject IS NOT NULL AND id")
    entities.formUnion(ends)
    entities.formUnion(
      try selected(facts, "SELECT object FROM fact", where: "object IS NOT NULL AND id"))
    entities.formUnion(try selected(entities, "SELECT company FROM round", where: "entity"))
    // A membership is dated by all rounds of the company, those that it does not name among them.
    entities.formUnion(
      try selected(
        conditions,
        """
        SELECT r.entity FROM condition c JOIN condition_about a ON a.condition = c.id
        JOIN round r ON r.company = a.entity
        """, where: "c.form = 'membership' AND c.id"))
  }

  /// Asks for what some ids declare, as far as they are there.
  mutating func addKnown(_ wanted: VentureGraph.References) throws {
    let entity = try database.cachedStatement(sql: "SELECT id FROM entity WHERE slug = ?")
    for id in wanted.entities {
      if let row = try Int.fetchOne(entity, arguments: [id.slug]) { entities.insert(row) }
    }
    let source = try database.cachedStatement(sql: "SELECT id FROM source WHERE slug = ?")
    for id in wanted.sources {
      if let row = try Int.fetchOne(source, arguments: [id.slug]) { sources.insert(row) }
    }
  }

  private mutating func add(_ missing: VentureGraph.References) throws {
    let known = entities.count + sources.count
    try addKnown(missing)
    try addEnds()
    guard entities.count + sources.count > known else {
      let names = missing.entities.map(\.slug).sorted() + missing.sources.map(\.slug).sorted()
      throw SnapshotError.damaged(path, "`\(names.first ?? "")` is referred to and not there")
    }
  }

  private func validated(_ draft: VentureGraph.Draft) throws -> VentureGraph {
    let validation = draft.validate()
    guard let graph = validation.graph else {
      let first = validation.diagnostics.first { $0.severity == .error }
      throw SnapshotError.damaged(path, first?.message ?? "its statements contradict each other")
    }
    return graph
  }

  // MARK: - Statements

  private func draft() throws -> VentureGraph.Draft {
    var reader = try StatementReader(database, path: path)
    try forEach(sources, "SELECT slug, record FROM source", where: "id") {
      try reader.addSource($0)
    }
    try forEach(entities, StatementReader.entitySQL, where: "e.id") { try reader.addEntity($0) }
    try forEach(facts, StatementReader.factSQL, where: "f.id") { try reader.addFact($0) }
    try forEach(conditions, "SELECT record FROM condition", where: "id") {
      try reader.addCondition($0)
    }
    try forEach(remarks, "SELECT record FROM remark", where: "id") {
      try reader.addRemark($0)
    }
    return try reader.draft()
  }

  /// Reads the wanted rows of a table, in their order.
  private func forEach(
    _ rows: Set<Int>, _ sql: String, where column: String, _ body: (Row) throws -> Void
  ) throws {
    let sorted = rows.sorted()
    for start in stride(from: 0, to: sorted.count, by: 500) {
      let part = sorted[start..<min(start + 500, sorted.count)]
      let list = part.map(String.init).joined(separator: ",")
      let cursor = try Row.fetchCursor(
        database, sql: "\(sql) WHERE \(column) IN (\(list)) ORDER BY \(column)")
      while let row = try cursor.next() { try body(row) }
    }
  }

  private func selected(_ rows: Set<Int>, _ sql: String, where column: String) throws -> Set<Int> {
    var found: Set<Int> = []
    let sorted = rows.sorted()
    for start in stride(from: 0, to: sorted.count, by: 500) {
      let part = sorted[start..<min(start + 500, sorted.count)]
      let list = part.map(String.init).joined(separator: ",")
      found.formUnion(try Int.fetchAll(database, sql: "\(sql) WHERE \(column) IN (\(list))"))
    }
    return found
  }
}
