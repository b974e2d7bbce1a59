import VentureModel

@testable import VentureFiles

/// A record of the grammar, a document that uses it, and a sample value for each of its keys.
struct RecordSample: Sendable, CustomStringConvertible {
  let record: Record
  /// Keys and values that the record needs, whichever key is tried.
  let base: KeyValuePairs<String, String>
  /// A whole document around the record, which is written as a flow mapping.
  let document: @Sendable (_ body: String) -> String

  var description: String { record.name }

  /// A document in which the record has the keys that it needs, and others.
  func text(with others: [(String, String)] = []) -> String {
    let needed = base.filter { key, _ in !others.contains { $0.0 == key } }.map {
      ($0.key, $0.value)
    }
    let pairs = (needed + others).map { "\($0.0): \($0.1)" }
    return document("{ \(pairs.joined(separator: ", ")) }")
  }

  /// Values that a key may hold: one for each form that its shape allows.
  func values(of field: Field) -> [String] {
    if let ids = Self.ids[record.name + "." + field.key] ?? Self.ids[field.key] { return ids }
    return Self.values(field.shape)
  }

  private static func values(_ shape: Shape) -> [String] {
    switch shape {
    case .text: ["text", "7"]
    case .texts: ["text", "[one, two]"]
    case .date: ["2024", "2024-03", "2022~", "\"[2022-02-14..2022-11]\""]
    case .value(_, let example): ["\"\(example)\"", "\"~\(example.drop { "<>=".contains($0) })\""]
    case .ordinal: ["3"]
    case .id: ["example"]
    case .ids: ["example", "[example, market]"]
    case .word(let words): words
    case .words(let words): [""] + words + ["[\(words.joined(separator: ", "))]"]
    case .optionalWord(let words): [""] + words
    case .nothing: [""]
    case .stated(let inner):
      values(inner) + values(inner).map { "{ value: \($0) }" } + [
        "[\(values(inner)[0]), { value: \(values(inner)[0]) }]"
      ]
    case .record: []
    case .list(let inner): ["[]", "[\(values(inner).first ?? "{}")]"]
    case .map: ["{}"]
    case .either(let shapes): shapes.flatMap { values($0) }
    }
  }

  /// Values of keys that must refer to something, or that only some texts fit.
  private static let ids: [String: [String]] = [
    "source": ["gazette"], "derived-from": ["gazette"], "company": ["example"], "via": ["jane"],
    "event": ["trip"], "speaker": ["jane", "Jane Doe", "{ id: jane }", "{ name: jane }"],
    "a speaker.id": ["jane"], "language": ["en", "zh-Hant"],
    "translation-of": ["zh", "gazette"],
    "cite": [
      "p1", "gazette p2", "\"p1, p2\"", "[p1, gazette p2]",
      "{ at: p1 }", "[p1, { source: gazette, at: [p2, p3], speaker: jane }]",
    ],
    "a fact with `together`.at": ["school", "example"],
    "from": ["2024", "r", "{ date: 2024 }"], "until": ["2024", "r", "{ round: r }"],
    "a remark.about": ["jane", "[jane, r, kite]", "\"jane, kite\""],
    "investor": ["fund", "[fund, jane]"],
    "a membership.of": ["r", "[r, r2]", "[example, market]"], "a total.of": ["r", "[r, r2]"],
    "a bound.raised": ["r"], "times": ["r2", "[r2]"], "who": ["fund"], "round": ["r"],
    "facts": [
      "[]", "[jane met john]", "[{ jane met john: }, { jane founded example: { date: 2020 } }]",
    ],
    "a graph document.rounds": ["{}", "{ x: { company: example } }"],
    "a graph document.entities": ["", "{}", "{ jane: { person: , names: Jane } }"],
    "a graph document.sources": ["{ gazette: }", "{ gazette: { title: Kites } }"],
    "a graph document.constraints": ["[]", "[{ count: { of: rounds, company: example, is: 7 } }]"],
    "a graph document.remarks": ["[]", "[{ about: jane, text: Hm }]"],
    "a round.investors": [
      "{}", "{ fund: }", "{ fund: { role: lead }, unnamed: { count: \">=1\" } }",
      "{ fund: [{ status: offered }, { role: lead }] }",
    ],
    "a fact with `met`.unnamed": ["friends", "{ note: friends, count: \">1\" }"],
    "tags": ["kites", "[kites, balloons]", "[kites, { tag: balloons, cite: p1 }]"],
    "names": ["Name", "{ en: Name, zh-Hans: [名, 字] }"],
    "membership": ["{ investor: fund, count: 1, of: r }"],
    "total": ["{ company: example, raised: 5M USD }"],
    "bound": ["{ raised: r, is: \">=3\", times: r2 }"],
    "ranking": ["{ who: fund, company: example, by: share, rank: 1 }"],
    "a constraint.count": ["{ of: investors, round: r, is: 7 }"],
    "unnamed": ["friends", "{ note: friends }"],
  ]
}

extension RecordSample {
  /// A document with everything that samples refer to; its parts may be replaced.
  static func document(
    _ parts: KeyValuePairs<String, String> = [:], entities: String = "", rounds: String = ""
  ) -> String {
    let base: KeyValuePairs = [
      "venturegraph": "1", "source": "gazette", "sources": "{ gazette: { title: Kites } }",
      "entities": """
      { jane: { person: }, john: { person: }, example: { organization: company },
        market: { organization: exchange }, fund: { organization: firm }, school: { school: },
        kite: { product: }, trip: { event: }, \(entities) }
      """,
      "rounds": "{ r: { company: example }, r2: { company: example }, \(rounds) }",
    ]
    let all =
      base.filter { key, _ in !parts.contains { $0.key == key } }.map { ($0.key, $0.value) }
      + parts.map { ($0.key, $0.value) }
    return "{ " + all.map { "\($0.0): \($0.1)" }.joined(separator: ",\n  ") + " }\n"
  }

  /// The records that the reader reads by, each once.
  static let all: [RecordSample] = {
    var samples = [
      RecordSample(
        record: Grammar.document,
        base: [
          "venturegraph": "1", "sources": "{ gazette: }",
          "entities": "{ jane: { person: }, john: { person: }, example: { organization: } }",
        ]
      ) { $0 + "\n" },
      RecordSample(record: Grammar.source, base: [:]) {
        document(["sources": "{ gazette: { title: Kites }, x: \($0) }"])
      },
      RecordSample(record: Grammar.tag, base: ["tag": "kites"]) {
        document(entities: "x: { organization: , tags: [\($0)] }")
      },
      RecordSample(record: Grammar.round, base: ["company": "example"]) {
        document(rounds: "x: \($0)")
      },
      RecordSample(record: Grammar.investor, base: [:]) {
        document(rounds: "x: { company: example, investors: { unnamed: \($0) } }")
      },
      RecordSample(record: Grammar.change, base: [:]) {
        document(rounds: "x: { company: example, investors: { fund: { offered: \($0) } } }")
      },
      RecordSample(record: Grammar.unnamed, base: [:]) {
        document(["facts": "[{ jane met unnamed: { unnamed: \($0) } }]"])
      },
      RecordSample(record: Grammar.citation, base: [:]) {
        document(["remarks": "[{ about: jane, text: Hm, cite: \($0) }]"])
      },
      RecordSample(record: Grammar.speaker, base: [:]) {
        document(["remarks": "[{ about: jane, text: Hm, speaker: \($0) }]"])
      },
      RecordSample(record: Grammar.limit, base: [:]) {
        document(["facts": "[{ fund right at example: { from: \($0) } }]"])
      },
      RecordSample(record: Grammar.constraint, base: [:]) { document(["constraints": "[\($0)]"]) },
      RecordSample(record: Grammar.remark, base: ["about": "jane", "text": "Hm"]) {
        document(["remarks": "[\($0)]"])
      },
    ]
    samples += Entity.Kind.allCases.compactMap { kind in
      guard kind != .round, let record = Grammar.entities[kind] else { return nil }
      return RecordSample(record: record, base: [kind.rawValue: ""]) {
        document(entities: "x: \($0)")
      }
    }
    samples += TieKind.allCases.compactMap { kind in
      guard let record = Grammar.facts[kind] else { return nil }
      let sentence = sentence(kind)
      return RecordSample(record: record, base: kind == .together ? ["at": "school"] : [:]) {
        document(["facts": "[{ \(sentence): \($0) }]"])
      }
    }
    samples += Grammar.constraintForms.compactMap { form in
      guard case .record(let record) = form.shape else { return nil }
      return RecordSample(record: record(), base: needs[form.key] ?? [:]) {
        document(["constraints": "[{ \(form.key): \($0) }]"])
      }
    }
    samples += [
      RecordSample(record: Grammar.statement(of: .date), base: ["value": "2024"]) {
        document(entities: "x: { organization: , founded: \($0) }")
      },
      RecordSample(record: Grammar.statement(of: Grammar.money), base: ["value": "5M USD"]) {
        document(rounds: "x: { company: example, raised: \($0) }")
      },
      RecordSample(record: Grammar.statement(of: Grammar.percentage), base: ["value": "7%"]) {
        document(["facts": "[{ example listed on market: { rise: \($0) } }]"])
      },
    ]
    return samples
  }()

  private static let needs: [String: KeyValuePairs<String, String>] = [
    "membership": ["investor": "fund", "count": "1", "of": "r"],
    "total": ["company": "example", "raised": "5M USD"],
    "count": ["of": "rounds", "company": "example", "is": "7"],
    "bound": ["raised": "r", "is": "3", "times": "r2"],
    "ranking": ["who": "fund", "company": "example", "by": "share", "rank": "1"],
  ]

  /// A sentence between ends of the right kinds.
  private static func sentence(_ kind: TieKind) -> String {
    let subject = kind.subjects.contains(.person) ? "jane" : "example"
    let object =
      switch kind {
      case .studied: "school"
      case .invested, .raised: "r"
      case .released, .developed: "kite"
      case .attended, .organised: "trip"
      case .met, .together: "john"
      default: "market"
      }
    return "\(subject) \(kind.rawValue) \(object)"
  }
}
