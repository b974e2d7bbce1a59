import VentureAnalysis
import VentureModel

/// The ways between two entities: the one that is shown, and others.
struct PathContent {
  let graph: VentureGraph
  /// The way with the fewest ties.
  let way: Connection
  /// Other ways, the shortest first.
  let others: [Connection]
  /// Whether there are more ways than these.
  let hasMore: Bool

  /// Finds the ways.
  ///
  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if there is none; what reading the network
  ///   throws.
  init(from: EntityID, to: EntityID, alternatives: Int, in network: any Network) throws {
    // One more than is drawn tells whether there are more.
    let search = ConnectionSearch(from: from, to: to, ranking: .shortest, limit: alternatives + 2)
    let (answer, excerpt) = try network.connections(search)
    let narrator = Narrator(excerpt)
    guard from != to else {
      throw DiagramError.nothingToDraw(
        "a path needs two names, and \(narrator.name(from)) is one",
        advice: "give another name with --to")
    }
    guard let way = answer.connections.first, !way.steps.isEmpty else {
      let (one, other) = (narrator.name(from), narrator.name(to))
      throw DiagramError.nothingToDraw(
        "nothing that counts connects \(one) and \(other)",
        advice: "`venturegraph path \"\(one)\" \"\(other)\"` tells what would")
    }
    graph = excerpt
    self.way = way
    others = Array(answer.connections.dropFirst().prefix(alternatives))
    hasMore = answer.connections.count > alternatives + 1
  }

  /// All facts and constraints that are drawn, for the sources.
  func citations(of others: [Connection]) -> [Citation] {
    ([way] + others).flatMap(\.steps).compactMap(\.shown).flatMap(\.citations)
  }
}

extension Connection.Step {
  /// The reason that is shown: of the best known the first in the order of kinds, so that an
  /// investment comes before the stake that it led to.
  var shown: Connection.Reason? {
    func key(_ reason: Connection.Reason) -> (Int, TieKind) {
      (reason.certainty.rank, reason.facts.first?.kind ?? .invested)
    }
    return reasons.min { key($0) < key($1) }
  }

  /// The two ends, whatever the direction.
  var ends: Set<EntityID> { [from, to] }

  /// Whether the shown reason reads from the start of the step to its end; nil if it has no direction.
  var isForward: Bool? {
    guard let reason = shown else { return nil }
    guard let fact = reason.facts.first else {
      guard case .membership(let membership) = reason.constraint?.form else { return nil }
      return membership.investors.contains(from)
    }
    if fact.kind.isSymmetric || (reason.facts.count == 2 && fact.kind != .invested) { return nil }
    return fact.subject.entity == from
  }
}
