import VentureModel

/// Small random graphs that hold everything a graph document can say: all kinds of entity, tie and
/// constraint, unnamed parties, rounds that no source names, texts that trouble parsers.
public struct RandomVentureGraph {
  var generator: SeededGenerator
  var draft = VentureGraph.Draft()
  var sources: [SourceID] = []
  var people: [EntityID] = []
  var organizations: [EntityID] = []
  var schools: [EntityID] = []
  var products: [EntityID] = []
  var events: [EntityID] = []
  var rounds: [EntityID] = []
  /// The ids that ``VentureGraph/Draft/validate()`` will give to the rounds without a name.
  var placeholders: [EntityID] = []

  /// The graph that belongs to a seed; it has no more than 20 declared entities and 40 facts.
  ///
  /// - Precondition: What the generator makes is valid; the diagnostics tell if it is not.
  /// - Complexity: O(1): every graph is small.
  public static func make(seed: UInt64) -> VentureGraph {
    var random = RandomVentureGraph(seed: seed)
    random.addSources()
    random.addEntities()
    random.addRounds()
    random.addFacts()
    random.addConstraints()
    random.addRemarks()
    let validation = random.draft.validate()
    guard let graph = validation.graph else {
      preconditionFailure("seed \(seed): \(validation.diagnostics.map(\.description))")
    }
    return graph
  }

  private init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    if chance(2) { draft.title = text() }
  }
}

// MARK: - Sources and entities

extension RandomVentureGraph {
  private mutating func addSources() {
    let ids = ["gazette", "P5", "a source: 1, 2", "null", "3", "row 7", "\"", "晩点", "", "yes"]
    sources = ids.shuffled(using: &generator).prefix(generator.below(4)).map(SourceID.init)
    for id in sources {
      var source = Source(id: id)
      source.title = sometimes { $0.text() }
      source.authors = several { $0.text() }
      source.publisher = sometimes { $0.text() }
      source.date = sometimes { $0.date() }
      source.language = sometimes { $0.language() }
      source.translationOf = sometimes { random in
        random.chance(2) ? .source(random.pick(random.sources)) : .language(random.language())
      }
      source.derivedFrom = sometimes { $0.pick($0.sources) }
      source.url = sometimes { $0.text() }
      source.note = sometimes { $0.text() }
      draft.add(source)
    }
  }

  private mutating func addEntities() {
    var ids = Self.ids.shuffled(using: &generator).map { EntityID($0) }
    func take(_ count: Int) -> [EntityID] {
      defer { ids.removeFirst(count) }
      return Array(ids.prefix(count))
    }
    people = take(2 + generator.below(3))
    organizations = take(2 + generator.below(3))
    schools = take(1)
    products = take(1 + generator.below(2))
    events = take(1 + generator.below(2))
    rounds = take(generator.below(5))
    for id in people {
      draft.add(.person(Person(profile: profile(id), born: several { $0.stated { $0.date() } })))
    }
    for id in organizations { addOrganization(id) }
    for id in schools {
      let kind = sometimes { $0.pick(School.Kind.allCases) }
      draft.add(.school(School(profile: profile(id), kind: kind)))
    }
    for id in products {
      draft.add(
        .product(
          Product(
            profile: profile(id), kind: sometimes { $0.pick(Product.Kind.allCases) },
            released: several { $0.stated { $0.date() } })))
    }
    for id in events {
      draft.add(
        .event(
          Event(
            profile: profile(id), kind: sometimes { $0.pick(Event.Kind.allCases) },
            date: several { $0.stated { $0.date() } }, place: sometimes { $0.text() })))
    }
  }

  private mutating func addOrganization(_ id: EntityID) {
    let kinds = Organization.Kind.allCases.shuffled(using: &generator)
    draft.add(
      .organization(
        Organization(
          profile: profile(id), kinds: Array(kinds.prefix(1 + generator.below(2))),
          founded: several { $0.stated { $0.date() } },
          ended: several { $0.stated { $0.date() } }, country: sometimes { $0.text() },
          tags: several { Organization.Tag($0.text(), citations: $0.citations()) })))
  }

  private mutating func addRounds() {
    for (index, id) in rounds.enumerated() {
      var round = Round(profile: profile(id), company: pick(organizations))
      round.kind = pick(Round.Kind.allCases.filter { $0 != .placeholder })
      round.ordinal = sometimes { _ in index + 1 }
      round.label = sometimes { $0.text() }
      round.date = several { $0.stated { $0.moment() } }
      round.closed = several { $0.stated { $0.moment() } }
      round.raised = several { $0.stated { $0.amount() } }
      round.preMoney = several { $0.stated { $0.amount() } }
      round.postMoney = several { $0.stated { $0.amount() } }
      round.valuation = several { $0.stated { $0.amount() } }
      round.pricePerShare = several { $0.stated { $0.amount() } }
      round.status = status()
      round.certainty = certainty()
      draft.add(.round(round))
    }
  }

  private mutating func profile(_ id: EntityID) -> Profile {
    let entries = several { Names.Entry($0.text(), in: $0.language()) }
    return Profile(
      id: id, names: Names(entries, aliases: several { $0.text() }),
      identification: chance(3) ? pick(Identification.allCases) : .high,
      citations: citations(), note: sometimes { $0.text() })
  }
}

// MARK: - Statements about several ties, and remarks

extension RandomVentureGraph {
  private mutating func addConstraints() {
    for _ in 0..<generator.below(5) {
      draft.add(
        Constraint(
          constraintForm(), date: sometimes { $0.date() }, certainty: certainty(),
          citations: citations(), note: sometimes { $0.text() }))
    }
  }

  private mutating func constraintForm() -> Constraint.Form {
    let allRounds = rounds + placeholders
    switch generator.below(5) {
    case 0:
      return .membership(
        Membership(
          of: several { $0.pick($0.people + $0.organizations) }, count: count(),
          targets: several { $0.pick($0.organizations + allRounds) }))
    case 1:
      return .total(
        Total(
          company: pick(organizations), raised: amount(),
          rounds: allRounds.isEmpty ? [] : several { $0.pick(allRounds) }))
    case 2 where !allRounds.isEmpty:
      return .bound(
        Bound(round: pick(allRounds), factor: count(), others: several { $0.pick(allRounds) }))
    case 3:
      return .ranking(
        Ranking(
          pick(people + organizations), in: pick(organizations),
          by: pick(Ranking.Measure.allCases), rank: count(), among: sometimes { $0.text() }))
    default:
      let round = allRounds.isEmpty ? nil : sometimes { $0.pick(allRounds) }
      return .count(
        Tally(
          pick(Tally.Subject.allCases),
          company: round == nil || chance(2) ? pick(organizations) : nil, round: round,
          value: count()))
    }
  }

  private mutating func addRemarks() {
    let all = people + organizations + schools + products + events + rounds + placeholders
    for _ in 0..<generator.below(4) {
      draft.add(
        Remark(
          text(), about: several { $0.pick(all) }, speaker: sometimes { $0.speaker() },
          date: sometimes { $0.date() }, certainty: certainty(), citations: citations(),
          note: sometimes { $0.text() }))
    }
  }
}
