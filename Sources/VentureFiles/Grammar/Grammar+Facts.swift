import VentureModel

extension Grammar {
  /// The words that may follow the verb of a fact, for reading only.
  static let prepositions: [TieKind: Set<String>] = [
    .invested: ["in"], .employed: ["at", "by"], .studied: ["at"], .director: ["of", "at"],
    .parent: ["of"], .met: ["with"], .listed: ["on"], .together: ["with"], .right: ["at", "in"],
    .negotiated: ["with"], .acquainted: ["with"], .attended: [], .holds: [],
  ]

  /// Kinds by the words of their verbs: `presented to` stands for `presented-to`.
  static let verbs: [String: TieKind] = {
    var verbs: [String: TieKind] = [:]
    for kind in TieKind.allCases {
      verbs[kind.rawValue] = kind
      verbs[kind.rawValue.replacing("-", with: " ")] = kind
      for preposition in prepositions[kind] ?? [] {
        verbs["\(kind.rawValue) \(preposition)"] = kind
      }
    }
    return verbs
  }()

  static let listingMoney = Shape.stated(money)

  /// The attributes of each kind of tie, beside those of every fact.
  static let factFields: [TieKind: [Field]] = [
    .founded: [Field("role", .text, "What the founder was, such as `co-founder`.")],
    .invested: investmentTerms + history,
    .raised: [Field("status", .word(words(DealStatus.self)), "Whether the round took place.")],
    .employed: [
      Field("title", .texts, "Titles, from the first post to the last."),
      Field("role", .word(words(Employment.Role.self)), "The kind of post."),
    ],
    .studied: [
      Field("degree", .text, "The degree."),
      Field("field", .text, "The field of study."),
    ],
    .director: [Field("title", .text, "The title, such as `chair`.")],
    .holds: [
      Field("share", share, "The fraction of the whole."),
      Field(
        "basis", .word(words(Holding.Basis.self)), "Before or after the new shares of an offering."),
      Field("role", .word(words(Holding.Role.self)), "As what; `shareholder` by default."),
    ],
    .acquired: [
      Field("amount", money, "The price."),
      Field("share", share, "The share bought."),
      Field(
        "status", .word(words(DealStatus.self)), "Where the deal ended; `completed` by default."),
    ] + history,
    .attended: [Field("role", .text, "In what role.")],
    .organised: [Field("role", .text, "In what role.")],
    .met: [
      Field("place", .text, "Where."),
      Field("occasion", .text, "On what occasion."),
    ],
    .listed: [
      Field("code", .text, "The stock code."),
      Field("issue-price", listingMoney, "The price of one share in the offering."),
      Field("prices", listingMoney, "Later prices, each with its moment."),
      Field("market-value", listingMoney, "The value of all shares."),
      Field("rise", .stated(percentage), "The rise of the price over the issue price."),
    ],
    .together: [Field("at", .id, "The organization or school where both were.")],
    .right: [
      Field("right", .text, "The kind of right."),
      Field("from", limits, "From when: a date or a round."),
      Field("until", limits, "Until when: a date or a round."),
      Field("rounds", count, "For how many rounds."),
    ],
  ]

  static let limits = Shape.either([.date, .id, .record { limit }])

  /// A limit whose text alone would be taken for the other.
  static let limit = Record(
    "a limit", "When a right begins or ends, told to be a date or a round.",
    choice: ["date", "round"],
    [
      Field("date", .date, "A date."),
      Field("round", .id, "A round."),
    ])

  static let contactFields = [
    Field("about", .text, "What it was about."),
    Field("place", .text, "Where."),
    Field("event", .id, "The event on which it happened."),
  ]

  static let commonFactFields =
    [
      Field("date", .date, "When it happened, or how long it lasted."),
      Field("unnamed", .either([.text, .record { unnamed }]), "Who the unnamed party is."),
    ] + provenance

  /// The keys of the facts of each kind.
  static let facts: [TieKind: Record] = Dictionary(
    uniqueKeysWithValues: TieKind.allCases.map { kind in
      let own = factFields[kind] ?? (TieKind.weak.contains(kind) ? contactFields : [])
      return (kind, Record("a fact with `\(kind.rawValue)`", "", own + commonFactFields))
    })

  /// All keys that some kind of fact has, each once.
  static let fact: Record = {
    var shapes: [String: [Shape]] = [:]
    var order: [Field] = []
    for field in TieKind.allCases.flatMap({ facts[$0]?.fields ?? [] }) {
      if shapes[field.key] == nil { order.append(field) }
      shapes[field.key, default: []].append(field.shape)
    }
    return Record(
      "a fact", "The attributes of a tie.",
      order.map { field in
        let all = shapes[field.key] ?? []
        return Field(field.key, all.count > 1 ? .either(all) : field.shape, field.summary)
      })
  }()
}
