import Foundation

/// What a reader found in an exported graph.
struct ReadBack: Decodable {
  var nodes: [[String: ReadValue]]
  var edges: [[String: ReadValue]]
  /// Whether edges have a direction, where the reader tells.
  var directed: Bool?
  /// The length of a path that was asked for.
  var length: Int?

  /// The nodes by their ids.
  var nodesByID: [String: [String: ReadValue]] {
    Dictionary(nodes.map { ($0["id"]?.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The edges by their ids.
  var edgesByID: [String: [String: ReadValue]] {
    Dictionary(edges.map { ($0["id"]?.text ?? "", $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// A value as a reader found it.
enum ReadValue: Decodable, Hashable {
  case text(String)
  case number(Double)
  case list([String])
  /// What no test asks for: positions, sizes, pairs of days.
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let list = try? container.decode([String].self) {
      self = .list(list)
    } else {
      self = .other
    }
  }

  var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The number; of a table without types, the number that is written.
  var number: Double? {
    switch self {
    case .number(let number): number
    case .text(let text): Double(text)
    case .list, .other: nil
    }
  }

  /// The items of a list, which some formats hold as a JSON array, and Neo4j with U+001F between
  /// them.
  var items: [String]? {
    switch self {
    case .list(let items): items
    case .text(let text) where text.hasPrefix("[\""):
      (try? JSONDecoder().decode([String].self, from: Data(text.utf8)))
        ?? text.components(separatedBy: "\u{1F}")
    case .text(let text): text.components(separatedBy: "\u{1F}")
    case .number, .other: nil
    }
  }
}
