import Foundation

/// A validator for the part of JSON Schema (draft 2020-12) that this package's schemas use;
/// a keyword that it does not know is an error, so that nothing goes unchecked.
public struct JSONSchema: Sendable {
  /// The schema.
  public let root: PlainValue
  /// The patterns of the schema, compiled once.
  private let patterns: [String: NSRegularExpression]

  /// Takes a schema.
  ///
  /// - Throws: What is wrong with a pattern.
  public init(root: PlainValue) throws {
    self.root = root
    var patterns: [String: NSRegularExpression] = [:]
    for text in Set(root.strings(of: "pattern")) {
      patterns[text] = try NSRegularExpression(pattern: text)
    }
    self.patterns = patterns
  }

  /// A keyword, or a reference, that the validator does not know.
  public struct UnknownKeyword: Error {
    /// The keyword.
    public let keyword: String
  }

  /// What is wrong with a value, each with its path; nothing if it is valid.
  public func problems(_ value: PlainValue) throws -> [String] { try problems(value, root, at: "") }

  private func problems(_ value: PlainValue, _ schema: PlainValue, at path: String) throws
    -> [String]
  {
    if schema == .bool(true) { return [] }
    if schema == .bool(false) { return ["\(path): nothing may stand here"] }
    var problems: [String] = []
    func require(_ condition: Bool, _ message: String) {
      if !condition { problems.append("\(path): \(message)") }
    }
    for keyword in schema.keys {
      guard let rule = schema[keyword] else { continue }
      switch keyword {
      case "$schema", "$defs", "$id", "title", "description", "examples", "default": break
      case "$ref": problems += try self.problems(value, target(of: rule), at: path)
      case "type":
        let types = rule.text.map { [$0] } ?? rule.items.compactMap(\.text)
        require(types.contains { value.isOf(type: $0) }, "is no \(types.joined(separator: " or "))")
      case "enum": require(rule.items.contains(value), "is none of the words")
      case "const": require(rule == value, "is not the word")
      case "pattern":
        guard let pattern = rule.text, let text = value.text else { break }
        let whole = NSRange(text.startIndex..., in: text)
        require(
          patterns[pattern]?.firstMatch(in: text, range: whole) != nil, "does not match \(pattern)")
      case "minimum":
        guard case .integer(let least) = rule, case .integer(let number) = value else { break }
        require(number >= least, "is less than \(least)")
      case "minItems", "maxItems":
        guard case .integer(let limit) = rule, case .array(let items) = value else { break }
        let isMinimum = keyword == "minItems"
        require(
          isMinimum ? items.count >= limit : items.count <= limit, "has \(items.count) items")
      case "required":
        guard case .object(let object) = value else { break }
        for key in rule.items.compactMap(\.text) { require(object[key] != nil, "has no \(key)") }
      case "properties", "additionalProperties":
        guard case .object(let object) = value,
          keyword == "additionalProperties" || schema["additionalProperties"] == nil
        else { break }
        for (key, member) in object.sorted(by: { $0.key < $1.key }) {
          let rule = schema["properties"]?[key] ?? schema["additionalProperties"] ?? .bool(true)
          problems += try self.problems(member, rule, at: "\(path)/\(key)")
        }
      case "items":
        for (index, item) in value.items.enumerated() {
          problems += try self.problems(item, rule, at: "\(path)/\(index)")
        }
      case "anyOf", "oneOf":
        let branches = try rule.items.map { try self.problems(value, $0, at: path) }
        let valid = branches.count(where: \.isEmpty)
        if valid == 0 {
          problems += branches.max { $0.first?.count ?? 0 < $1.first?.count ?? 0 } ?? []
        }
        if keyword == "oneOf" { require(valid <= 1, "fits several of what it may be only one of") }
      default: throw UnknownKeyword(keyword: keyword)
      }
    }
    return problems
  }

  private func target(of reference: PlainValue) throws -> PlainValue {
    let parts = (reference.text ?? "").split(separator: "/").dropFirst()
    guard let target = parts.reduce(Optional(root), { $0?[String($1)] }) else {
      throw UnknownKeyword(keyword: reference.text ?? "$ref")
    }
    return target
  }
}

extension PlainValue {
  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.bool, "boolean"), (.integer, "integer"), (.integer, "number"),
      (.number, "number"), (.string, "string"), (.array, "array"), (.object, "object"):
      true
    default: false
    }
  }
}
