import VentureAnalysis
import VentureModel

/// What changed between two dates, before any thought of how it is drawn.
struct DifferenceContent {
  /// How something changed.
  enum Group: CaseIterable {
    case new, ended, perhapsNew, perhapsEnded

    /// Whether one cannot tell that it changed between the dates.
    var isOpen: Bool { self == .perhapsNew || self == .perhapsEnded }
    /// Whether it is an end that is looked at.
    var isEnd: Bool { self == .ended || self == .perhapsEnded }
  }

  /// Something that changed.
  struct Change {
    let group: Group
    let happening: Happening

    /// Whether it came about, as an offer that led to nothing did not.
    var isDone: Bool {
      if case .fact(let fact) = happening.matter { fact.status == .completed } else { true }
    }
  }

  let graph: VentureGraph
  let difference: MomentDifference
  let entity: EntityID
  /// The changes that are drawn, by group, then in order of time.
  let changes: [Change]
  /// How many changes are not drawn.
  let omitted: Int

  /// Gathers the changes about an entity.
  ///
  /// - Complexity: That of `MomentDifference`.
  init(_ request: Difference, in graph: VentureGraph) {
    let difference = MomentDifference(
      from: request.from, to: request.to, of: request.entity, in: graph)
    let all = Group.allCases.flatMap { group in
      Self.happenings(of: group, in: difference).map { Change(group: group, happening: $0) }
    }
    // What matters least is left out first; what is drawn stays in its order.
    let amounts = Self.amounts(of: all, in: graph)
    let ranked = all.indices.sorted {
      (all[$0].rank, -amounts[$0], $0) < (all[$1].rank, -amounts[$1], $1)
    }
    let kept = ranked.prefix(request.limit ?? .max).sorted()
    self.graph = graph
    self.difference = difference
    entity = request.entity
    changes = kept.map { all[$0] }
    omitted = all.count - kept.count
  }

  /// How much money each change is about, to rank by: that of an investor, else that of its round; 0
  /// where it is not known, or not in the currency of most.
  private static func amounts(of changes: [Change], in graph: VentureGraph) -> [Double] {
    let sums = changes.map { change -> Money? in
      guard case .fact(let fact) = change.happening.matter else { return nil }
      let round = fact.object.entity.flatMap { graph.round($0) }
      let amount = fact.investment.amount ?? round?.raised.preferred()?.value
      return (amount?.lower ?? amount?.upper)?.value
    }
    let currencies = Dictionary(grouping: sums.compactMap(\.self), by: \.currency)
    let usual = currencies.max { ($0.value.count, $1.key.code) < ($1.value.count, $0.key.code) }
    return sums.map { sum in
      sum?.currency == usual?.key ? sum.flatMap { Double($0.amount.description) } ?? 0 : 0
    }
  }

  private static func happenings(
    of group: Group, in difference: MomentDifference
  ) -> [Happening] {
    switch group {
    case .new: difference.new
    case .ended: difference.ended
    case .perhapsNew: difference.perhapsNew
    case .perhapsEnded: difference.perhapsEnded
    }
  }

  /// How many changes of a group there are, drawn or not.
  func count(of group: Group) -> Int { Self.happenings(of: group, in: difference).count }

  /// Who was tied to the entity by the first date and still is, each once, in order of time.
  var unchanged: [EntityID] {
    var seen: Set<EntityID> = [entity]
    return difference.unchanged.compactMap { happening -> EntityID? in
      guard case .fact(let fact) = happening.matter, fact.status == .completed,
        Certainty.usual.contains(fact.certainty), !TieKind.weak.contains(fact.kind)
      else { return nil }
      return party(of: fact)
    }.filter { graph.round($0) == nil && seen.insert($0).inserted }
  }

  /// Whether the entity did it to another that could have done the same to it.
  func isOutgoing(_ change: Change) -> Bool {
    guard case .fact(let fact) = change.happening.matter, fact.subject.entity == entity else {
      return false
    }
    let canBeTurned = !fact.kind.subjects.isDisjoint(with: fact.kind.objects)
    return fact.kind == .invested || canBeTurned && !fact.kind.isSymmetric
  }

  /// Who, or which round, a fact ties to the entity; nil if that is nobody with a name.
  func party(of fact: Fact) -> EntityID? {
    guard fact.kind == .invested, fact.subject.entity == entity else {
      return fact.kind == .invested ? fact.subject.entity : fact.other(than: entity)
    }
    return fact.object.entity.map { graph.round($0)?.company ?? $0 }
  }
}

extension DifferenceContent.Change {
  /// What is left out first has the highest: contacts, then what did not come about.
  fileprivate var rank: Int {
    guard case .fact(let fact) = happening.matter else { return 0 }
    return TieKind.weak.contains(fact.kind) ? 2 : isDone ? 0 : 1
  }
}

extension DifferenceContent.Change {
  /// The days of a change, each end nil where it is open.
  struct Days {
    var first: Int?
    var last: Int?
  }

  /// When it changed: the beginning of what is new, the end of what has ended.
  var days: Days {
    guard let date = happening.date else { return Days() }
    guard let period = date.period else { return Days(date) }
    let bound = group.isEnd ? period.end : period.start
    return bound.date.map { Days(.date($0)) } ?? Days()
  }

  /// How long something lasted before it ended, or since it began; nil if it was a moment.
  var duration: Days? {
    happening.date.flatMap { date in date.period == nil ? nil : Days(date) }
  }
}

extension DifferenceContent.Change.Days {
  fileprivate init(_ date: EDTF) {
    self.init(first: date.earliest?.number, last: date.latest?.number)
  }
}
