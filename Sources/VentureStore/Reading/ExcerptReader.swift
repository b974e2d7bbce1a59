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
  var sources: Set<Int> = []
  private let knownSources: KnownSources?

  /// Reads from a database, of which the sources may be known.
  init(_ database: Database, path: String, knownSources: KnownSources? = nil) {
    self.database = database
    self.path = path
    self.knownSources = knownSources
  }

  /// The graph of everything, table by table: nothing that is referred to has to be looked for.
  ///
  /// - Throws: ``SnapshotError`` if the rows contradict each other.
  static func everything(_ database: Database, path: String) throws -> VentureGraph {
    var reader = try StatementReader(database, path: path)
    for table in StatementTable.allCases { try reader.read(table) }
    let (validation, missing) = try reader.draft().validateWithoutDeclarations()
    if let id = first(of: missing) { throw isMissing(id, path) }
    return try graph(of: validation, path)
  }

  /// Asks for all that is said on a topic.
  mutating func add(_ topic: ExcerptRequest.Topic) throws {
    func investments(_ condition: String) throws -> [Int] {
      try Int.fetchAll(
        database,
        sql: """
          SELECT f.id FROM fact f JOIN tie_kind k ON k.id = f.kind
          WHERE k.word = 'invested' AND \(condition)
          """)
    }
    switch topic {
    case .openDeals:
      conditions.formUnion(
        try Int.fetchAll(
          database, sql: "SELECT id FROM condition WHERE form IN ('membership', 'count')"))
      facts.formUnion(try investments("f.subject IS NULL"))
    case .leads:
      facts.formUnion(try investments("f.role IN ('lead', 'co-lead')"))
    case .tags:
      // Tags stand in records alone; a few others that say "tags" do no harm.
      entities.formUnion(
        try Int.fetchAll(database, sql: "SELECT id FROM entity WHERE record LIKE '%tags%'"))
    }
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
      let (validation, missing) = try draft().validateWithoutDeclarations()
      if missing.isEmpty { return try Self.graph(of: validation, path) }
      try add(missing)
    }
  }

  /// Who stands at the ends of the facts, whose rounds are which companies', and what stands behind
  /// a round that no source names.
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
    for (rows, table) in [(entities, "entity"), (facts, "fact")] {
      sources.formUnion(
        try selected(rows, "SELECT source FROM \(table)", where: "source IS NOT NULL AND id"))
    }
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
      throw Self.isMissing(Self.first(of: missing) ?? "", path)
    }
  }

  private static func first(of missing: VentureGraph.References) -> String? {
    missing.entities.map(\.slug).min() ?? missing.sources.map(\.slug).min()
  }

  private static func isMissing(_ slug: String, _ path: String) -> SnapshotError {
    SnapshotError.damaged(path, "`\(slug)` is referred to and not there")
  }

  private static func graph(
    of validation: VentureGraph.Validation, _ path: String
  ) throws -> VentureGraph {
    guard let graph = validation.graph else {
      let first = validation.diagnostics.first { $0.severity == .error }
      throw SnapshotError.damaged(path, first?.message ?? "its statements contradict each other")
    }
    return graph
  }

  private func draft() throws -> VentureGraph.Draft {
    var reader = try StatementReader(database, path: path, sources: knownSources)
    try reader.read(.source, rows: sources)
    try reader.read(.entity, rows: entities)
    try reader.read(.fact, rows: facts)
    try reader.read(.condition, rows: conditions)
    try reader.read(.remark, rows: remarks)
    return try reader.draft()
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
