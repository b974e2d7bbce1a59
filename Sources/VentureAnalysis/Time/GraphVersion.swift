import VentureModel

/// One of two versions of a network that are compared, and who tells its statements.
struct GraphVersion {
  let graph: VentureGraph
  let narrator: Narrator

  init(_ graph: VentureGraph) {
    self.graph = graph
    narrator = Narrator(graph).keepingTitles()
  }

  /// The entities that documents declare: a round without a name only stands for its investment.
  var entities: [Entity] { graph.entities.filter { declares($0) } }

  /// The facts that documents state.
  var facts: [Fact] {
    graph.facts.indices.filter { !graph.isDerived(at: $0) }.map { graph.facts[$0] }
  }

  /// Whether the version declares an entity of this id and kind.
  func declares(_ entity: Entity) -> Bool {
    guard let own = graph[entity.id], own.kind == entity.kind else { return false }
    return graph.round(entity.id)?.isPlaceholder != true
  }

  /// An entity in a few words: its name and what it is.
  func told(_ entity: Entity) -> ToldStatement {
    ToldStatement(
      "\(narrator.name(entity.id)), \(entity.kind.rawValue) (\(entity.id))", certainty: .stated,
      note: entity.profile.note, citations: entity.profile.citations, in: graph)
  }
}
