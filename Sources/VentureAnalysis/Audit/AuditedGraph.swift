import VentureModel

/// A graph with what several rules look at, gathered once.
public struct AuditedGraph: Sendable {
  /// The graph.
  public let graph: VentureGraph
  /// The companies that raised rounds, with these rounds, in the order of ids.
  let financings: [CompanyFinancing]
  /// The rounds of all of them, company by company.
  let rounds: [RoundFigures]
  let narrator: Narrator

  /// Gathers what the rules need.
  ///
  /// - Complexity: O(*n* log *n* + *m*) in entities and facts.
  public init(_ graph: VentureGraph) {
    self.graph = graph
    narrator = Narrator(graph)
    var companies: Set<EntityID> = []
    for case .round(let round) in graph.entities where !round.isPlaceholder {
      companies.insert(round.company)
    }
    financings = companies.sorted().concurrentMap(inPartsOf: 256) {
      CompanyFinancing($0, in: graph)
    }
    rounds = financings.flatMap(\.rounds)
  }

  func name(_ id: EntityID) -> String { narrator.name(id) }

  /// The round at the other end of an investment that took place, as sources say or imply.
  func round(of fact: Fact) -> Round? {
    guard fact.kind == .invested, fact.status == .completed,
      Certainty.usual.contains(fact.certainty), let id = fact.object.entity
    else { return nil }
    return graph.round(id)
  }
}
