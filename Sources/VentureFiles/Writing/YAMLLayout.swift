import VentureAnalysis
import VentureModel

/// Lays entries out as YAML that people like to edit: what fits into a line stands in one, the rest
/// in indented blocks.
struct YAMLLayout {
  /// The text so far.
  private(set) var text = ""
  let scalar: YAMLScalar

  private static let width = 100
  /// Keys whose mappings grow line by line, however short they are.
  private static let blockKeys: Set<String> = ["investors"]

  init(_ scalar: YAMLScalar) {
    self.scalar = scalar
    // A small document grows a few times; a large one as often as it doubles.
    text.reserveCapacity(1 << 12)
  }

  /// Adds lines as they are.
  mutating func append(_ lines: String) { text += lines }

  /// Writes a key and its value; the indentation of the first line, which takes the columns `used`,
  /// is already there.
  mutating func write(_ member: JSONValue.Member, indentation: Int, used: Int) {
    let key = scalar.written(member.key, isFlow: false, isNumeric: false)
    text += key
    text += ":"
    let free = Self.width - used - Self.columns(of: key) - 2
    switch member.value {
    case .null:
      text += "\n"
    case .array(let items) where !fits(flow(member.value, under: member.key), in: free):
      text += "\n"
      for item in items { write(item: item, under: member.key, indentation: indentation + 2) }
    case .object(let members):
      let isBlock = Self.blockKeys.contains(member.key)
      write(
        members, isBlock ? "" : flow(member.value, under: member.key), free, isBlock: isBlock,
        indentation: indentation + 2)
    case .string(let value) where isFolded(value, in: free):
      text += " >-\n"
      fold(value, indentation: indentation + 2)
    default:
      text += " "
      text += block(member.value, under: member.key)
      text += "\n"
    }
  }

  /// Writes the members of an object behind its key: in the line of the key, in the next, or each in
  /// a line of its own.
  private mutating func write(
    _ members: [JSONValue.Member], _ flow: String, _ free: Int, isBlock: Bool, indentation: Int
  ) {
    if !isBlock, fits(flow, in: free) {
      text += " "
      text += flow
      text += "\n"
    } else if !isBlock, fits(flow, in: Self.width - indentation) {
      text += "\n"
      indent(indentation)
      text += flow
      text += "\n"
    } else {
      text += "\n"
      for member in members {
        indent(indentation)
        write(member, indentation: indentation, used: indentation)
      }
    }
  }

  /// Writes an item of a list; an object of a block stands in several lines even if it fits into one.
  mutating func write(
    item: JSONValue, under key: String, indentation: Int, isBlock: Bool = false
  ) {
    indent(indentation)
    text += "- "
    let inner = indentation + 2
    if case .object(let members) = item,
      isBlock || !fits(flow(item, under: key), in: Self.width - inner)
    {
      for (index, member) in members.enumerated() {
        if index > 0 { indent(inner) }
        write(member, indentation: inner, used: inner)
      }
    } else if case .string(let value) = item, isFolded(value, in: Self.width - inner) {
      text += ">-\n"
      fold(value, indentation: inner)
    } else {
      text += block(item, under: key)
      text += "\n"
    }
  }

  private mutating func indent(_ count: Int) {
    for _ in 0..<count { text += " " }
  }
}

// MARK: - One line

extension YAMLLayout {
  /// Keys of dates and numbers, whose values need no quotes to be told from texts.
  private static let numericKeys: Set<String> = Set(
    [
      "venturegraph", "date", "value", "born", "founded", "ended", "released", "closed", "count",
      "is", "rank", "rounds",
    ] + DealStatus.allCases.map(\.rawValue))

  /// A value in one line outside of brackets.
  private func block(_ value: JSONValue, under key: String) -> String {
    guard case .string(let text) = value else { return flow(value, under: key) }
    return scalar.written(text, isFlow: false, isNumeric: Self.numericKeys.contains(key))
  }

  /// A value in one line, with brackets around what has parts.
  private func flow(_ value: JSONValue, under key: String) -> String {
    var line = ""
    writeFlow(value, under: key, to: &line)
    return line
  }

  private func writeFlow(_ value: JSONValue, under key: String, to line: inout String) {
    switch value {
    case .null: break
    case .bool(let value): line += String(value)
    case .integer(let value): line += String(value)
    case .decimal(let value): line += value
    case .string(let text):
      line += scalar.written(text, isFlow: true, isNumeric: Self.numericKeys.contains(key))
    case .array(let values):
      line += "["
      for (index, value) in values.enumerated() {
        if index > 0 { line += ", " }
        writeFlow(value, under: key, to: &line)
      }
      line += "]"
    case .object(let members):
      line += members.isEmpty ? "{" : "{ "
      for (index, member) in members.enumerated() {
        if index > 0 { line += ", " }
        line += scalar.written(member.key, isFlow: true, isNumeric: false)
        line += ": "
        writeFlow(member.value, under: member.key, to: &line)
      }
      line += members.isEmpty ? "}" : line.hasSuffix(" ") ? "}" : " }"
    }
  }

  private func fits(_ line: String, in columns: Int) -> Bool {
    // No scalar takes more columns than bytes.
    line.utf8.count <= columns || Self.columns(of: line) <= columns
  }

  private static func columns(of text: some StringProtocol) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 } ? text.utf8.count : text.displayWidth
  }
}

// MARK: - Long texts

extension YAMLLayout {
  private func isFolded(_ text: String, in columns: Int) -> Bool {
    !fits(text, in: columns) && text.utf8.contains(UInt8(ascii: " ")) && scalar.isFoldable(text)
  }

  /// Writes a text in lines that YAML joins with spaces.
  private mutating func fold(_ value: String, indentation: Int) {
    var used = Self.width + 1
    for word in value.split(separator: " ") {
      let columns = Self.columns(of: word)
      if used + 1 + columns > Self.width {
        if used <= Self.width { text += "\n" }
        indent(indentation)
        used = indentation + columns
      } else {
        text += " "
        used += 1 + columns
      }
      text += word
    }
    text += "\n"
  }
}
