import Foundation
import GRDB
import VentureAnalysis
import VentureModel

extension Snapshot {
  /// How well the statements are sourced, and the largest completed rounds that are stated or
  /// implied, up to a limit of each currency.
  ///
  /// - Complexity: O(*m*) in the rows of facts and rounds.
  public func statementFigures(limit: Int = 10) throws -> StatementFigures {
    let (facts, unsourced, rows) = try read { database in
      (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM fact") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM fact WHERE source IS NULL") ?? 0,
        try rowsOfLargestRounds(limit, in: database)
      )
    }
    let vertices = try arrays().rows.enumerated().filter { rows.contains(Int($0.element)) }
      .map(\.offset)
    let graph = try excerpt(ExcerptRequest(entities: Set(vertices)))
    let rounds = try zip(vertices, try ids(of: vertices)).compactMap {
      place, id -> StatementFigures.FundedRound? in
      guard let round = graph.round(id), let raised = round.raised.preferred(),
        let company = try vertex(of: round.company)
      else { return nil }
      return StatementFigures.FundedRound(
        round: place, company: company, date: round.date.preferred()?.value, raised: raised.value)
    }
    return StatementFigures(facts: facts, unsourced: unsourced, rounds: rounds, limit: limit)
  }

  /// The rows of all rounds that may be among the largest of their currencies.
  private func rowsOfLargestRounds(_ limit: Int, in database: Database) throws -> Set<Int> {
    let usual = Certainty.usual.map { String($0.code) }.sorted().joined(separator: ",")
    let counts = "r.status = \(DealStatus.completed.code) AND r.certainty IN (\(usual))"
    var amounts: [String: [(amount: Double, row: Int)]] = [:]
    try database.forEachRow(
      """
      SELECT r.entity, r.raised, r.raised_currency FROM round r
      WHERE r.raised IS NOT NULL AND \(counts)
      """
    ) { row in
      amounts[row.text(2) ?? "", default: []].append((row.double(1), row.int(0)))
    }
    var rows: Set<Int> = []
    for var ranked in amounts.values where limit > 0 {
      ranked.sort { $0.amount > $1.amount }
      let least = ranked[min(limit, ranked.count) - 1].amount
      rows.formUnion(ranked.prefix { $0.amount >= least }.map(\.row))
    }
    // A bound or a range is in no column, only in what documents say.
    try database.forEachRow(
      """
      SELECT r.entity FROM declaration d JOIN round r ON r.entity = d.entity
      JOIN entity e ON e.id = r.entity
      WHERE r.raised IS NULL AND e.record LIKE '%"raised"%' AND \(counts)
      """
    ) { row in rows.insert(row.int(0)) }
    return rows
  }
}
