import Measurements
import VentureAnalysis
import VentureStore

extension Snapshot {
  private static let shownPairs = 20

  /// Measures the pairs of investors that backed the same companies.
  func measureCoInvestment(_ index: NetworkIndex) throws -> Measurement {
    try measureRelation { snapshot in
      let relation = CoInvestment(
        index, open: try OpenDeals(in: snapshot, by: .company), keepsShared: true)
      return try relation.explained(relation.strongest(Self.shownPairs), in: snapshot).answer
    }
  }

  /// Measures who put money into a company again.
  func measureReinvestment(_ index: NetworkIndex) throws -> Measurement {
    try measureRelation { snapshot in
      let relation = Reinvestment(index, open: try OpenDeals(in: snapshot, by: .round))
      return try relation.explained(in: snapshot, limit: Self.shownPairs).answer
    }
  }

  /// Measures who has stakes in companies that share a tag.
  func measureRivals() throws -> Measurement {
    try Measurement {
      try CompetingBets.find(in: self).answer
    } describe: { found in
      .object(["bets": .number(found.bets.count)])
    }
  }

  /// Measures who knew the company that raised the most rounds.
  func measureAcquaintance() throws -> Measurement {
    guard let company = try financedCompanies(limit: 1).first?.company else {
      throw BenchmarkError("\(path): no company raised anything")
    }
    return try measureRelation { try $0.acquaintance(Acquaintance(of: company)).answer }
  }

  /// Measures a relation; the answer is how many pairs there are, and of how many it cannot be told.
  func measureRelation(_ ask: (Snapshot) throws -> RelationAnswer?) throws -> Measurement {
    try Measurement {
      try ask(self)
    } describe: { answer in
      .object([
        "certain": .number(answer?.certainCount ?? 0), "open": .number(answer?.openCount ?? 0),
      ])
    }
  }

  /// Measures reading every statement and asking every rule.
  func measureAudit() throws -> Measurement {
    try Measurement {
      Audit(try everything())
    } describe: { audit in
      .object(
        Dictionary(
          uniqueKeysWithValues: Finding.Outcome.allCases.map {
            ($0.rawValue, .number(audit.count($0)))
          }))
    }
  }
}
