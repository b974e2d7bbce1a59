import Foundation
import GRDB
import VentureAnalysis
import VentureModel

/// Rounds with the names of their companies, for lists of many.
///
/// What tables tell of a round stands in its columns, from which its title is made at once. Only what
/// documents tell, and what stands for a round that no source names, takes a graph.
struct ListedRounds {
  private let rounds: [Round]
  private let companies: [EntityID: String]
  /// Of the rounds that columns do not tell.
  private let narrator: Narrator

  /// Reads the rounds at some vertices.
  ///
  /// - Complexity: O(*n* log *n*) in the rounds.
  init(_ vertices: [Int], in snapshot: Snapshot) throws {
    let rows = try snapshot.arrays().rows
    let told = try snapshot.read { database in
      var reader = try StatementReader(database, path: snapshot.path)
      try reader.read(.entity, rows: Set(vertices.map { Int(rows[$0]) }))
      return reader.toldByColumns.compactMap {
        if case .round(let round) = $0 { round } else { nil }
      }
    }
    let ids = Set(told.map(\.profile.id))
    let others = zip(vertices, try snapshot.ids(of: vertices)).filter { !ids.contains($1) }
    let excerpt = try snapshot.excerpt(ExcerptRequest(entities: Set(others.map(\.0))))
    narrator = Narrator(excerpt)
    let rounds = told + others.compactMap { excerpt.round($1) }
    companies = try snapshot.read { database in
      let name = try database.cachedStatement(
        sql: "SELECT COALESCE(name, slug) FROM entity WHERE slug = ?")
      return try Dictionary(
        uniqueKeysWithValues: Set(rounds.map(\.company)).map { company in
          // As bytes, since a text would end at its first zero.
          let bytes = try Data.fetchOne(name, arguments: [company.slug])
          return (company, bytes.map { String(decoding: $0, as: UTF8.self) } ?? company.slug)
        })
    }
    self.rounds = rounds
  }

  /// The name of each round: "MiniMax’s round 4 (A+)".
  func names() -> [EntityID: String] {
    Dictionary(
      rounds.map { ($0.profile.id, narrator.name($0, of: companyName($0.company))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A list of the rounds, with who invested in them.
  func table(_ investors: [EntityID: ListedInvestors]) -> VentureAnalysis.Table {
    Catalogue.roundTable(of: rounds, by: investors, narrator, companyName: companyName)
  }

  private func companyName(_ id: EntityID) -> String { companies[id] ?? id.slug }
}
