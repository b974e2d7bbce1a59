import GRDB
import VentureAnalysis
import VentureModel

extension Snapshot {
  /// A list of entities of a kind or in a role, or of the sources; of everything if nothing is named.
  ///
  /// Who plays which role and how many ties there are is told by the arrays; only names, rounds and
  /// sources are read as statements.
  ///
  /// - Complexity: O(*n* + *m*), and O(*r* log *n*) in the rounds that are listed.
  public func table(of catalogue: Catalogue?) throws -> VentureAnalysis.Table {
    switch catalogue {
    case .sources: try sourceTable()
    case .kind(.round): try roundTable()
    default: try entityTable(of: catalogue)
    }
  }

  private func entityTable(of catalogue: Catalogue?) throws -> VentureAnalysis.Table {
    let index = try index()
    let (roles, ties) = try rolesAndTies()
    let listed = (0..<index.vertexCount).map { vertex in
      Catalogue.lists(
        index.kind(of: vertex), roles[vertex], isPlaceholder: index.placeholders[vertex],
        in: catalogue)
    }
    let rounds = (0..<index.vertexCount).filter { listed[$0] && index.kind(of: $0) == .round }
    let roundNames = try ListedRounds(rounds, in: self).names()
    var rows = [[String]?](repeating: nil, count: index.vertexCount)
    // An organization of a table that tells no type is a company; one of a document is nothing else.
    try forEachRow(
      """
      SELECT id, slug, COALESCE(name, slug), CASE kind WHEN \(Entity.Kind.organization.code) THEN
        COALESCE(type, CASE WHEN record IS NULL THEN '\(Organization.Kind.company.rawValue)' END) END
      FROM entity
      """
    ) { row, vertexOfRow in
      let vertex = try vertexOfRow(row.int(0))
      guard listed[vertex] else { return }
      let id = row.text(1) ?? ""
      rows[vertex] = [
        id, roundNames[EntityID(id)] ?? row.text(2) ?? "",
        row.text(3) ?? index.kind(of: vertex).rawValue, Catalogue.words(for: roles[vertex]),
        String(ties[vertex]),
      ]
    }
    var table = VentureAnalysis.Table(columns: Catalogue.entityColumns)
    for row in rows.compactMap(\.self) { table.append(row) }
    return table
  }

  /// By vertex: the roles, and the number of facts at one end of which it stands.
  private func rolesAndTies() throws -> (roles: [Set<Role>], ties: [Int]) {
    let index = try index()
    var roles = [Set<Role>](repeating: [], count: index.vertexCount)
    var ties = [Int](repeating: 0, count: index.vertexCount)
    let roleOfClass = index.classTable.map {
      Role(of: $0.kind, status: $0.status, certainty: $0.certainty)
    }
    for tie in 0..<index.tieCount {
      let (source, target) = (Int(index.sources[tie]), Int(index.targets[tie]))
      let tieClass = Int(index.classes[tie])
      if let role = roleOfClass[tieClass] { roles[source].insert(role) }
      // A membership is no fact.
      if index.classTable[tieClass].isMembership { continue }
      ties[source] += 1
      if target != source { ties[target] += 1 }
    }
    try forEachHalfNamedFact { vertex, role in
      if let role { roles[vertex].insert(role) }
      ties[vertex] += 1
    }
    return (roles, ties)
  }

  /// The facts that are no ties, as only one end of them has a name: the vertex of that end, and the
  /// role that the fact gives it.
  private func forEachHalfNamedFact(_ body: (Int, Role?) -> Void) throws {
    try forEachRow(
      """
      SELECT COALESCE(subject, object), subject IS NOT NULL, kind, status, certainty FROM fact
      WHERE (subject IS NULL) != (object IS NULL)
      """
    ) { row, vertex in
      guard let kind = TieKind(code: row.int(2)), let status = DealStatus(code: row.int(3)),
        let certainty = Certainty(code: row.int(4))
      else { throw SnapshotError.damaged(path, "a tie is of no known kind") }
      let isSubject = row.int(1) == 1
      body(
        try vertex(row.int(0)),
        isSubject ? Role(of: kind, status: status, certainty: certainty) : nil)
    }
  }

  /// Calls a body with each row of a query, and with what finds the vertex of an entity's row.
  private func forEachRow(
    _ sql: String, _ body: (SteppedRow, (Int) throws -> Int) throws -> Void
  ) throws {
    let vertices = try Dictionary(
      try arrays().rows.enumerated().map { (Int($1), $0) },
      uniquingKeysWith: { _, _ in throw SnapshotError.damaged(path, "two vertices are one row") })
    func vertex(_ row: Int) throws -> Int {
      guard let vertex = vertices[row] else {
        throw SnapshotError.damaged(path, "row \(row) of its entities is referred to and not there")
      }
      return vertex
    }
    try read { database in try database.forEachRow(sql) { try body($0, vertex) } }
  }
}

// MARK: - Rounds and sources

extension Snapshot {
  private func roundTable() throws -> VentureAnalysis.Table {
    let index = try index()
    let rounds = (0..<index.vertexCount).filter { index.kind(of: $0) == .round }
    let ids = Dictionary(uniqueKeysWithValues: zip(rounds, try ids(of: rounds)))
    let investments = try completedInvestments()
    let leads = Set(investments.filter(\.isLead).map(\.investor)).sorted()
    let names = Dictionary(uniqueKeysWithValues: zip(leads, try names(of: leads)))
    var investors: [EntityID: ListedInvestors] = [:]
    for investment in investments {
      guard let round = ids[investment.round] else { continue }
      investors[round, default: ListedInvestors()].add(
        investment.investor, leadingAs: investment.isLead ? names[investment.investor] : nil)
    }
    return try ListedRounds(rounds, in: self).table(investors)
  }

  /// The investments between named parties that were completed and are stated or implied, in the
  /// order of investors.
  private func completedInvestments() throws -> [(investor: Int, round: Int, isLead: Bool)] {
    let leads = Investment.Role.allCases.filter { Investment(role: $0).isLead }
    let certainties = Certainty.allCases.filter(Certainty.usual.contains)
    var found: [(investor: Int, round: Int, isLead: Bool)] = []
    try forEachRow(
      """
      SELECT subject, object, role IN (\(leads.map { "'\($0.rawValue)'" }.joined(separator: ",")))
      FROM fact
      WHERE kind = \(TieKind.invested.code) AND status = \(DealStatus.completed.code)
        AND certainty IN (\(certainties.map { String($0.code) }.joined(separator: ",")))
        AND subject IS NOT NULL AND object IS NOT NULL
      ORDER BY id
      """
    ) { row, vertex in
      found.append((try vertex(row.int(0)), try vertex(row.int(1)), row.int(2) == 1))
    }
    let order = found.indices.sorted { (found[$0].investor, $0) < (found[$1].investor, $1) }
    return order.map { found[$0] }
  }

  private func sourceTable() throws -> VentureAnalysis.Table {
    try read { database in
      var reader = ExcerptReader(database, path: path)
      reader.sources = try Int.fetchSet(database, sql: "SELECT id FROM source")
      // What a document states may cite several sources; what a table states cites its own.
      reader.facts = try Int.fetchSet(database, sql: "SELECT id FROM fact WHERE record IS NOT NULL")
      var others: [SourceID: Int] = [:]
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT s.slug, count(*) AS facts FROM fact f JOIN source s ON s.id = f.source
          WHERE f.record IS NULL AND f.kind != ? GROUP BY s.id
          """, arguments: [TieKind.raised.code])
      while let row = try rows.next() {
        others[SourceID(try row.read("slug"))] = try row.read("facts") as Int
      }
      return try reader.graph().sourceTable(besides: others)
    }
  }
}
