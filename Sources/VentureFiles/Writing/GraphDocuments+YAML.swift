import Foundation
import VentureAnalysis
import VentureModel

extension GraphDocuments {
  /// A graph as one graph document, in YAML that people can read and edit.
  ///
  /// Loading the document gives the same graph again, in everything that documents can say: titles,
  /// sources, entities, facts, constraints and remarks. What validation derives is left out: `raised`
  /// ties, and the rounds that stand for those that no source names. The text depends on nothing but
  /// the graph.
  ///
  /// - Complexity: O(*n* log *n*) in the length of the document.
  public static func yaml(of graph: VentureGraph) -> String {
    let content = DocumentContent(graph)
    let text = content.written(YAMLScalar())
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return text
    }
    do {
      try DocumentText(Data(text.utf8), file: "", sizeLimit: .max).checkAliases()
      return text
    } catch {
      // A text in it looks like an alias to the check; escaped, it cannot.
      return content.written(YAMLScalar(escapesStars: true))
    }
  }
}

/// What stands in the document of a graph, and where.
private struct DocumentContent {
  let graph: VentureGraph
  let writer: EntryWriter
  /// For each round, the facts that stand within it, as places in the graph's facts.
  private var investments: [EntityID: [Int]] = [:]
  /// The facts of the section of facts, in order.
  private var facts: [Fact] = []

  init(_ graph: VentureGraph) {
    self.graph = graph
    writer = EntryWriter(
      defaultSource: Self.defaultSource(of: graph), sources: Set(graph.sources.map(\.id)))
    sortFacts()
  }

  /// The only source, or the one that is cited most.
  private static func defaultSource(of graph: VentureGraph) -> SourceID? {
    if graph.sources.count < 2 { return graph.sources.first?.id }
    var counts: [SourceID: Int] = [:]
    func count(_ citations: [Citation]) {
      for citation in citations where citation.locator != nil {
        counts[citation.source, default: 0] += 1
      }
    }
    for entity in graph.entities { count(entity.profile.citations) }
    for fact in graph.facts { count(fact.citations) }
    for constraint in graph.constraints { count(constraint.citations) }
    for remark in graph.remarks { count(remark.citations) }
    return counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  /// Decides where each fact stands: within its round, among the facts, or nowhere if it is derived.
  private mutating func sortFacts() {
    var unplaced: [Fact] = []
    // One that cannot stand within its round keeps those after it out as well: statements of one tie
    // stay in order.
    var closed: Set<EntityID> = []
    for (index, fact) in graph.facts.enumerated() where !graph.isDerived(at: index) {
      if fact.kind == .invested, let id = fact.object.entity, let round = graph.round(id) {
        if round.isPlaceholder {
          let written = graph.asWritten(fact)
          // First, since other facts may speak of the round that validation makes of it.
          if written != fact { unplaced.append(written) } else { facts.append(fact) }
          continue
        }
        if EntryWriter.fitsRound(fact), fact.subject.entity != nil || !closed.contains(id) {
          investments[id, default: []].append(index)
          continue
        }
        closed.insert(id)
      }
      facts.append(fact)
    }
    facts = unplaced + facts
  }
}

// MARK: - Sections

extension DocumentContent {
  func written(_ scalar: YAMLScalar) -> String {
    var layout = YAMLLayout(scalar)
    layout.append("venturegraph: \(Grammar.version)\n")
    var head = EntryWriter.members(["title": .text(graph.title)])
    if graph.sources.count > 1, let source = writer.defaultSource {
      head.append(.init(key: "source", value: .string(source.slug)))
    }
    for member in head { layout.write(member, indentation: 0, used: 0) }
    write(graph.sources, "sources", to: &layout) {
      .init(key: $0.id.slug, value: writer.source($0))
    }
    write(graph.entities.filter { $0.kind != .round }, "entities", to: &layout) {
      .init(key: $0.id.slug, value: writer.entity($0))
    }
    let rounds = graph.entities.compactMap { graph.round($0.id) }.filter { !$0.isPlaceholder }
    write(rounds, "rounds", isSpaced: true, to: &layout) { round in
      .init(key: round.profile.id.slug, value: .object(writer.round(round) + investors(in: round)))
    }
    write(items: facts, "facts", to: &layout) { writer.fact($0) }
    write(items: graph.constraints, "constraints", to: &layout) { writer.constraint($0) }
    write(items: graph.remarks, "remarks", to: &layout) { writer.remark($0) }
    return layout.text
  }

  private func write<Element>(
    _ elements: [Element], _ section: String, isSpaced: Bool = false, to layout: inout YAMLLayout,
    _ entry: (Element) -> JSONValue.Member
  ) {
    guard !elements.isEmpty else { return }
    layout.append("\n\(section):\n")
    for (index, element) in elements.enumerated() {
      layout.append(isSpaced && index > 0 ? "\n  " : "  ")
      layout.write(entry(element), indentation: 2, used: 2)
    }
  }

  private func write<Element>(
    items: [Element], _ section: String, to layout: inout YAMLLayout,
    _ entry: (Element) -> JSONValue
  ) {
    guard !items.isEmpty else { return }
    layout.append("\n\(section):\n")
    for item in items {
      layout.write(item: entry(item), under: section, indentation: 2, isBlock: true)
    }
  }

  /// The investors of a round by id, each with one statement or a list of them.
  private func investors(in round: Round) -> [JSONValue.Member] {
    var statements: [(key: String, values: [JSONValue])] = []
    for index in investments[round.profile.id] ?? [] {
      let fact = graph.facts[index]
      let key = fact.subject.entity?.slug ?? "unnamed"
      let value = writer.investor(fact, in: round)
      // The facts of a graph are in the order of their subjects.
      if statements.last?.key == key {
        statements[statements.count - 1].values.append(value)
      } else {
        statements.append((key, [value]))
      }
    }
    guard !statements.isEmpty else { return [] }
    let investors = statements.map { key, values in
      JSONValue.Member(
        key: key, value: values.count == 1 ? values[0] : .array(values.map(Self.statement)))
    }
    return [.init(key: "investors", value: .object(investors))]
  }

  /// A statement as an item of a list, where one without attributes is an empty mapping.
  private static func statement(_ value: JSONValue) -> JSONValue {
    value == .null ? .object([JSONValue.Member]()) : value
  }
}
