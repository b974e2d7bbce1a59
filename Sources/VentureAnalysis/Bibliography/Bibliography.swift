import VentureModel

/// Sources as the entries of a bibliography, each with a key by which a text cites it.
///
/// The key of a source is its id in the graph, by which documents cite it too: it stays the same
/// whatever else is cited, and does not depend on the order.
public struct Bibliography: Hashable, Sendable {
  /// The entries, in the order of their keys.
  public let entries: [Entry]

  /// One source under its key.
  public struct Entry: Hashable, Sendable {
    /// The key, unique irrespective of case, of letters, digits, `-`, `_`, `.` and `:` in ASCII.
    public let key: String
    /// What kind of document it is.
    public let kind: Kind
    /// The source.
    public let source: Source
    /// What it was translated from, or repeats, where that is a source too.
    let original: Source?
  }

  /// What kind of document a source is, as far as a graph tells.
  public enum Kind: String, CaseIterable, Sendable {
    /// Published with an author by a journal, a newspaper or the like.
    case article
    /// A table: its statements are cited by rows.
    case dataset
    /// Something to be read on the web, without a publisher.
    case webpage
    /// Published without an author: a filing, a press release, a study.
    case report
    /// Anything else, such as notes.
    case document
  }

  /// Makes entries of sources.
  ///
  /// - Parameters:
  ///   - sources: The sources; one that is given twice has one entry.
  ///   - graph: The graph that they belong to, which tells what they were translated from and how
  ///     they are cited.
  /// - Complexity: O(*s* log *s*) in the sources, and O(*n*) in the facts of the graph
  public init(_ sources: some Sequence<Source>, in graph: VentureGraph) {
    var seen: Set<SourceID> = []
    let distinct = sources.filter { seen.insert($0.id).inserted }.sorted { $0.id < $1.id }
    let tables = graph.sourcesCitedByRow
    var keys = CitationKeys()
    entries = distinct.map { source in
      let original: SourceID? =
        if case .source(let id) = source.translationOf { id } else { source.derivedFrom }
      return Entry(
        key: keys.key(for: source.id.slug),
        kind: Kind(of: source, isTable: tables.contains(source.id)), source: source,
        original: original.flatMap { graph[$0] })
    }.sorted { $0.key < $1.key }
  }
}

extension Bibliography.Kind {
  fileprivate init(of source: Source, isTable: Bool) {
    let hasAuthor = source.authors.contains { $0 != source.publisher }
    switch (isTable, hasAuthor, source.publisher != nil) {
    case (true, _, _): self = .dataset
    case (_, true, true) where source.title != nil: self = .article
    case (_, false, true): self = .report
    case (_, _, false) where source.url != nil: self = .webpage
    default: self = .document
    }
  }
}

extension VentureGraph {
  /// The sources of which rows are cited, as those of an imported table are.
  fileprivate var sourcesCitedByRow: Set<SourceID> {
    facts.reduce(into: []) { sources, fact in
      for citation in fact.citations where citation.locator?.hasPrefix("row ") == true {
        sources.insert(citation.source)
      }
    }
  }
}

extension Dossier {
  /// What the dossier cites, as a bibliography.
  public var bibliography: Bibliography { Bibliography(sources, in: graph) }
}
