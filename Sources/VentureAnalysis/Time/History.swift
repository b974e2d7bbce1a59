import VentureModel

/// What happened to an entity, in order of time, with the sources of each entry.
///
/// Its facts, the steps of its deals, its own dates, and what is certain of several ties together;
/// of a company also the rounds and who invested in them. A remark is no fact and stands on the
/// card.
public struct History: Sendable {
  /// The entity.
  public let entity: EntityID
  /// Its name.
  public let name: String
  /// What happened: what can be placed in time first, in order, then what has no date.
  public let entries: [Happening]
  /// The date by which it happened; nil if that was not asked.
  public let asOf: PartialDate?

  /// Gathers the history of an entity.
  ///
  /// - Parameters:
  ///   - id: The entity; one that the graph does not know has no history.
  ///   - graph: A graph with all that is said of it.
  /// - Complexity: O(*n*) in the entities and constraints of the graph, and O(*k* log *k*) in the
  ///   entries.
  public init(of id: EntityID, in graph: VentureGraph) {
    let narrator = Narrator(graph)
    let reader = HappeningReader(narrator)
    entity = id
    name = narrator.name(id)
    var found = graph[id].map { reader.happenings(of: $0) } ?? []
    for fact in graph.facts(of: id) where !graph.isUnnamedRound(fact) {
      found += reader.happenings(of: fact)
    }
    for round in graph.rounds(of: id) {
      found += reader.happenings(of: .round(round))
      for fact in graph.investments(in: round.profile.id) where fact.subject.entity != id {
        found += reader.happenings(of: fact)
      }
    }
    found += graph.constraints.filter { $0.concerns(id, in: graph) }.compactMap {
      reader.happening(of: $0)
    }
    entries = found.inOrderOfTime()
    asOf = nil
  }

  /// The same with other entries: those that had, or may have, happened by a date.
  init(_ other: History, _ entries: [Happening], asOf date: PartialDate) {
    entity = other.entity
    name = other.name
    self.entries = entries
    asOf = date
  }

  /// The number of entries without a date of their own.
  public var undatedCount: Int { entries.count { $0.date == nil } }
}

extension Network {
  /// The history of an entity (see ``History``).
  ///
  /// - Throws: What the network throws when it is read.
  public func history(of id: EntityID) throws -> History {
    History(of: id, in: try surroundings(of: id))
  }
}

extension VentureGraph {
  /// Whether a fact only says that there was a round which no source names: its investment tells
  /// more.
  func isUnnamedRound(_ fact: Fact) -> Bool {
    fact.kind == .raised && fact.object.entity.flatMap { round($0) }?.isPlaceholder == true
  }
}
