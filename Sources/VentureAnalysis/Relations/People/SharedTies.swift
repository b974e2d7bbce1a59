import VentureModel

/// Finds the pairs of those whom one kind of tie joins to the same entity.
///
/// A school of *k* people makes *k*²/2 pairs: what each has in common is kept in a few bytes, and told
/// in full only of the pairs that are wanted.
struct SharedTies {
  let graph: VentureGraph
  /// Whose pairs are wanted; everybody's if nil.
  let member: EntityID?
  private let selection: Selection
  /// All that ties join, in the order of ids.
  let ids: [EntityID]
  private let numbers: [EntityID: UInt32]
  private var times = LastingTimes()
  /// Who was where; the first stands for nobody.
  private(set) var stays = [Stay(facts: [], held: .no, times: [])]
  /// What sources say in so many words; the first is nothing.
  private(set) var told: [[Fact]] = [[]]
  private(set) var grounds: [SharedGround] = []

  /// Somebody at one place: all ties that tell of it.
  struct Stay {
    let facts: [Fact]
    let held: Verdict
    fileprivate let times: [LastingTimes.Number]
  }

  /// - Parameters:
  ///   - graph: The graph, or an excerpt with all ties of the kinds that will be joined.
  ///   - selection: Which certainties count, and on what day; its kinds are not looked at.
  ///   - member: Whose pairs are wanted; everybody's if nil.
  /// - Complexity: O(*m* log *m*) in the facts
  init(_ graph: VentureGraph, selection: Selection, of member: EntityID? = nil) {
    self.graph = graph
    self.selection = selection
    self.member = member
    var all: Set<EntityID> = []
    for fact in graph.facts {
      if let subject = fact.subject.entity { all.insert(subject) }
      if let object = fact.object.entity { all.insert(object) }
      if case .together(let together) = fact.terms { all.insert(together.place) }
    }
    ids = all.sorted()
    numbers = Dictionary(uniqueKeysWithValues: zip(ids, UInt32(0)...))
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
    var members: [UInt32: [UInt32: [Fact]]] = [:]
    for fact in graph.facts where fact.kind == kind && verdict(fact) != .no {
      guard let one = fact[keyPath: member].entity, let place = fact[keyPath: shared].entity,
        selection.avoided.isDisjoint(with: [one, place]), let number = numbers[one],
        let placeNumber = numbers[place]
      else { continue }
      members[placeNumber, default: [:]][number, default: []].append(fact)
    }
    let wanted = self.member.map { numbers[$0] ?? .max }
    for (place, facts) in members {
      let firstStay = UInt32(stays.count)
      let present = facts.keys.sorted()
      for one in present { stays.append(stay(facts[one] ?? [], asksTime: asksTime)) }
      for (position, one) in present.enumerated() {
        for (distance, other) in present[(position + 1)...].enumerated() {
          if let wanted, one != wanted, other != wanted { continue }
          let left = firstStay + UInt32(position)
          let right = left + 1 + UInt32(distance)
          let (mine, theirs) = (stays[Int(left)], stays[Int(right)])
          grounds.append(
            SharedGround(
              one, other, at: place, as: basis, left: left, right: right,
              holds: mine.held && theirs.held,
              overlap: asksTime ? times.overlap(mine.times, theirs.times) : nil))
        }
      }
    }
  }

  /// Adds what sources say in so many words: that two were at a place at the same time. It decides
  /// the overlap, whatever dates there are.
  ///
  /// - Complexity: O(*m* + *g*) in the facts and in the grounds so far
  mutating func joinTogether(at places: Entity.Kind, as basis: RelatedPair.Ground.Basis) {
    var said: [SharedGround.Key: [Fact]] = [:]
    for fact in graph.facts where fact.kind == .together && verdict(fact) != .no {
      guard let one = fact.subject.entity, let other = fact.object.entity,
        case .together(let together) = fact.terms, graph[together.place]?.kind == places,
        selection.avoided.isDisjoint(with: [one, other, together.place]),
        member == nil || member == one || member == other,
        let first = numbers[one], let second = numbers[other], let place = numbers[together.place]
      else { continue }
      said[SharedGround.Key(first, second, at: place), default: []].append(fact)
    }
    guard !said.isEmpty else { return }
    for index in grounds.indices {
      guard let facts = said.removeValue(forKey: grounds[index].key) else { continue }
      grounds[index].add(facts: UInt32(told.count), hold: held(facts))
      told.append(facts)
    }
    for (key, facts) in said {
      var ground = SharedGround(key, as: basis)
      ground.add(facts: UInt32(told.count), hold: held(facts))
      grounds.append(ground)
      told.append(facts)
    }
  }

  private mutating func stay(_ facts: [Fact], asksTime: Bool) -> Stay {
    Stay(
      facts: facts, held: held(facts),
      times: asksTime ? facts.map { times.number(of: $0.lasting) } : [])
  }

  /// Whether a fact counts.
  private func verdict(_ fact: Fact) -> Verdict {
    var wanted = selection
    wanted.kinds = [fact.kind]
    return wanted.includes(fact, in: graph)
  }

  private func held(_ facts: [Fact]) -> Verdict { facts.reduce(.no) { $0 || verdict($1) } }
}
