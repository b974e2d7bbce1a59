/// An entity of FollowTheMoney in the making: a schema and lists of texts.
struct FollowTheMoneyEntity: Sendable {
  let id: String
  let schema: String
  private(set) var properties: [(name: String, values: [String])] = []

  init(id: String, schema: String) {
    self.id = id
    self.schema = schema
  }

  /// Adds the values that are not empty, each once; a property without values is left out.
  mutating func add(_ name: String, _ values: [String]) {
    var seen: Set<String> = []
    let kept = values.filter { !$0.isEmpty && seen.insert($0).inserted }
    if !kept.isEmpty { properties.append((name, kept)) }
  }

  /// Adds a value, if there is one.
  mutating func add(_ name: String, _ value: String?) {
    add(name, [value].compactMap(\.self))
  }
}

extension FollowTheMoneyEntity {
  /// The id of an entity: its slug where FollowTheMoney takes it, else the bytes of the slug in
  /// hexadecimal.
  ///
  /// FollowTheMoney knows only ids of ASCII letters, digits, dots and hyphens between a first and a
  /// last letter or digit, of at most 200 characters. No two slugs have one id.
  static func id(of slug: String) -> String {
    let utf8 = Array(slug.utf8)
    func isWord(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
    let isPlain =
      utf8.count <= 200 && utf8.first.map(isWord) == true && utf8.last.map(isWord) == true
      && utf8.allSatisfy { isWord($0) || $0 == 0x2D || $0 == 0x2E }
    guard !isPlain || slug.hasPrefix("hex.") || slug.hasPrefix("tie.") else { return slug }
    return utf8.count <= 98 ? "hex.\(hexadecimal(utf8))" : "hex.\(fingerprint(slug))"
  }

  /// The id of a tie, of what it says: it stays the same when other ties come and go. `repetition`
  /// is how many ties before it say the same of the same two.
  static func id(of edge: ExportEdge, repetition: Int) -> String {
    let kind = edge.fact.kind.rawValue
    let key = "\(edge.source)\u{0}\(kind)\u{0}\(edge.target)\u{0}\(repetition)"
    return "tie.\(kind).\(fingerprint(key))"
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// FNV-1a (Fowler, Noll & Vo) of 64 bits, twice from different starts, as 32 hexadecimal digits.
  private static func fingerprint(_ text: String) -> String {
    [0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15].map { (start: UInt64) in
      let hash = text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension ExportBuffer {
  /// Appends an entity as a line of JSON.
  mutating func append(_ entity: FollowTheMoneyEntity) {
    append("{\"id\": ")
    appendJSON(entity.id)
    append(", \"schema\": \"\(entity.schema)\", \"properties\": {")
    for (index, property) in entity.properties.enumerated() {
      if index > 0 { append(", ") }
      append("\"\(property.name)\": ")
      appendJSON(property.values)
    }
    append("}}\n")
  }
}
