/// A validated, immutable network of people, organisations, schools, rounds, products and events.
///
/// A graph comes out of ``Draft/validate()`` and never changes afterwards, so it can be read
/// from any number of tasks at once. Entities and sources are in the order of their ids, facts in
/// that of their ends: answers do not depend on the order in which documents were read.
public struct VentureGraph: Sendable {
  /// The title of the first document that has one.
  public let title: String?
  /// All entities, sorted by id.
  public let entities: [Entity]
  /// All facts, with those that are derived from rounds, sorted by their ends and kind.
  public let facts: [Fact]
  /// Statements about several ties together, in the order of the documents.
  public let constraints: [Constraint]
  /// Cited sentences that are no ties, in the order of the documents.
  public let remarks: [Remark]
  /// All sources, sorted by id.
  public let sources: [Source]

  private let positions: [EntityID: Int]
  private let sourcePositions: [SourceID: Int]
  private let offsets: [Int]
  private let incident: [Int]
  private let roundsByCompany: [EntityID: [Int]]
  private let names: LazyNameIndex

  /// Takes what has been validated.
  ///
  /// - Precondition: Ids are unique and every id that is referred to exists.
  init(
    title: String?, entities: [Entity], facts: [Fact], constraints: [Constraint],
    remarks: [Remark], sources: [Source]
  ) {
    self.title = title
    self.entities = entities.sorted(by: \.id)
    self.constraints = constraints
    self.remarks = remarks
    self.sources = sources.sorted(by: \.id)

    var positions: [EntityID: Int] = [:]
    positions.reserveCapacity(entities.count)
    for (position, entity) in self.entities.enumerated() { positions[entity.id] = position }
    self.positions = positions
    sourcePositions = Dictionary(
      uniqueKeysWithValues: self.sources.enumerated().map { ($1.id, $0) })
    (self.facts, offsets, incident) = Self.inOrder(facts, of: positions)

    var roundsByCompany: [EntityID: [Int]] = [:]
    for (position, entity) in self.entities.enumerated() {
      if case .round(let round) = entity {
        roundsByCompany[round.company, default: []].append(position)
      }
    }
    self.roundsByCompany = roundsByCompany
    names = LazyNameIndex()
  }

  /// Facts in the order of subject, kind and object; statements of one tie stay as they came. Beside
  /// them, for each entity, by position, the facts at one end of which it stands, as offsets into
  /// one array.
  private static func inOrder(
    _ facts: [Fact], of positions: [EntityID: Int]
  ) -> (facts: [Fact], offsets: [Int], incident: [Int]) {
    func position(_ party: Party) -> Int { party.entity.flatMap { positions[$0] } ?? .max }
    let keys = facts.map { FactOrder(position($0.subject), $0.kind, position($0.object)) }
    let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    var offsets = [Int](repeating: 0, count: positions.count + 1)
    for key in keys { key.forEachEnd { offsets[$0 + 1] += 1 } }
    for index in 1..<max(1, offsets.count) { offsets[index] += offsets[index - 1] }
    var next = offsets
    var incident = [Int](repeating: 0, count: offsets.last ?? 0)
    for (index, unordered) in order.enumerated() {
      keys[unordered].forEachEnd { end in
        incident[next[end]] = index
        next[end] += 1
      }
    }
    return (order.map { facts[$0] }, offsets, incident)
  }
}

/// Where a fact stands among the others of a graph: by the positions of its ends, so that no ids
/// are compared letter by letter. Somebody unnamed comes last.
private struct FactOrder: Comparable {
  let subject: Int
  let kind: Int
  let object: Int

  init(_ subject: Int, _ kind: TieKind, _ object: Int) {
    self.subject = subject
    self.kind = kind.order
    self.object = object
  }

  /// Calls a body with the position of each entity at the ends, with that at both ends once.
  func forEachEnd(_ body: (Int) -> Void) {
    if subject != .max { body(subject) }
    if object != .max, object != subject { body(object) }
  }

  static func < (lhs: FactOrder, rhs: FactOrder) -> Bool {
    (lhs.subject, lhs.kind, lhs.object) < (rhs.subject, rhs.kind, rhs.object)
  }
}

extension VentureGraph {
  /// The names, indexed when the first is looked up.
  var nameIndex: NameIndex { names.index(of: entities) }

  /// The entity with an id, if there is one.
  ///
  /// - Complexity: O(1).
  public subscript(id: EntityID) -> Entity? {
    positions[id].map { entities[$0] }
  }

  /// The source with an id, if there is one.
  ///
  /// - Complexity: O(1).
  public subscript(id: SourceID) -> Source? {
    sourcePositions[id].map { sources[$0] }
  }

  /// The place of an entity in ``entities``: a dense number for algorithms.
  ///
  /// - Complexity: O(1).
  public func position(of id: EntityID) -> Int? {
    positions[id]
  }

  /// The facts at one end of which an entity stands, in the order of ``facts``.
  ///
  /// - Complexity: O(1), and O(*k*) to read all *k* of them.
  public func facts(of id: EntityID) -> some RandomAccessCollection<Fact> {
    let range = positions[id].map { offsets[$0]..<offsets[$0 + 1] } ?? 0..<0
    return incident[range].lazy.map { facts[$0] }
  }

  /// The organisation with an id, if the id is one's.
  public func organization(_ id: EntityID) -> Organization? {
    if case .organization(let organization) = self[id] { organization } else { nil }
  }

  /// The round with an id, if the id is one's.
  public func round(_ id: EntityID) -> Round? {
    if case .round(let round) = self[id] { round } else { nil }
  }

  /// The rounds of a company in order of time (see `inOrderOfTime()`).
  ///
  /// - Complexity: O(*r* log *r*) for *r* rounds of the company.
  public func rounds(of company: EntityID) -> [Round] {
    let rounds = (roundsByCompany[company] ?? []).compactMap { position -> Round? in
      if case .round(let round) = entities[position] { round } else { nil }
    }
    return rounds.inOrderOfTime()
  }

  /// The investments in a round, completed or not, in the order of ``facts``.
  public func investments(in round: EntityID) -> [Fact] {
    facts(of: round).filter { $0.kind == .invested && $0.object.entity == round }
  }
}
