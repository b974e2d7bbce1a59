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
    let usual = Certainty.usual.map { String($0.code) }.sorted().joined(separator: ",")
    let (facts, unsourced, rows) = try read { database in
      (
        try Int.fetchOne(database, sql: "SELECT count(*) FROM fact") ?? 0,
        try Int.fetchOne(database, sql: "SELECT count(*) FROM fact WHERE source IS NULL") ?? 0,
        try Int.fetchSet(
          database,
          sql: """
            SELECT entity FROM (
              SELECT entity, row_number() OVER (
                PARTITION BY raised_currency ORDER BY raised DESC, entity) AS place
              FROM round
              WHERE raised IS NOT NULL AND status = ?1 AND certainty IN (\(usual)))
            WHERE place <= ?2
            UNION
            -- A bound or a range is in no column, only in the record of its document.
            SELECT r.entity FROM round r JOIN entity e ON e.id = r.entity
            WHERE r.raised IS NULL AND e.record LIKE '%"raised"%'
              AND r.status = ?1 AND r.certainty IN (\(usual))
            """, arguments: [DealStatus.completed.code, limit])
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
}
