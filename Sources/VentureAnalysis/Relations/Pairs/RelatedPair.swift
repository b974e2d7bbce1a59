import VentureModel

/// Two entities that stand in a relation, and what that rests on.
///
/// Where a relation has no direction, the one whose id stands first is the first.
public struct RelatedPair: Hashable, Sendable {
  /// One of the two; of a directed relation the lead, the investor, or where somebody came from.
  public let first: EntityID
  /// The other one.
  public let second: EntityID
  /// The investor on whose side the first one stands, where that is part of the relation.
  public let side: EntityID?
  /// What the two have in common, the certain first, then by id.
  public let grounds: [Ground]
  /// How much they have in common: the least and the greatest number that the statements allow.
  public let count: ClosedRange<Int>
  /// How strong the relation is by another measure than the count.
  public let weight: Weight?

  /// A pair.
  ///
  /// - Parameters:
  ///   - first: The one.
  ///   - second: The other.
  ///   - side: On whose side the first stands.
  ///   - grounds: What they have in common, in any order.
  ///   - count: How much that is, where statements tell more than the grounds one by one; else from
  ///     those that certainly hold to all of them.
  ///   - weight: The strength by another measure.
  public init(
    _ first: EntityID, _ second: EntityID, side: EntityID? = nil, grounds: [Ground],
    count: ClosedRange<Int>? = nil, weight: Weight? = nil
  ) {
    self.first = first
    self.second = second
    self.side = side
    self.grounds = grounds.sorted { $0.precedes($1) }
    self.count = count ?? grounds.count { $0.holds == .yes }...grounds.count
    self.weight = weight
  }

  /// Whether the two were there at the same time, at any place that they have in common; nil where
  /// the relation does not ask.
  public var overlap: Verdict? {
    let overlaps = grounds.compactMap { ground in ground.overlap.map { ground.holds && $0 } }
    return overlaps.isEmpty ? nil : overlaps.reduce(.no) { $0 || $1 }
  }
}

extension RelatedPair {
  /// Something that two entities have in common.
  public struct Ground: Hashable, Sendable {
    /// What kind of thing it is.
    public enum Basis: String, CaseIterable, Sendable {
      case company
      case round
      /// An organization that both founded.
      case founded
      case employer
      case school
      /// An organization on whose board both sit.
      case board
      /// Somebody who sits on both boards.
      case director
      case meeting
      case event
      /// A source's word that the two know each other.
      case acquaintance
      /// Somebody who went from the one to the other.
      case person
      /// Somebody who invested in both.
      case investor

      fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    /// The kind of thing.
    public let basis: Basis
    /// The thing itself: a school, a round, an event; nil for a meeting or an acquaintance.
    public let through: EntityID?
    /// Whether it is certain that the relation has this ground.
    public let holds: Verdict
    /// Whether both were there at the same time; nil where that is not asked.
    public let overlap: Verdict?
    /// Whether both took the same degree; nil where that is not asked.
    public let sameDegree: Verdict?
    /// The facts that it rests on.
    public let facts: [Fact]
    /// The constraints that it rests on, where no fact settles it.
    public let constraints: [Constraint]

    /// A ground.
    public init(
      _ basis: Basis, through: EntityID?, holds: Verdict = .yes, overlap: Verdict? = nil,
      sameDegree: Verdict? = nil, facts: [Fact], constraints: [Constraint] = []
    ) {
      self.basis = basis
      self.through = through
      self.holds = holds
      self.overlap = overlap
      self.sameDegree = sameDegree
      self.facts = facts
      self.constraints = constraints
    }

    fileprivate func precedes(_ other: Ground) -> Bool {
      func rank(_ ground: Ground) -> Int {
        (ground.holds == .yes ? 0 : Basis.allCases.count) + ground.basis.order
      }
      let (own, others) = (through?.slug ?? "", other.through?.slug ?? "")
      return (rank(self), own) < (rank(other), others)
    }
  }

  /// A measure of strength, of what is certain.
  public struct Weight: Hashable, Sendable {
    /// How well the value is known.
    public enum Precision: String, CaseIterable, Sendable {
      case exact
      /// Others without a name may have been there too, which makes it less.
      case atMost = "at most"
      /// What is not certain may make it more or less.
      case open
    }

    /// The value.
    public let value: Double
    /// How well it is known.
    public let precision: Precision

    /// A weight.
    public init(_ value: Double, _ precision: Precision = .exact) {
      self.value = value
      self.precision = precision
    }
  }
}

extension RelatedPair {
  /// How close a tie of two alumni is, from 1 to 4: the same school; also the same degree; also the
  /// same time; both. From the least to the greatest that the statements allow; nil for what is no
  /// tie of alumni.
  ///
  /// These are the grades CONNECTED1 to CONNECTED4 of Cohen, Frazzini and Malloy 2008, "The Small
  /// World of Investing", doi:10.1086/592415.
  public var grade: ClosedRange<Int>? {
    let grades = grounds.compactMap { ground -> ClosedRange<Int>? in
      guard let degree = ground.sameDegree, let overlap = ground.overlap else { return nil }
      func grade(_ counts: (Verdict) -> Bool) -> Int {
        1 + (counts(degree) ? 1 : 0) + (counts(overlap) ? 2 : 0)
      }
      return grade { $0 == .yes }...grade(\.isPossible)
    }
    guard let least = grades.map(\.lowerBound).max(), let most = grades.map(\.upperBound).max()
    else { return nil }
    return least...most
  }
}

extension RelatedPair {
  /// The sources that a relation rests on.
  ///
  /// A translation or a reprint is no source of its own: it counts as what it was made from.
  ///
  /// - Complexity: O(*c*) in the citations, and in the sources that lead from one to another
  public func sources(in graph: VentureGraph) -> [SourceID] {
    let citations = grounds.flatMap { ground in
      ground.facts.flatMap(\.citations) + ground.constraints.flatMap(\.citations)
    }
    return Set(citations.map { Self.original(of: $0.source, in: graph) }).sorted()
  }

  private static func original(of id: SourceID, in graph: VentureGraph) -> SourceID {
    var id = id
    var seen: Set<SourceID> = []
    while seen.insert(id).inserted, let source = graph[id] {
      if case .source(let original) = source.translationOf {
        id = original
      } else if let original = source.derivedFrom {
        id = original
      }
    }
    return id
  }
}

extension [RelatedPair] {
  /// The pairs with the most in common first: by what is certain, then by what is possible, then by
  /// id.
  func strongestFirst() -> [RelatedPair] {
    sorted { a, b in
      if a.count.lowerBound != b.count.lowerBound { return a.count.lowerBound > b.count.lowerBound }
      if a.count.upperBound != b.count.upperBound { return a.count.upperBound > b.count.upperBound }
      return (a.first, a.second) < (b.first, b.second)
    }
  }
}
