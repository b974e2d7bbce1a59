import Foundation
import GRDB
import VentureAnalysis
import VentureModel

extension Snapshot: Network {
  /// The ties as columns, read once.
  ///
  /// - Complexity: O(*n* + *m*), as fast as bytes are copied; from the rows if anything else than
  ///   an import has written to the file.
  public func index() throws -> NetworkIndex { try arrays().index }

  /// The vertex of an entity; nil if there is none with this id.
  public func vertex(of id: EntityID) throws -> Int? {
    let rows = try arrays().rows
    let row = try read { database in
      try UInt32.fetchOne(
        database.cachedStatement(sql: "SELECT id FROM entity WHERE slug = ?"),
        arguments: [id.slug])
    }
    return row.flatMap { rows.firstIndex(of: $0) }
  }

  /// The ids of vertices, in the order given.
  public func ids(of vertices: [Int]) throws -> [EntityID] {
    try texts(of: vertices, "slug").map { EntityID($0) }
  }

  /// The names to show for vertices, in the order given; a round is named by its company.
  public func names(of vertices: [Int]) throws -> [String] {
    let index = try index()
    let rounds = vertices.filter { index.kind(of: $0) == .round }
    var names = try texts(of: vertices, "COALESCE(name, slug)")
    guard !rounds.isEmpty else { return names }
    let roundNames = try ListedRounds(rounds, in: self).names()
    for (place, id) in zip(vertices.indices, try ids(of: vertices))
    where index.kind(of: vertices[place]) == .round { names[place] = roundNames[id] ?? id.slug }
    return names
  }

  private func texts(of vertices: [Int], _ column: String) throws -> [String] {
    let rows = try arrays().rows
    return try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT \(column) FROM entity WHERE id = ?")
      return try vertices.map { vertex in
        // As bytes, since a text would end at its first zero.
        try Data.fetchOne(statement, arguments: [rows[vertex]])
          .map { String(decoding: $0, as: UTF8.self) } ?? ""
      }
    }
  }

  /// Whether a membership held as of a date.
  public func membershipHolds(_ fact: UInt32, asOf date: PartialDate) throws -> Verdict {
    let excerpt = try excerpt(ExcerptRequest(memberships: [fact]))
    guard case .membership(let membership) = excerpt.constraints.first?.form else {
      return .cannotTell
    }
    return excerpt.holds(membership, asOf: date)
  }

  /// A graph of what is asked for and of all that it refers to.
  ///
  /// - Complexity: O(*k* log *n*) in the statements *k* that are read.
  public func excerpt(_ request: ExcerptRequest) throws -> VentureGraph {
    let rows = try arrays().rows
    return try read { database in
      var reader = ExcerptReader(database, path: path)
      reader.entities = Set(request.entities.map { Int(rows[$0]) })
      reader.facts = Set(request.facts.map { Int($0) })
      reader.conditions = Set(request.memberships.map { Int($0) })
      for topic in request.topics { try reader.add(topic) }
      for vertex in request.surroundings { try reader.addSurroundings(of: Int(rows[vertex])) }
      return try reader.graph()
    }
  }

  /// The whole network as a graph in memory.
  ///
  /// - Complexity: O(*n* log *n*) in all statements.
  public func everything() throws -> VentureGraph {
    try read { database in
      try ExcerptReader.everything(database, path: path)
    }
  }

  func arrays() throws -> StoredArrays {
    try arrayCache.withLock { cache in
      if let known = cache { return known }
      let arrays = try read { try currentArrays(in: $0) }
      cache = arrays
      return arrays
    }
  }

  /// The arrays beside the rows, or those of the rows if they are out of date.
  func currentArrays(in database: Database) throws -> StoredArrays {
    try StoredArrays.load(from: database) ?? ArrayBuilder.build(from: database, path: path)
  }
}
