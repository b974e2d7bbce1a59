import VentureModel

/// Reads the sections of one document into a draft.
///
/// Every problem is noted and reading goes on, so that one run shows them all.
struct DocumentReader {
  let text: DocumentText
  /// The source of a locator that names none.
  var defaultSource: SourceID?
  /// The ids of the sources of all documents that are loaded together.
  let declaredSources: Set<String>
  var draft: VentureGraph.Draft
  var diagnostics: [Diagnostic] = []
  /// Whether a remark may say what has no key: mappings and rates, which are read with the same
  /// means, have none.
  private var hasRemarks = false

  init(_ text: DocumentText, declaredSources: Set<String>, into draft: VentureGraph.Draft) {
    self.text = text
    self.declaredSources = declaredSources
    self.draft = draft
  }

  /// Reads a whole document.
  mutating func read(_ root: DocumentNode) {
    hasRemarks = true
    guard let document = fields(of: root, as: Grammar.document) else { return }
    checkVersion(document["venturegraph"], of: "venturegraph")
    if let title = string(document["title"]), draft.title == nil { draft.title = title }
    defaultSource = string(document["source"]).map(SourceID.init)
    let own = pairs(document["sources"])
    if defaultSource == nil, own.count == 1 { defaultSource = SourceID(own[0].key) }
    for pair in own { readSource(pair) }
    for pair in pairs(document["entities"]) { readEntity(pair) }
    for pair in pairs(document["rounds"]) { readRound(pair) }
    for item in items(document["facts"]) { readFact(item) }
    for item in items(document["constraints"]) { readConstraint(item) }
    for item in items(document["remarks"]) { readRemark(item) }
  }

  /// Reports a version of the format that is not this one; `key` names it.
  mutating func checkVersion(_ node: DocumentNode?, of key: String) {
    guard let node, node.text != Grammar.version else { return }
    report(
      node, "this is version \(node.description) of the format",
      expected: "`\(key): \(Grammar.version)`", advice: "a newer tool may read it")
  }
}

// MARK: - Messages

extension DocumentReader {
  mutating func report(
    _ mark: DocumentNode.Mark, length: Int = 1, _ message: String, expected: String? = nil,
    advice: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, at: text.location(mark, length: length), message, expected: expected,
        advice: advice))
  }

  mutating func report(
    _ node: DocumentNode, _ message: String, expected: String? = nil, advice: String? = nil
  ) {
    report(node.mark, length: node.length, message, expected: expected, advice: advice)
  }
}

// MARK: - Structure

/// The keys of one mapping, checked against its record.
struct Fields {
  let mark: DocumentNode.Mark
  private let nodes: [String: DocumentNode]

  init(mark: DocumentNode.Mark, nodes: [String: DocumentNode]) {
    self.mark = mark
    self.nodes = nodes
  }

  /// The value of a key, unless it is left out or written as nothing.
  subscript(key: String) -> DocumentNode? {
    nodes[key].flatMap { $0.isNull ? nil : $0 }
  }

  /// Whether the key is there, even with nothing behind it.
  func has(_ key: String) -> Bool { nodes[key] != nil }

  /// The value of a key, even if it is written as nothing.
  func raw(_ key: String) -> DocumentNode? { nodes[key] }
}

extension DocumentReader {
  /// The fields of a mapping: unknown keys and missing ones are errors.
  mutating func fields(of node: DocumentNode, as record: Record) -> Fields? {
    if node.isNull, record.mayBeEmpty { return Fields(mark: node.mark, nodes: [:]) }
    guard case .mapping(let pairs) = node.content else {
      report(
        node, "\(node.description) stands where \(record.name) was expected",
        expected: "a mapping with \(list(record.keys))")
      return nil
    }
    var nodes: [String: DocumentNode] = [:]
    for pair in pairs {
      if record.has(pair.key) {
        nodes[pair.key] = pair.value
      } else {
        reportUnknown(pair, in: record)
      }
    }
    if record.required.contains(where: { nodes[$0]?.isNull ?? true }) {
      for key in record.keys where record.required.contains(key) && nodes[key]?.isNull ?? true {
        report(node.mark, "\(record.name) has no `\(key)`", expected: "`\(key): …`")
      }
    }
    if !record.choice.isEmpty, record.choice.count(where: { nodes[$0] != nil }) != 1 {
      let chosen = record.keys.filter { record.choice.contains($0) && nodes[$0] != nil }
      report(
        node.mark,
        chosen.isEmpty
          ? "\(record.name) has no kind" : "\(record.name) has several kinds: \(list(chosen))",
        expected: "one of \(list(record.keys.filter(record.choice.contains)))")
      return nil
    }
    return Fields(mark: node.mark, nodes: nodes)
  }

  private mutating func reportUnknown(_ pair: DocumentNode.Pair, in record: Record) {
    if pair.value.isNull, pair.key.contains(where: \.isWhitespace) || !hasColon(behind: pair) {
      // Inside { } a comma ends a text; YAML takes what follows it for a key with nothing behind
      // it.
      report(
        pair.keyMark, length: pair.key.unicodeScalars.count,
        "“\(pair.key)” stands where a key of \(record.name) was expected",
        advice: "a text with a comma in it needs quotes inside { }: \"…, \(pair.key)\"")
      return
    }
    let near = nearest(to: pair.key, among: record.keys)
    let remark = hasRemarks ? "write a remark for what has no key" : nil
    report(
      pair.keyMark, length: pair.key.unicodeScalars.count,
      "unknown key `\(pair.key)` in \(record.name)",
      expected: near.isEmpty ? "one of \(list(record.keys, "or"))" : nil,
      advice: near.isEmpty ? remark : "did you mean \(list(near, "or"))?")
  }

  /// Whether a key is written as one, with a colon.
  private func hasColon(behind pair: DocumentNode.Pair) -> Bool {
    let line = text.line(pair.keyMark.line) ?? ""
    let rest = line.unicodeScalars.dropFirst(pair.keyMark.column - 1)
    return rest.first { $0 == ":" || $0 == "," || $0 == "}" } == ":"
  }

  /// The pairs of a mapping; none if the section is left out.
  mutating func pairs(_ node: DocumentNode?) -> [DocumentNode.Pair] {
    guard let node else { return [] }
    guard case .mapping(let pairs) = node.content else {
      report(node, "\(node.description) stands where a mapping was expected", expected: "`id: …`")
      return []
    }
    return pairs
  }

  /// The items of a list; none if the section is left out.
  mutating func items(_ node: DocumentNode?) -> [DocumentNode] {
    guard let node else { return [] }
    guard case .sequence(let items) = node.content else {
      report(node, "\(node.description) stands where a list was expected", expected: "`- …`")
      return []
    }
    return items
  }

  /// Words in a row: "`a`, `b` and `c`".
  func list(_ words: [String], _ conjunction: String = "and") -> String {
    let quoted = words.map { "`\($0)`" }
    guard quoted.count > 1 else { return quoted.first ?? "nothing" }
    return quoted.dropLast().joined(separator: ", ") + " \(conjunction) " + (quoted.last ?? "")
  }
}
