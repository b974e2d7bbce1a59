import VentureModel

extension Grammar {
  /// The key that gives the kind of an entity, and the words that refine it.
  static let entityKinds = [
    Field("person", .nothing, "A person."),
    Field(
      "organization", .words(words(Organization.Kind.self)),
      "A company, a firm, a school of thought that acts: one or a list of kinds."),
    Field("school", .optionalWord(words(School.Kind.self)), "A university or an institute."),
    Field("product", .optionalWord(words(Product.Kind.self)), "An app, a model, a technology."),
    Field("event", .optionalWord(words(Event.Kind.self)), "A meeting, a trip, a talk, a decision."),
  ]

  static let profile = [
    Field("names", names, "The name, or names by language; the first of a list is the name."),
    Field("aliases", .texts, "Further names."),
    Field(
      "identification", .word(words(Identification.self)),
      "How sure it is that the name means this entity; `high` by default."),
    Field("cite", citations, "Where the sources mention it."),
    Field("note", .text, "A remark of the editor's."),
  ]

  static let tag = Record(
    "a tag", "A word for a company; companies that share one are rivals.", required: ["tag"],
    [
      Field("tag", .text, "The word."),
      Field("cite", citations, "Where the company is called so."),
    ])

  /// The keys that only some kinds of entity have.
  static let entityFields: [Entity.Kind: [Field]] = [
    .person: [Field("born", .stated(.date), "The date of birth.")],
    .organization: [
      Field("founded", .stated(.date), "When it was founded."),
      Field("ended", .stated(.date), "When it ended."),
      Field("country", .text, "The country, as a name or ISO 3166 code."),
      Field("tags", .either([.texts, .list(.either([.text, .record { tag }]))]), "Tags."),
    ],
    .product: [Field("released", .stated(.date), "When it was released.")],
    .event: [
      Field("date", .stated(.date), "When it took place."),
      Field("place", .text, "Where it took place."),
    ],
  ]

  /// The keys of the entities of each kind.
  static let entities: [Entity.Kind: Record] = Dictionary(
    uniqueKeysWithValues: Entity.Kind.allCases.map { kind in
      let name = kind == .organization || kind == .event ? "an \(kind)" : "a \(kind)"
      let own = entityKinds.filter { $0.key == kind.rawValue }
      return (kind, Record(name, "", own + profile + (entityFields[kind] ?? [])))
    })

  static let entity = Record(
    "an entity", "A person, an organization, a school, a product or an event.",
    choice: Set(entityKinds.map(\.key)),
    entityKinds + profile
      + [Entity.Kind.person, .organization, .product, .event].flatMap { entityFields[$0] ?? [] })
}
