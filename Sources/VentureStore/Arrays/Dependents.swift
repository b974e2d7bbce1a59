import GRDB
import VentureAnalysis
import VentureModel

/// What cannot be told from one row: the dates of stakes and of contacts at an event, and who is an
/// investor of a company by a membership. The model decides, on an excerpt of what it looks at.
struct Dependents {
  struct Membership {
    let row: Int
    let investor: Int
    let company: Int
    let certainty: Certainty
  }

  /// The effective dates of facts, by their rows.
  private(set) var dates: [(fact: Int, date: String)] = []
  /// Memberships that make an investor.
  private(set) var memberships: [Membership] = []

  var isEmpty: Bool { dates.isEmpty && memberships.isEmpty }

  init(_ database: Database, path: String) throws {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT id, subject FROM fact WHERE kind = ?1 AND subject IS NOT NULL
        UNION ALL
        SELECT id, NULL FROM fact
        WHERE kind IN (\(Self.list(TieKind.weak))) AND date IS NULL AND record LIKE '%"event"%'
        """, arguments: [TieKind.holds.code])
    let conditions = try Int.fetchAll(
      database, sql: "SELECT id FROM condition WHERE form = 'membership' ORDER BY id")
    if !rows.isEmpty { try readDates(rows, database, path) }
    if !conditions.isEmpty { try readMemberships(conditions, database, path) }
  }

  private static func list(_ kinds: Set<TieKind>) -> String {
    kinds.map { String($0.code) }.sorted().joined(separator: ",")
  }

  private mutating func readDates(_ rows: [Row], _ database: Database, _ path: String) throws {
    var reader = ExcerptReader(database, path: path)
    reader.facts = Set(try rows.map { try $0.read("id") })
    let investments = try database.cachedStatement(
      sql: "SELECT id FROM fact WHERE subject = ? AND kind = ?")
    let holders: [Int?] = try rows.map { try $0.read("subject") }
    for holder in Set(holders.compactMap(\.self)) {
      reader.facts.formUnion(
        try Int.fetchAll(investments, arguments: [holder, TieKind.invested.code]))
    }
    let graph = try reader.graph()
    let row = try database.cachedStatement(
      sql: """
        SELECT f.id FROM fact f JOIN entity a ON a.id = f.subject JOIN entity b ON b.id = f.object
        WHERE a.slug = ? AND f.kind = ? AND b.slug = ? ORDER BY f.id
        """)
    var seen: [String: Int] = [:]
    for fact in graph.facts where fact.kind == .holds || TieKind.weak.contains(fact.kind) {
      guard let subject = fact.subject.entity?.slug, let object = fact.object.entity?.slug
      else { continue }
      // Statements of one tie stand in the order of their rows in both.
      let matches = try Int.fetchAll(row, arguments: [subject, fact.kind.code, object])
      let turn = seen["\(subject) \(fact.kind) \(object)", default: 0]
      seen["\(subject) \(fact.kind) \(object)"] = turn + 1
      guard turn < matches.count, let date = graph.effectiveDate(of: fact) else { continue }
      dates.append((matches[turn], date.description))
    }
  }

  private mutating func readMemberships(
    _ conditions: [Int], _ database: Database, _ path: String
  ) throws {
    var reader = ExcerptReader(database, path: path)
    reader.conditions = Set(conditions)
    let graph = try reader.graph()
    let row = try database.cachedStatement(sql: "SELECT id FROM entity WHERE slug = ?")
    for (condition, constraint) in zip(conditions, graph.constraints) {
      guard case .membership(let membership) = constraint.form,
        let company = graph.company(of: constraint), let investor = membership.investors.first,
        let investorRow = try Int.fetchOne(row, arguments: [investor.slug]),
        let companyRow = try Int.fetchOne(row, arguments: [company.slug])
      else { continue }
      memberships.append(
        Membership(
          row: condition, investor: investorRow, company: companyRow,
          certainty: constraint.certainty))
    }
  }
}
