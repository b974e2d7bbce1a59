import VentureModel

/// Compares two versions of a network, kind of statement by kind of statement.
struct GraphComparison {
  private let old: GraphVersion
  private let new: GraphVersion
  private(set) var changes: [GraphDifference.Change] = []

  init(old: VentureGraph, new: VentureGraph) {
    self.old = GraphVersion(old)
    self.new = GraphVersion(new)
  }

  mutating func run() {
    compareEntities()
    let (oldGraph, newGraph) = (old.graph, new.graph)
    func company(_ round: EntityID) -> EntityID? {
      newGraph.round(round)?.company ?? oldGraph.round(round)?.company
    }
    compare(
      "fact", old.facts, new.facts, about: { TieSubject($0, company: company) },
      likeness: { $0.likeness(to: $1) },
      differences: { $0.differences(from: $1) }, hasEnded: { $1.hasEnded(since: $0) },
      tell: { version, fact in version.narrator.told(fact) })
    compare(
      "constraint", old.graph.constraints, new.graph.constraints, about: { $0.subject },
      likeness: { $0.citations == $1.citations ? 1 : 0 },
      differences: { $0.differences(from: $1) },
      tell: { version, constraint in version.narrator.told(constraint) })
    compare(
      "remark", old.graph.remarks, new.graph.remarks, about: { $0.text },
      likeness: { $0.citations == $1.citations ? 1 : 0 },
      differences: { $0.differences(from: $1) },
      tell: { version, remark in version.narrator.told(remark) })
    compare(
      "source", old.graph.sources, new.graph.sources, about: { $0.id }, likeness: { _, _ in 0 },
      differences: { _, _ in ["source"] },
      tell: { version, source in
        ToldStatement(
          "\(source.id): \(source.reference)", certainty: .stated, note: source.note, citations: [],
          in: version.graph)
      })
  }

  /// Entities that only one version has are told once, those of both attribute by attribute.
  private mutating func compareEntities() {
    for entity in new.entities where !old.declares(entity) {
      append("entity", .new, before: nil, now: new.told(entity), [])
    }
    for entity in old.entities where !new.declares(entity) {
      append("entity", .gone, before: old.told(entity), now: nil, [])
    }
    let shared = new.entities.compactMap { entity -> (Entity, Entity)? in
      guard old.declares(entity), let before = old.graph[entity.id], before != entity else {
        return nil
      }
      return (before, entity)
    }
    for (before, entity) in shared {
      compare(
        "attribute", before.attributes, entity.attributes, about: { $0.label },
        likeness: { $0.likeness(to: $1) }, differences: { $0.differences(from: $1) },
        added: { $0.label == .ended ? .ended : .new },
        tell: { version, attribute in version.narrator.told(attribute) })
    }
  }

  private mutating func compare<Statement: Hashable, Subject: Hashable>(
    _ subject: String, _ before: [Statement], _ now: [Statement],
    about: (Statement) -> Subject, likeness: (Statement, Statement) -> Int,
    differences: (Statement, Statement) -> [String],
    hasEnded: (Statement, Statement) -> Bool = { _, _ in false },
    added: (Statement) -> GraphDifference.Kind = { _ in .new },
    tell: (GraphVersion, Statement) -> ToldStatement
  ) {
    let matching = StatementMatching(from: before, to: now, about: about, likeness: likeness)
    for pair in matching.corrected {
      let fields = differences(pair.new, pair.old)
      let kind: GraphDifference.Kind =
        fields == ["sources"] ? .cited : hasEnded(pair.old, pair.new) ? .ended : .corrected
      append(subject, kind, before: tell(old, pair.old), now: tell(new, pair.new), fields)
    }
    for statement in matching.added {
      append(subject, added(statement), before: nil, now: tell(new, statement), [])
    }
    for statement in matching.gone {
      append(subject, .gone, before: tell(old, statement), now: nil, [])
    }
  }

  private mutating func append(
    _ subject: String, _ kind: GraphDifference.Kind, before: ToldStatement?, now: ToldStatement?,
    _ fields: [String]
  ) {
    changes.append(
      GraphDifference.Change(
        kind: kind, subject: subject, now: now, before: before, fields: fields))
  }
}
