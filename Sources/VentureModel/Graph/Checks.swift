/// The checks that turn a draft into a graph: declarations first, then everything that refers to them.
struct Checks {
  let draft: VentureGraph.Draft
  var diagnostics: [Diagnostic] = []
  var sources: [SourceID: VentureGraph.Draft.Entry<Source>] = [:]
  var entities: [EntityID: VentureGraph.Draft.Entry<Entity>] = [:]
  /// The ids of all entities, in the order in which they were declared.
  var entityIDs: [EntityID] = []
  var facts: [Fact] = []
  /// What is referred to and declared nowhere.
  var undeclared = VentureGraph.References()
  /// Whether only that is wanted, and no messages.
  private let isSilent: Bool

  init(draft: VentureGraph.Draft, isSilent: Bool = false) {
    self.draft = draft.inOrderOfPlace()
    self.isSilent = isSilent
  }

  mutating func run() {
    declareSources()
    declareEntities()
    checkSources()
    // Entities of a snapshot come in order, which is then seen at once.
    let ids = entityIDs.sorted()
    for id in ids { checkEntity(id) }
    facts.reserveCapacity(draft.facts.count + entities.count)
    for entry in draft.facts { checkFact(entry) }
    for entry in draft.constraints { checkConstraint(entry) }
    for entry in draft.remarks { checkRemark(entry) }
    if isSilent { return }
    warnOfSharedNames(of: ids)
    warnOfSharedOrdinals(of: ids)
  }

  mutating func report(
    _ severity: Diagnostic.Severity = .error, at location: SourceLocation?, _ message: String,
    expected: String? = nil, advice: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(severity, at: location, message, expected: expected, advice: advice))
  }
}

// MARK: - Declarations

extension Checks {
  private mutating func declareSources() {
    for entry in draft.sources {
      guard let first = sources[entry.element.id] else {
        sources[entry.element.id] = entry
        continue
      }
      if first.location?.file == entry.location?.file || first.element != entry.element {
        report(
          at: entry.location,
          "source `\(entry.element.id)` is declared twice\(Self.elsewhere(first.location))",
          advice: "keep one of them, or give the second an id of its own")
      }
    }
  }

  private mutating func declareEntities() {
    // The files that declare an id which has been declared before.
    var files: [EntityID: Set<String?>] = [:]
    entities.reserveCapacity(draft.entities.count)
    entityIDs.reserveCapacity(draft.entities.count)
    for entry in draft.entities {
      let id = entry.element.id
      if !id.isWellFormed || id.slug == "unnamed" {
        report(
          at: entry.location, "`\(id)` cannot be an id",
          expected: "letters, digits, hyphens, underscores and dots, such as `yan-junjie`",
          advice: id.slug == "unnamed" ? "`unnamed` stands for parties without a name" : nil)
      }
      guard let first = entities[id] else {
        entities[id] = entry
        entityIDs.append(id)
        continue
      }
      let isRepeated = !files[id, default: [first.location?.file]].insert(entry.location?.file)
        .inserted
      if !isRepeated, let merged = first.element.merged(with: entry.element) {
        entities[id] = VentureGraph.Draft.Entry(element: merged, location: first.location)
      } else {
        report(
          at: entry.location, "id `\(id)` is declared twice\(Self.elsewhere(first.location))",
          advice: isRepeated
            ? "merge the two entries, or give the second an id of its own"
            : "documents that are loaded together share ids: both entries must be the same kind "
              + "and have a name in common to mean the same entity")
      }
    }
  }

  static func elsewhere(_ location: SourceLocation?) -> String {
    location.map { ", first at \($0.file):\($0.line)" } ?? ""
  }
}

// MARK: - References

extension Checks {
  /// Whether an entity exists and is one of some kinds; reports it if not.
  @discardableResult
  mutating func require(
    _ id: EntityID, _ kinds: Set<Entity.Kind>, as role: String, at location: SourceLocation?
  ) -> Bool {
    guard let entity = entities[id]?.element else {
      undeclared.entities.insert(id)
      if isSilent || draft.excused.contains(id) { return false }
      let near = nearest(to: id.slug, among: entities.keys.map(\.slug).sorted())
      report(
        at: location, "`\(id)` is not declared",
        expected: "the id of \(Self.phrase(kinds)) as \(role)",
        advice: near.isEmpty
          ? "declare it under `entities`, or under `rounds`"
          : "did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))?")
      return false
    }
    guard kinds.contains(entity.kind) else {
      report(
        at: location,
        "`\(id)` is \(Self.phrase([entity.kind])), which cannot be \(role)",
        expected: Self.phrase(kinds))
      return false
    }
    return true
  }

  mutating func check(_ citations: [Citation], at location: SourceLocation?) {
    for citation in citations {
      if sources[citation.source] == nil {
        undeclared.sources.insert(citation.source)
        if !isSilent { reportUndeclared(citation.source, at: location) }
      }
      check(citation.speaker, at: location)
    }
  }

  private mutating func reportUndeclared(_ source: SourceID, at location: SourceLocation?) {
    let near = nearest(to: source.slug, among: sources.keys.map(\.slug).sorted())
    report(
      at: location, "source `\(source)` is not declared",
      advice: near.isEmpty
        ? "declare it under `sources`"
        : "did you mean \(near.map { "`\($0)`" }.joined(separator: " or "))?")
  }

  mutating func check(_ speaker: Citation.Speaker?, at location: SourceLocation?) {
    guard case .entity(let id) = speaker else { return }
    require(id, [.person, .organization], as: "a speaker", at: location)
  }

  mutating func check<Value>(_ statements: [Stated<Value>], at location: SourceLocation?) {
    for statement in statements { check(statement.citations, at: location) }
  }

  /// Kinds in words: "a person or an organization".
  static func phrase(_ kinds: Set<Entity.Kind>) -> String {
    Entity.Kind.allCases.filter(kinds.contains).map {
      ($0 == .organization || $0 == .event ? "an " : "a ") + $0.rawValue
    }.joined(separator: " or ")
  }
}

// MARK: - Warnings

extension Checks {
  private mutating func warnOfSharedNames(of ids: [EntityID]) {
    var owners: [String: EntityID] = [:]
    for id in ids {
      guard let entry = entities[id], entry.element.kind != .round else { continue }
      for name in entry.element.names.all.sorted() {
        guard let owner = owners[name] else {
          owners[name] = id
          continue
        }
        report(
          .warning, at: entry.location, "the name “\(name)” stands for both `\(owner)` and `\(id)`",
          advice: "look-ups by this name will list both; are they one entity?")
      }
    }
  }

  private mutating func warnOfSharedOrdinals(of ids: [EntityID]) {
    var seen: [String: EntityID] = [:]
    for id in ids {
      guard let entry = entities[id], case .round(let round) = entry.element,
        let ordinal = round.ordinal
      else { continue }
      let key = "\(round.company)#\(ordinal)"
      if let other = seen[key] {
        report(
          .warning, at: entry.location,
          "`\(other)` and `\(id)` are both round \(ordinal) of `\(round.company)`",
          advice: "give each counted round its own ordinal")
      }
      seen[key] = id
    }
  }
}
