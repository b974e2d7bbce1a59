import VentureModel
import Yams

/// A YAML value and its place: all that the reader needs to know of YAML.
struct DocumentNode: Sendable {
  /// A place in the text; both from 1, columns in Unicode scalars.
  struct Mark: Hashable, Sendable {
    var line: Int
    var column: Int
  }

  /// What the value is.
  enum Content: Sendable {
    case scalar(String, isPlain: Bool)
    case sequence([DocumentNode])
    case mapping([Pair])
  }

  /// A key of a mapping, and its value.
  struct Pair: Sendable {
    var key: String
    var keyMark: Mark
    var value: DocumentNode
  }

  var content: Content
  var mark: Mark

  /// Whether the value is written as nothing, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// The text of a scalar that is not null.
  var text: String? {
    guard case .scalar(let text, _) = content, !isNull else { return nil }
    return text
  }

  /// The number of columns that a caret should mark.
  var length: Int {
    if case .scalar(let text, _) = content { max(1, text.unicodeScalars.count) } else { 1 }
  }

  /// What the value is, in words.
  var description: String {
    switch content {
    case .scalar(let text, _): isNull ? "nothing" : "“\(text.prefix(40))”"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension DocumentNode {
  /// How deep values may be nested, and how many times the text's size they may grow by aliases.
  private static let depthLimit = 64
  private static let growthLimit = 4

  /// Parses a document.
  ///
  /// Aliases are allowed and bounded: what they expand to may be four times the text at the most.
  ///
  /// - Throws: A diagnostic for the first thing that is not well-formed YAML.
  /// - Complexity: O(*n*) in the bytes of the text.
  static func parse(_ document: DocumentText) throws(Diagnostic) -> DocumentNode? {
    try document.checkAliases()
    do {
      let parser = try Parser(yaml: document.string, resolver: .basic)
      guard let root = try parser.singleRoot() else { return nil }
      var budget = document.string.utf8.count * growthLimit + 10_000
      return try convert(root, depth: 0, budget: &budget, in: document)
    } catch let diagnostic as Diagnostic {
      throw diagnostic
    } catch let error as YamlError {
      throw document.diagnostic(for: error)
    } catch {
      throw Diagnostic(.error, at: nil, "\(document.file) cannot be read: \(error)")
    }
  }

  private static func convert(
    _ node: Node, depth: Int, budget: inout Int, in document: DocumentText
  ) throws(Diagnostic) -> DocumentNode {
    let mark = node.mark.map { Mark(line: $0.line, column: $0.column) } ?? Mark(line: 1, column: 1)
    budget -= 1
    guard budget > 0, depth <= depthLimit else {
      throw Diagnostic(
        .error, at: document.location(mark),
        budget > 0
          ? "values are nested more than \(depthLimit) deep"
          : "aliases expand to more than \(growthLimit) times the size of the file",
        advice: budget > 0
          ? "a graph document needs 6 levels at the most"
          : "write the values out where they are used",
        sourceLine: document.line(mark.line))
    }
    switch node {
    case .scalar(let scalar):
      return DocumentNode(
        content: .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any),
        mark: mark)
    case .sequence(let sequence):
      var items: [DocumentNode] = []
      items.reserveCapacity(sequence.count)
      for item in sequence {
        items.append(try convert(item, depth: depth + 1, budget: &budget, in: document))
      }
      return DocumentNode(content: .sequence(items), mark: mark)
    case .mapping(let mapping):
      var pairs: [Pair] = []
      pairs.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        let key = try convert(key, depth: depth + 1, budget: &budget, in: document)
        guard case .scalar(let name, _) = key.content else {
          throw Diagnostic(
            .error, at: document.location(key.mark), "\(key.description) cannot be a key",
            expected: "a word", advice: "put the value in quotes if it begins with [ or {",
            sourceLine: document.line(key.mark.line))
        }
        let value = try convert(value, depth: depth + 1, budget: &budget, in: document)
        pairs.append(Pair(key: name, keyMark: key.mark, value: value))
      }
      return DocumentNode(content: .mapping(pairs), mark: mark)
    case .alias:
      throw Diagnostic(.error, at: document.location(mark), "an alias stands for nothing")
    }
  }
}
