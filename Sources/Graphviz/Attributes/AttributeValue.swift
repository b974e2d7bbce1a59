/// What an attribute holds, kept apart by the escaping it needs.
enum AttributeValue: Hashable, Sendable {
  /// A word of Graphviz's own vocabulary or a number; written as it is.
  case token(String)
  /// A label: the text is drawn as written, line by line.
  case label(String, LineAlignment)
  /// A label made of tables and styled text.
  case html(HTMLLabel)
  /// The id of a node, spelled as in its statement.
  case nodeID(String)
  /// The name of a font family.
  case fontName(String)
  /// A checked address.
  case link(Link)

  /// The value as it stands behind `=` in DOT.
  var dot: String {
    switch self {
    case .token(let token): DOTText.quoted(token)
    case .label(let text, let alignment): DOTText.label(text, alignment: alignment)
    case .html(let label): label.dot
    case .nodeID(let id): DOTText.identifier(id)
    case .fontName(let name): DOTText.quoted(DOTText.fontName(name))
    case .link(let link): DOTText.label(link.address, alignment: .center)
    }
  }

  static func number(_ value: Double, in range: ClosedRange<Double>) -> AttributeValue? {
    DecimalNumber(value, in: range).map { .token($0.text) }
  }

  static func flag(_ value: Bool) -> AttributeValue {
    .token(value ? "true" : "false")
  }
}

/// An attribute's name and value; without a value nothing is written.
public struct AttributeContent: Hashable, Sendable {
  let name: String
  let value: AttributeValue?

  init(_ name: String, _ value: AttributeValue?) {
    self.name = name
    self.value = value
  }

  init(_ name: String, token: String) {
    self.init(name, .token(token))
  }

  init(_ name: String, _ value: Double, in range: ClosedRange<Double>) {
    self.init(name, .number(value, in: range))
  }

  /// The attributes that are written: those with a value, the last one of each name, in order.
  static func effective(_ contents: [AttributeContent]) -> [AttributeContent] {
    var position: [String: Int] = [:]
    var result: [AttributeContent] = []
    for content in contents where content.value != nil {
      if let index = position[content.name] {
        result[index] = content
      } else {
        position[content.name] = result.count
        result.append(content)
      }
    }
    return result
  }
}
