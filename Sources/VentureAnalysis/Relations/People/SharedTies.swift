import VentureModel

/// Finds the pairs of those whom one kind of tie joins to the same entity.
struct SharedTies {
  private let graph: VentureGraph
  private let selection: Selection
  private var grounds: [Ends: [RelatedPair.Ground]] = [:]

  /// - Parameters:
  ///   - graph: The graph, or an excerpt with all ties of the kinds that will be joined.
  ///   - selection: Which certainties count, and on what day; its kinds are not looked at.
  init(_ graph: VentureGraph, selection: Selection) {
    self.graph = graph
    self.selection = selection
  }

  /// The pairs, those with the most in common first.
  var pairs: [RelatedPair] {
    grounds.map { RelatedPair($0.first, $0.second, grounds: $1) }.strongestFirst()
  }

  /// Joins all who stand at one end of ties to the same other end.
  ///
  /// - Parameters:
  ///   - kind: The kind of tie.
  ///   - member: The end at which they stand.
  ///   - shared: The end that they have in common.
  ///   - basis: What that is to them.
  ///   - asksTime: Whether it matters that both ties lasted at one time.
  /// - Complexity: O(*m* + Σ *k*²) in the facts and for *k* members at each shared end
  mutating func join(
    _ kind: TieKind, _ member: KeyPath<Fact, Party>, at shared: KeyPath<Fact, Party>,
    as basis: RelatedPair.Ground.Basis, asksTime: Bool
  ) {
    var members: [EntityID: [EntityID: [Fact]]] = [:]
    for fact in graph.facts where fact.kind == kind && verdict(fact) != .no {
      guard let one = fact[keyPath: member].entity, let place = fact[keyPath: shared].entity,
        selection.avoided.isDisjoint(with: [one, place])
      else { continue }
      members[place, default: [:]][one, default: []].append(fact)
    }
    for (place, facts) in members {
      let ids = facts.keys.sorted()
      for (position, one) in ids.enumerated() {
        for other in ids[(position + 1)...] {
          guard let left = facts[one], let right = facts[other] else { continue }
          grounds[Ends(one, other), default: []].append(
            RelatedPair.Ground(
              basis, through: place, holds: held(left) && held(right),
              overlap: asksTime ? left.overlap(right) : nil,
              sameDegree: basis == .school ? left.sameDegree(right) : nil, facts: left + right))
        }
      }
    }
  }

  /// Adds what sources say in so many words: that two were at a place at the same time. It decides
  /// the overlap, whatever dates there are.
  ///
  /// - Complexity: O(*m*) in the facts
  mutating func joinTogether(at places: Entity.Kind, as basis: RelatedPair.Ground.Basis) {
    for fact in graph.facts where fact.kind == .together && verdict(fact) != .no {
      guard let one = fact.subject.entity, let other = fact.object.entity,
        case .together(let together) = fact.terms, graph[together.place]?.kind == places,
        selection.avoided.isDisjoint(with: [one, other, together.place])
      else { continue }
      let ends = Ends(one, other)
      var known = grounds[ends] ?? []
      let place = known.firstIndex { $0.through == together.place }
      let ground = place.map { known.remove(at: $0) }
      known.append(
        RelatedPair.Ground(
          basis, through: together.place, holds: verdict(fact) || (ground?.holds ?? .no),
          overlap: .yes,
          sameDegree: ground?.sameDegree ?? (basis == .school ? .cannotTell : nil),
          facts: (ground?.facts ?? []) + [fact]))
      grounds[ends] = known
    }
  }

  /// Whether a fact counts.
  private func verdict(_ fact: Fact) -> Verdict {
    var wanted = selection
    wanted.kinds = [fact.kind]
    return wanted.includes(fact, in: graph)
  }

  private func held(_ facts: [Fact]) -> Verdict { facts.reduce(.no) { $0 || verdict($1) } }
}
