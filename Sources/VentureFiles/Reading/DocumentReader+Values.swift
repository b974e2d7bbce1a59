import VentureModel

// How the values of keys are read: each takes a node that may be absent, and reports what is wrong.

extension DocumentReader {
  mutating func string(_ node: DocumentNode?) -> String? {
    guard let node else { return nil }
    if let text = node.text { return text }
    if !node.isNull { report(node, "\(node.description) stands where a text was expected") }
    return nil
  }

  mutating func strings(_ node: DocumentNode?) -> [String] {
    guard let node else { return [] }
    if case .sequence(let items) = node.content { return items.compactMap { string($0) } }
    return string(node).map { [$0] } ?? []
  }

  mutating func id(_ node: DocumentNode?) -> EntityID? {
    string(node).map { EntityID($0) }
  }

  /// One id, a list of ids, or ids with commas between them.
  mutating func ids(_ node: DocumentNode?) -> [EntityID] {
    strings(node).flatMap { $0.split(separator: ",") }.map { EntityID(String($0.trimmed)) }
  }

  mutating func word<Word>(_ node: DocumentNode?, as _: Word.Type) -> Word?
  where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
    guard let node, let text = string(node) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let near = nearest(to: text, among: words)
    report(
      node, "`\(text)` is not known here", expected: "one of \(list(words, "or"))",
      advice: near.isEmpty ? nil : "did you mean \(list(near, "or"))?")
    return nil
  }

  mutating func words<Word>(_ node: DocumentNode?, as type: Word.Type) -> [Word]
  where Word: CaseIterable & RawRepresentable, Word.RawValue == String {
    guard let node else { return [] }
    if case .sequence(let items) = node.content { return items.compactMap { word($0, as: type) } }
    return word(node, as: type).map { [$0] } ?? []
  }

  mutating func ordinal(_ node: DocumentNode?) -> Int? {
    guard let node, let text = string(node) else { return nil }
    guard let number = Int(text), number > 0 else {
      report(node, "`\(text)` is no ordinal", expected: "a whole number from 1")
      return nil
    }
    return number
  }

  mutating func date(_ node: DocumentNode?) -> EDTF? {
    parsed(node) { text throws(ParseError) in try EDTF(text) }
  }

  mutating func quantity<Value: QuantityValue>(_ node: DocumentNode?) -> Quantity<Value>? {
    parsed(node) { text throws(ParseError) in try Quantity<Value>(text) }
  }

  mutating func language(_ node: DocumentNode?) -> LanguageTag? {
    parsed(node) { text throws(ParseError) in try LanguageTag(text) }
  }

  /// Parses a text; what is wrong with it is reported at its place within the text.
  mutating func parsed<Value>(
    _ node: DocumentNode?, _ parse: (String) throws(ParseError) -> Value
  ) -> Value? {
    guard let node, let text = string(node) else { return nil }
    do {
      return try parse(text)
    } catch {
      var mark = node.mark
      if case .scalar(_, isPlain: true) = node.content { mark.column += error.offset }
      report(
        mark, length: max(1, node.length - error.offset), error.message, expected: error.expected,
        advice: error.advice)
      return nil
    }
  }
}

// MARK: - Stated values

extension DocumentReader {
  /// What a statement inherits from the entry that it stands in.
  struct Provenance {
    var certainty: Certainty
    var citations: [Citation]
  }

  /// The provenance of an entry: its own `cite` and `certainty`.
  mutating func provenance(_ fields: Fields) -> Provenance {
    Provenance(
      certainty: word(fields["certainty"], as: Certainty.self) ?? .stated,
      citations: citations(fields["cite"]))
  }

  /// A value, a value with its provenance, or a list of such.
  mutating func stated<Value>(
    _ node: DocumentNode?, in entry: Provenance,
    _ parse: (inout Self, DocumentNode?) -> Value?
  ) -> [Stated<Value>] {
    guard let node else { return [] }
    switch node.content {
    case .scalar:
      guard let value = parse(&self, node) else { return [] }
      return [Stated(value, certainty: entry.certainty, citations: entry.citations)]
    case .sequence(let items):
      return items.flatMap { stated($0, in: entry, parse) }
    case .mapping:
      guard let fields = fields(of: node, as: Grammar.statement),
        let value = parse(&self, fields["value"])
      else { return [] }
      return [
        Stated(
          value, certainty: word(fields["certainty"], as: Certainty.self) ?? entry.certainty,
          status: word(fields["status"], as: DealStatus.self) ?? .completed,
          date: date(fields["date"]), moment: string(fields["at"]),
          citations: fields.has("cite") ? citations(fields["cite"]) : entry.citations,
          note: string(fields["note"]))
      ]
    }
  }

  mutating func dates(_ node: DocumentNode?, in entry: Provenance) -> [Stated<EDTF>] {
    stated(node, in: entry) { $0.date($1) }
  }

  mutating func amounts(_ node: DocumentNode?, in entry: Provenance) -> [Stated<Quantity<Money>>] {
    stated(node, in: entry) { $0.quantity($1) }
  }
}

// MARK: - Citations

extension DocumentReader {
  /// Citations as a text, a mapping, or a list of both.
  mutating func citations(_ node: DocumentNode?) -> [Citation] {
    guard let node else { return [] }
    switch node.content {
    case .scalar(let text, _):
      return text.split(separator: ",").compactMap { citation(String($0.trimmed), at: node) }
    case .sequence(let items):
      return items.flatMap { citations($0) }
    case .mapping:
      guard let fields = fields(of: node, as: Grammar.citation) else { return [] }
      let source = string(fields["source"]).map(SourceID.init) ?? defaultSource
      guard let source = declared(source, at: fields["source"] ?? node) else { return [] }
      let speaker = speaker(fields["speaker"])
      let locators = locators(fields["at"])
      return locators.isEmpty
        ? [Citation(source, speaker: speaker)]
        : locators.map { Citation(source, $0, speaker: speaker) }
    }
  }

  /// The places of a citation: commas part those of one text; an item of a list is one place as it
  /// stands, so that a place may have a comma.
  private mutating func locators(_ node: DocumentNode?) -> [String] {
    if case .sequence = node?.content { return strings(node) }
    return strings(node).flatMap { $0.split(separator: ",") }.map { String($0.trimmed) }
  }

  /// One citation: `P5` in the default source, `gazette`, or `gazette p. 3`.
  private mutating func citation(_ text: String, at node: DocumentNode) -> Citation? {
    let words = text.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return nil }
    if declaredSources.contains(String(first)) {
      return Citation(SourceID(String(first)), words.count > 1 ? String(words[1].trimmed) : nil)
    }
    if !Self.isLocator(words) {
      _ = declared(SourceID(String(first)), at: node)
      return nil
    }
    guard let source = declared(defaultSource, at: node) else { return nil }
    return Citation(source, text)
  }

  /// Whether words can only be a place: a word with a digit, or several that begin like one.
  static func isLocator(_ words: [Substring]) -> Bool {
    guard let first = words.first else { return false }
    return words.count == 1 && looksLikeLocator(first) || startsLocator(first)
  }

  /// Whether a word has a digit, as a paragraph, page or row has.
  private static func looksLikeLocator(_ word: Substring) -> Bool {
    word.contains(where: \.isNumber)
  }

  /// Whether a word begins a locator of several words: "p. 3", "Table 2".
  private static func startsLocator(_ word: Substring) -> Bool {
    locatorStarts.contains(word.lowercased())
  }

  private static let locatorStarts: Set<String> = [
    "p", "pp", "p.", "pp.", "para", "§", "table", "figure", "fig.", "section", "sec.", "chapter",
    "row", "line", "note",
  ]

  /// The source, if it is declared in any of the documents.
  private mutating func declared(_ source: SourceID?, at node: DocumentNode) -> SourceID? {
    guard let source else {
      report(
        node, "it is not clear which source is meant",
        expected: "the id of a source before the locator",
        advice: declaredSources.isEmpty
          ? "declare the document under `sources`"
          : "add `source: …` at the top for locators without a source")
      return nil
    }
    guard declaredSources.contains(source.slug) else {
      let near = nearest(to: source.slug, among: declaredSources.sorted())
      report(
        node, "source `\(source)` is not declared",
        advice: near.isEmpty
          ? "declare it under `sources`, with a title and a date"
          : "did you mean \(list(near, "or"))?")
      return nil
    }
    return source
  }

  /// A speaker: a text, or a mapping that tells whether it is an id or a name.
  mutating func speaker(_ node: DocumentNode?) -> Citation.Speaker? {
    guard let node, case .mapping = node.content else { return string(node).map(Self.speaker) }
    guard let fields = fields(of: node, as: Grammar.speaker) else { return nil }
    return id(fields["id"]).map { .entity($0) } ?? string(fields["name"]).map { .name($0) }
  }

  /// A speaker as a text: an id if it looks like one, else a name.
  static func speaker(_ text: String) -> Citation.Speaker {
    let isSlug = text.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }
    return isSlug ? .entity(EntityID(text)) : .name(text)
  }
}

extension Substring {
  /// The text without white space around it.
  var trimmed: Substring {
    let tail = drop(while: \.isWhitespace)
    guard let last = tail.lastIndex(where: { !$0.isWhitespace }) else { return tail.prefix(0) }
    return tail[...last]
  }
}
