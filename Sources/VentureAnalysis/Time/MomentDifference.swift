import VentureModel

/// What happened between two dates, as a network tells it: what is new and what has ended.
///
/// Something is new if it had not begun by the first date and has by the second; a period has ended
/// if it had not by the first and has by the second. Dates are compared three-valued: where one
/// cannot tell, it is listed apart and never as new or ended. A date means its last day.
public struct MomentDifference: Sendable {
  /// The date of the first view.
  public let from: PartialDate
  /// The date of the second view.
  public let to: PartialDate
  /// Whom it is about; everybody if nil.
  public let entity: EntityID?
  /// The name of whom it is about.
  public let name: String?
  /// What began between the dates, in order of time.
  public let new: [Happening]
  /// What ended between the dates, in order of its end.
  public let ended: [Happening]
  /// What may have begun between the dates, in order of time.
  public let perhapsNew: [Happening]
  /// What may have ended between the dates, in order of its end.
  public let perhapsEnded: [Happening]
  /// What had certainly begun by the first date and had certainly not ended by the second, in order of
  /// time.
  public let unchanged: [Happening]
  /// The number of entries that have no date, so that they are not compared.
  public let undatedCount: Int

  /// Compares a network as of two dates.
  ///
  /// - Parameters:
  ///   - from: The first date.
  ///   - to: The second, which is later.
  ///   - entity: Whose history is compared (see ``History``); that of everybody if nil.
  ///   - graph: A graph with all that is said of it.
  /// - Complexity: O(*n* log *n*) in the statements of the graph.
  public init(
    from: PartialDate, to: PartialDate, of entity: EntityID? = nil, in graph: VentureGraph
  ) {
    self.from = from
    self.to = to
    self.entity = entity
    name = entity.map { Narrator(graph).name($0) }
    let all = entity.map { History(of: $0, in: graph).entries } ?? graph.happenings()
    func between(_ happened: (Happening, PartialDate) -> Verdict, _ verdict: Verdict) -> [Happening]
    {
      all.filter { $0.date != nil && (!happened($0, from) && happened($0, to)) == verdict }
    }
    new = between({ $0.hasBegun(by: $1) }, .yes)
    perhapsNew = between({ $0.hasBegun(by: $1) }, .cannotTell)
    ended = between({ $0.hasEnded(by: $1) }, .yes).inOrderOfEnd()
    perhapsEnded = between({ $0.hasEnded(by: $1) }, .cannotTell).inOrderOfEnd()
    unchanged = all.filter {
      $0.date != nil && $0.hasBegun(by: from) == .yes && $0.hasEnded(by: to) == .no
    }
    undatedCount = all.count { $0.date == nil }
  }

  /// Whether nothing is known, or possible, to have happened between the dates.
  public var isEmpty: Bool {
    new.isEmpty && ended.isEmpty && perhapsNew.isEmpty && perhapsEnded.isEmpty
  }
}

extension Network {
  /// What happened between two dates (see ``MomentDifference``).
  ///
  /// - Throws: What the network throws when it is read.
  /// - Complexity: For one entity that of reading what is said of it, else that of reading
  ///   everything.
  public func difference(
    from: PartialDate, to: PartialDate, of entity: EntityID? = nil
  ) throws -> MomentDifference {
    let graph = try entity.map { try surroundings(of: $0) } ?? everything()
    return MomentDifference(from: from, to: to, of: entity, in: graph)
  }
}

extension VentureGraph {
  /// All that happened, in order of time.
  ///
  /// - Complexity: O(*n* log *n*) in entities and facts.
  func happenings() -> [Happening] {
    let reader = HappeningReader(Narrator(self).keepingTitles())
    var found = entities.flatMap { reader.happenings(of: $0) }
    for fact in facts where !isUnnamedRound(fact) { found += reader.happenings(of: fact) }
    found += constraints.compactMap { reader.happening(of: $0) }
    return found.inOrderOfTime()
  }
}

extension Happening {
  /// Whether it has begun. Of a beginning that is not known at all nobody expects an answer, so
  /// that it counts as none.
  fileprivate func hasBegun(by moment: PartialDate) -> Verdict {
    guard let date else { return .cannotTell }
    return date.period?.start == .unknown ? .no : date.hasBegun(by: moment)
  }

  /// Whether it has ended; an end that is not known at all counts as none.
  fileprivate func hasEnded(by moment: PartialDate) -> Verdict {
    guard let date, date.period?.end.date != nil else { return .no }
    return date.hasEnded(by: moment)
  }
}

extension Sequence<Happening> {
  /// Happenings by the last day that each can have ended; equals stay as they came.
  fileprivate func inOrderOfEnd() -> [Happening] {
    enumerated().sorted {
      ($0.element.date?.latest?.number ?? .max, $0.offset)
        < ($1.element.date?.latest?.number ?? .max, $1.offset)
    }.map(\.element)
  }
}
