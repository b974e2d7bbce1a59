import VentureModel

extension DocumentReader {
  mutating func readSource(_ pair: DocumentNode.Pair) {
    guard let fields = fields(of: pair.value, as: Grammar.source) else { return }
    var source = Source(id: SourceID(pair.key))
    source.title = string(fields["title"])
    source.authors = strings(fields["author"])
    source.publisher = string(fields["publisher"])
    source.date = date(fields["date"])
    source.language = language(fields["language"])
    if let text = string(fields["translation-of"]) {
      source.translationOf =
        declaredSources.contains(text)
        ? .source(SourceID(text)) : language(fields["translation-of"]).map { .language($0) }
    }
    source.derivedFrom = string(fields["derived-from"]).map(SourceID.init)
    source.url = string(fields["url"])
    source.note = string(fields["note"])
    draft.add(source, at: location(of: pair))
  }

  mutating func readEntity(_ pair: DocumentNode.Pair) {
    guard let kind = kind(of: pair), let record = Grammar.entities[kind],
      let fields = fields(of: pair.value, as: record)
    else { return draft.excuse(EntityID(pair.key)) }
    let profile = profile(fields, id: pair.key)
    let entry = Provenance(certainty: .stated, citations: profile.citations)
    let refinement = fields[kind.rawValue]
    let entity: Entity
    switch kind {
    case .person:
      if let refinement {
        report(
          refinement, "`person` takes no value", expected: "`person: ,` or `person:`",
          advice: "posts and titles are facts: `\(pair.key) employed at …`")
      }
      entity = .person(Person(profile: profile, born: dates(fields["born"], in: entry)))
    case .organization:
      let kinds = words(refinement, as: Organization.Kind.self)
      entity = .organization(
        Organization(
          profile: profile, kinds: kinds.isEmpty ? [.company] : kinds,
          founded: dates(fields["founded"], in: entry), ended: dates(fields["ended"], in: entry),
          country: string(fields["country"]), tags: tags(fields["tags"], in: entry)))
    case .school:
      entity = .school(School(profile: profile, kind: word(refinement, as: School.Kind.self)))
    case .product:
      entity = .product(
        Product(
          profile: profile, kind: word(refinement, as: Product.Kind.self),
          released: dates(fields["released"], in: entry)))
    case .event:
      entity = .event(
        Event(
          profile: profile, kind: word(refinement, as: Event.Kind.self),
          date: dates(fields["date"], in: entry), place: string(fields["place"])))
    case .round:
      return
    }
    draft.add(entity, at: location(of: pair))
  }

  /// The kind that an entry declares; checked first, since it decides which other keys there are.
  private mutating func kind(of pair: DocumentNode.Pair) -> Entity.Kind? {
    guard case .mapping(let keys) = pair.value.content else {
      report(
        pair.keyMark, length: pair.key.unicodeScalars.count, "entity `\(pair.key)` has no kind",
        expected: "`\(pair.key): { organization: company, names: … }`, for example")
      return nil
    }
    let kinds = Grammar.entityKinds.map(\.key)
    let declared = keys.filter { kinds.contains($0.key) }
    if declared.count == 1 { return Entity.Kind(rawValue: declared[0].key) }
    let near = keys.lazy.compactMap { key in
      nearest(to: key.key, among: kinds).first.map { (key, $0) }
    }.first
    report(
      near?.0.keyMark ?? pair.keyMark,
      length: (near?.0.key ?? pair.key).unicodeScalars.count,
      declared.isEmpty
        ? "entity `\(pair.key)` has no kind" : "entity `\(pair.key)` has several kinds",
      expected: "one of \(list(kinds, "or"))",
      advice: near.map { "did you mean `\($0.1)`?" })
    return nil
  }

  mutating func profile(_ fields: Fields, id: String) -> Profile {
    let names = names(fields["names"])
    return Profile(
      id: EntityID(id),
      names: Names(names.entries, aliases: names.aliases + strings(fields["aliases"])),
      identification: word(fields["identification"], as: Identification.self) ?? .high,
      citations: citations(fields["cite"]), note: string(fields["note"]))
  }

  /// A name in English, or names by language: the first of a list is the name, the others aliases.
  private mutating func names(_ node: DocumentNode?) -> Names {
    guard let node else { return Names() }
    guard case .mapping(let pairs) = node.content else {
      return Names(string(node).map { [Names.Entry($0, in: .english)] } ?? [])
    }
    var entries: [Names.Entry] = []
    for pair in pairs {
      let key = DocumentNode(content: .scalar(pair.key, isPlain: true), mark: pair.keyMark)
      guard let language = language(key) else { continue }
      entries += strings(pair.value).map { Names.Entry($0, in: language) }
    }
    return Names(entries)
  }

  private mutating func tags(_ node: DocumentNode?, in entry: Provenance) -> [Organization.Tag] {
    guard let node else { return [] }
    switch node.content {
    case .scalar:
      return string(node).map { [Organization.Tag($0, citations: entry.citations)] } ?? []
    case .sequence(let items):
      return items.flatMap { tags($0, in: entry) }
    case .mapping:
      guard let fields = fields(of: node, as: Grammar.tag), let tag = string(fields["tag"])
      else { return [] }
      return [
        Organization.Tag(
          tag, citations: fields.has("cite") ? citations(fields["cite"]) : entry.citations)
      ]
    }
  }

  func location(of pair: DocumentNode.Pair) -> SourceLocation {
    text.location(pair.keyMark, length: pair.key.unicodeScalars.count)
  }
}
