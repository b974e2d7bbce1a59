extension VentureGraph {
  /// A network in the making: gathers statements from any reader, in any order.
  ///
  /// ```swift
  /// var draft = VentureGraph.Draft()
  /// draft.add(.organization(Organization(profile: Profile(id: "example"))))
  /// let validation = draft.validate()
  /// ```
  public struct Draft: Sendable {
    /// Something that was added, and where it was written.
    struct Entry<Element: Sendable>: Sendable {
      var element: Element
      var location: SourceLocation?
    }

    /// The title of the graph.
    public var title: String?
    var sources: [Entry<Source>] = []
    var entities: [Entry<Entity>] = []
    var facts: [Entry<Fact>] = []
    var constraints: [Entry<Constraint>] = []
    var remarks: [Entry<Remark>] = []
    var excused: Set<EntityID> = []

    /// Creates a draft.
    public init(title: String? = nil) {
      self.title = title
    }

    /// Adds a source.
    public mutating func add(_ source: Source, at location: SourceLocation? = nil) {
      sources.append(Entry(element: source, location: location))
    }

    /// Adds an entity; one that another document declares too is merged when it is validated.
    public mutating func add(_ entity: Entity, at location: SourceLocation? = nil) {
      entities.append(Entry(element: entity, location: location))
    }

    /// Adds a fact. An investment in an organisation stands for one in a round without a name.
    public mutating func add(_ fact: Fact, at location: SourceLocation? = nil) {
      facts.append(Entry(element: fact, location: location))
    }

    /// Adds a constraint.
    public mutating func add(_ constraint: Constraint, at location: SourceLocation? = nil) {
      constraints.append(Entry(element: constraint, location: location))
    }

    /// Notes an id whose declaration could not be read: what refers to it is no error of its own.
    ///
    /// The reader reports the declaration itself; no graph comes out of the draft.
    public mutating func excuse(_ id: EntityID) {
      excused.insert(id)
    }

    /// Adds a remark.
    public mutating func add(_ remark: Remark, at location: SourceLocation? = nil) {
      remarks.append(Entry(element: remark, location: location))
    }
  }

  /// Ids that statements refer to.
  public struct References: Sendable {
    /// Those of entities.
    public var entities: Set<EntityID>
    /// Those of sources.
    public var sources: Set<SourceID>

    /// Creates a set of ids.
    public init(entities: Set<EntityID> = [], sources: Set<SourceID> = []) {
      self.entities = entities
      self.sources = sources
    }

    /// Whether there are none.
    public var isEmpty: Bool { entities.isEmpty && sources.isEmpty }
  }

  /// What came out of a draft.
  public struct Validation: Sendable {
    /// The graph; nil if there was an error.
    public let graph: VentureGraph?
    /// All errors and warnings, in the order of their places.
    public let diagnostics: [Diagnostic]
  }
}

extension VentureGraph.Draft {
  /// Checks everything at once and builds the graph if nothing is wrong.
  ///
  /// Errors are: ids that are not well formed, stand for two things or for nothing; ties between
  /// wrong kinds; a moment that is written as a period; an undeclared source. Warnings are: a name
  /// that two entities share; two rounds of one company with the same ordinal.
  ///
  /// - Complexity: O(*n* log *n*) in all that was added.
  public func validate() -> VentureGraph.Validation {
    checked(isSilent: false).0
  }

  /// What validation gives, and what is referred to and declared nowhere, of which no error tells: it
  /// can be had from elsewhere. There is a graph only if nothing is missing, and there are no warnings.
  ///
  /// - Complexity: O(*n* log *n*) in all that was added.
  public func validateWithoutDeclarations() -> (
    validation: VentureGraph.Validation, undeclared: VentureGraph.References
  ) {
    checked(isSilent: true)
  }

  private func checked(isSilent: Bool) -> (VentureGraph.Validation, VentureGraph.References) {
    var checks = Checks(draft: self, isSilent: isSilent)
    checks.run()
    let diagnostics = Self.inOrder(checks.diagnostics, of: \.location)
    guard excused.isEmpty, checks.undeclared.isEmpty,
      !diagnostics.contains(where: { $0.severity == .error })
    else {
      return (VentureGraph.Validation(graph: nil, diagnostics: diagnostics), checks.undeclared)
    }
    let raised = checks.raisedFacts()
    checks.facts += raised
    let graph = VentureGraph(
      title: title, entities: checks.entityIDs.compactMap { checks.entities[$0]?.element },
      facts: checks.facts,
      constraints: checks.draft.constraints.map(\.element),
      remarks: checks.draft.remarks.map(\.element),
      sources: checks.sources.values.map(\.element))
    return (VentureGraph.Validation(graph: graph, diagnostics: diagnostics), checks.undeclared)
  }

  /// An entity as it was added first; nil if none was under this id.
  ///
  /// - Complexity: O(*n*) in the entities.
  public func entity(_ id: EntityID) -> Entity? {
    entities.first { $0.element.id == id }?.element
  }

  /// What the draft declares.
  public var declared: VentureGraph.References {
    VentureGraph.References(
      entities: Set(entities.map(\.element.id)), sources: Set(sources.map(\.element.id)))
  }

  /// Adds the declarations of some ids, as far as another draft has them.
  public mutating func adopt(_ wanted: VentureGraph.References, from other: Self) {
    entities += other.entities.filter { wanted.entities.contains($0.element.id) }
    sources += other.sources.filter { wanted.sources.contains($0.element.id) }
  }

  /// What the draft refers to and does not declare, so that it can be had from elsewhere.
  ///
  /// - Complexity: O(*n* log *n*) in all that was added.
  public func undeclared() -> VentureGraph.References {
    var checks = Checks(draft: self, isSilent: true)
    checks.run()
    return checks.undeclared
  }

  /// The draft with its statements in the order of their places, so that it does not matter in which
  /// order documents were read; what has no place comes last, as it was added.
  func inOrderOfPlace() -> Self {
    var ordered = self
    ordered.sources = Self.inOrder(sources, of: \.location)
    ordered.entities = Self.inOrder(entities, of: \.location)
    ordered.facts = Self.inOrder(facts, of: \.location)
    ordered.constraints = Self.inOrder(constraints, of: \.location)
    ordered.remarks = Self.inOrder(remarks, of: \.location)
    return ordered
  }

  /// Elements in the order of their places; those without one come last, as they came.
  private static func inOrder<Element>(
    _ elements: [Element], of place: KeyPath<Element, SourceLocation?>
  ) -> [Element] {
    let places = elements.map { $0[keyPath: place] }
    // What tables and programs say has no place at all.
    guard places.contains(where: { $0 != nil }) else { return elements }
    return places.indices.sorted { a, b in
      switch (places[a], places[b]) {
      case (let left?, let right?): (left, a) < (right, b)
      case (nil, nil): a < b
      case (let left, _): left != nil
      }
    }.map { elements[$0] }
  }
}
