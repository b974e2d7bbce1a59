import VentureModel

/// The ties of a network as columns over dense vertices: what the compact engine reads, and a
/// snapshot keeps beside its rows.
///
/// A vertex is an entity's place in the sorted order of ids. A tie is a fact with two named ends,
/// the derived `raised` among them, or a membership, which ties an investor to a company although
/// the round is uncertain. Columns of ties have one length and one order.
public struct NetworkIndex: Equatable, Sendable {
  /// What a selection looks at in a tie, apart from its date; a network has few distinct ones.
  public struct TieClass: Hashable, Sendable {
    /// The kind of tie.
    public var kind: TieKind
    /// Where the deal ended.
    public var status: DealStatus
    /// How the tie is known.
    public var certainty: Certainty
    /// Whether it is a membership and no fact.
    public var isMembership: Bool

    /// Creates a class of ties.
    public init(
      _ kind: TieKind, status: DealStatus = .completed, certainty: Certainty = .stated,
      isMembership: Bool = false
    ) {
      self.kind = kind
      self.status = status
      self.certainty = certainty
      self.isMembership = isMembership
    }
  }

  /// Stands in ``facts`` for the `raised` tie that follows from a round, one for each round.
  public static let derived = UInt32.max

  /// By vertex: the kind of entity, as its place in `Entity.Kind.allCases`.
  public var entityKinds: [UInt8] = []
  /// By vertex: whether it is a placeholder for a round that the source does not name.
  public var placeholders: [Bool] = []
  /// By tie: the vertex that it starts from.
  public var sources: [UInt32] = []
  /// By tie: the vertex that it leads to.
  public var targets: [UInt32] = []
  /// By tie: its place in ``classTable``.
  public var classes: [UInt16] = []
  /// By tie: the place of its effective date in ``dateTexts``; 0 for none.
  public var dates: [UInt32] = []
  /// By tie: the fact, or the constraint of a membership: its place in the graph, or its row in a
  /// snapshot.
  public var facts: [UInt32] = []
  /// The distinct classes.
  public var classTable: [TieClass] = []
  /// The distinct effective dates in EDTF; the first is none, an empty text. Most questions look at
  /// no date, so that they are not parsed before one does.
  public var dateTexts: [String] = [""]

  /// Creates an index without ties.
  public init() {}

  /// The number of vertices.
  public var vertexCount: Int { entityKinds.count }

  /// The number of ties.
  public var tieCount: Int { sources.count }

  /// The kind of entity at a vertex.
  public func kind(of vertex: Int) -> Entity.Kind {
    Entity.Kind.allCases[Int(entityKinds[vertex])]
  }

  /// The class of a tie.
  public func tieClass(of tie: Int) -> TieClass { classTable[Int(classes[tie])] }
}

extension NetworkIndex {
  /// The ties of a graph in memory.
  ///
  /// - Complexity: O(*n* + *m*) in entities and facts.
  public init(_ graph: VentureGraph) {
    self.init()
    let kinds = Entity.Kind.allCases
    entityKinds = graph.entities.map { UInt8(kinds.firstIndex(of: $0.kind) ?? 0) }
    placeholders = graph.entities.map { graph.round($0.id)?.isPlaceholder == true }
    var classes = Interner<TieClass>()
    var dates = Interner<EDTF?>([nil])
    for (position, fact) in graph.facts.enumerated() {
      guard let subject = fact.subject.entity.flatMap({ graph.position(of: $0) }),
        let object = fact.object.entity.flatMap({ graph.position(of: $0) })
      else { continue }
      append(
        from: subject, to: object,
        UInt16(classes.place(of: TieClass(fact))),
        date: UInt32(dates.place(of: graph.effectiveDate(of: fact))),
        fact: graph.isDerived(at: position) ? Self.derived : UInt32(position))
    }
    for (position, constraint) in graph.constraints.enumerated() {
      guard case .membership(let membership) = constraint.form,
        let investor = membership.investors.first.flatMap({ graph.position(of: $0) }),
        let company = graph.company(of: constraint).flatMap({ graph.position(of: $0) })
      else { continue }
      let tieClass = TieClass(.invested, certainty: constraint.certainty, isMembership: true)
      append(
        from: investor, to: company, UInt16(classes.place(of: tieClass)), date: 0,
        fact: UInt32(position))
    }
    classTable = classes.values
    dateTexts = dates.values.map { $0?.description ?? "" }
  }

  /// Adds a tie.
  public mutating func append(
    from source: Int, to target: Int, _ tieClass: UInt16, date: UInt32, fact: UInt32
  ) {
    sources.append(UInt32(source))
    targets.append(UInt32(target))
    classes.append(tieClass)
    dates.append(date)
    facts.append(fact)
  }
}

extension NetworkIndex.TieClass {
  /// The class of a fact.
  public init(_ fact: Fact) {
    self.init(fact.kind, status: fact.status, certainty: fact.certainty)
  }
}

/// Distinct values, each with its place in the order of first appearance.
public struct Interner<Value: Hashable & Sendable>: Sendable {
  /// The values.
  public private(set) var values: [Value]
  private var places: [Value: Int]

  /// Starts with some values, which are distinct.
  public init(_ values: [Value] = []) {
    self.values = values
    places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
  }

  /// The place of a value, which is added if it is new.
  ///
  /// - Complexity: O(1)
  public mutating func place(of value: Value) -> Int {
    if let known = places[value] { return known }
    places[value] = values.count
    values.append(value)
    return values.count - 1
  }
}
