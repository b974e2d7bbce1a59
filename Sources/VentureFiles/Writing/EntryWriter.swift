import VentureAnalysis
import VentureModel

/// Writes statements as the entries of graph documents, in the grammar that the reader reads.
///
/// An entry is a JSON value: documents are YAML, of which JSON is a part, and how it is laid out
/// is for others to decide.
struct EntryWriter {
  /// The source whose citations are written as a place alone; each names its source if nil.
  var defaultSource: SourceID?
  /// The sources that the document declares, none of which a place alone may begin with.
  var sources: Set<SourceID> = []

  typealias Members = [JSONValue.Member]

  /// Members of the values that are there.
  static func members(_ pairs: KeyValuePairs<String, JSONValue?>) -> Members {
    pairs.compactMap { key, value in value.map { JSONValue.Member(key: key, value: $0) } }
  }

  /// Nothing, the value alone, or a list.
  static func oneOrMore(_ values: [JSONValue]) -> JSONValue? {
    values.count > 1 ? .array(values) : values.first
  }

  static func texts(_ texts: [String]) -> JSONValue? { oneOrMore(texts.map { .string($0) }) }

  /// A list of ids, even of one or none.
  static func ids(_ ids: [EntityID]) -> JSONValue { .array(ids.map { .string($0.slug) }) }

  static func text(_ value: (some CustomStringConvertible)?) -> JSONValue? {
    value.map { .string($0.description) }
  }

  /// A word, unless it is the one that is meant where none stands.
  static func word<Word: RawRepresentable & Equatable>(
    _ word: Word?, unless usual: Word? = nil
  ) -> JSONValue? where Word.RawValue == String {
    guard let word, word != usual else { return nil }
    return .string(word.rawValue)
  }
}

// MARK: - Provenance

extension EntryWriter {
  /// What the values of an entry inherit from it.
  struct Inherited {
    var certainty: Certainty = .stated
    var citations: [Citation] = []
  }

  /// How an entry is known, where it is stated, and the editor's remark.
  func provenance(
    certainty: Certainty = .stated, citations: [Citation], note: String?,
    in entry: Inherited = Inherited()
  ) -> Members {
    Self.members([
      "certainty": Self.word(certainty, unless: entry.certainty),
      "cite": citations == entry.citations ? nil : cite(citations), "note": .text(note),
    ])
  }

  /// A list of stated values, each plain where nothing else is known of it.
  func stated<Value: CustomStringConvertible>(
    _ statements: [Stated<Value>], in entry: Inherited
  ) -> JSONValue? {
    Self.oneOrMore(
      statements.map { statement in
        let value = JSONValue.string(statement.value.description)
        let others =
          Self.members([
            "status": Self.word(statement.status, unless: .completed),
            "date": Self.text(statement.date), "at": .text(statement.moment),
          ])
          + provenance(
            certainty: statement.certainty, citations: statement.citations, note: statement.note,
            in: entry)
        return others.isEmpty ? value : .object([.init(key: "value", value: value)] + others)
      })
  }
}

// MARK: - Citations

extension EntryWriter {
  /// Citations as texts where they can be; those of one source with a speaker share a mapping.
  func cite(_ citations: [Citation]) -> JSONValue {
    var items: [JSONValue] = []
    var rest = citations[...]
    while let first = rest.first {
      if let text = text(of: first) {
        items.append(.string(text))
        rest.removeFirst()
        continue
      }
      let run = rest.prefix { $0.source == first.source && $0.speaker == first.speaker }
      let located = run.prefix { $0.locator != nil && text(of: $0) == nil }
      items.append(mapping(of: first, at: located.compactMap(\.locator)))
      rest.removeFirst(max(1, located.count))
    }
    return items.count == 1 ? items[0] : .array(items)
  }

  private func mapping(of citation: Citation, at locators: [String]) -> JSONValue {
    let isPlain = locators.count == 1 && Self.isPlainLocator(locators[0])
    return .object([
      "source": .string(citation.source.slug),
      "at": locators.isEmpty
        ? nil : isPlain ? .string(locators[0]) : .array(locators.map { .string($0) }),
      "speaker": citation.speaker.map(speaker),
    ])
  }

  /// A citation in short: `P5` in the default source, `gazette`, or `gazette p. 3`.
  private func text(of citation: Citation) -> String? {
    guard citation.speaker == nil, Self.isPlainLocator(citation.locator ?? "-") else { return nil }
    if citation.source == defaultSource, let locator = citation.locator {
      let words = locator.split(separator: " ", maxSplits: 1)
      if DocumentReader.isLocator(words), !sources.contains(SourceID(String(words[0]))) {
        return locator
      }
    }
    let id = citation.source.slug
    guard Self.isPlainLocator(id), !id.contains(where: \.isWhitespace) else { return nil }
    guard let locator = citation.locator else { return id }
    let text = "\(id) \(locator)"
    // A place that begins with a combining mark would join the space before it.
    return text.split(separator: " ", maxSplits: 1).last == locator[...] ? text : nil
  }

  /// Whether a place stands as it is in a text of several with commas.
  private static func isPlainLocator(_ text: String) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return !first.isWhitespace && !last.isWhitespace && !text.contains(",")
  }

  func speaker(_ speaker: Citation.Speaker) -> JSONValue {
    let text =
      switch speaker {
      case .entity(let id): id.slug
      case .name(let name): name
      }
    if DocumentReader.speaker(text) == speaker { return .string(text) }
    return switch speaker {
    case .entity: .object(["id": .string(text)])
    case .name: .object(["name": .string(text)])
    }
  }
}
