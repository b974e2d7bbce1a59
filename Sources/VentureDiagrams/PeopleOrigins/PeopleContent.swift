import VentureAnalysis
import VentureModel

/// The people of a company and where they were before or are beside it.
struct PeopleContent {
  /// Somebody of the company.
  struct Member {
    let id: EntityID
    /// What ties them to the company, founding first.
    let roles: [Fact]
    let stations: [Station]
  }

  /// A place where somebody was, with all that is said of it, the best known first.
  struct Station {
    let place: EntityID
    let facts: [Fact]
  }

  /// A school or an organisation.
  struct Place {
    let id: EntityID
    let members: [EntityID]
    /// Whether any two of the members were there at the same time; nil for a single one.
    let overlap: Verdict?
    /// People of the company's investors who were there too, each with the investor.
    let others: [(person: EntityID, investor: EntityID?)]
  }

  let graph: VentureGraph
  let company: EntityID
  let members: [Member]
  let places: [Place]
  /// How many people are not drawn.
  let omitted: Int

  /// Gathers the people of a company.
  ///
  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if there are none; what reading the network
  ///   throws.
  init(of company: EntityID, top: Int, in network: any Network) throws {
    let known = try network.surroundings(of: company)
    guard !Self.people(of: company, in: known).isEmpty else {
      throw DiagramError.nothingToDraw(
        "nobody is known who founded \(Narrator(known).name(company)) or works for it",
        advice: "add facts such as `jane-doe founded example-corp`")
    }
    // The acquaintances also bring all that is said of the people themselves.
    let (acquaintance, excerpt) = try network.acquaintance(Acquaintance(of: company))
    let people = Self.people(of: company, in: excerpt)
    let members = people.prefix(top).map { id, roles in
      Member(id: id, roles: roles, stations: Self.stations(of: id, besides: company, in: excerpt))
    }
    graph = excerpt
    self.company = company
    self.members = members
    omitted = people.count - members.count
    places = Self.places(of: members, acquaintance, in: excerpt)
  }

  private static let presence: [TieKind] = [.founded, .employed, .director]

  /// Founders, staff and directors with their roles, in that order, then by date and name.
  private static func people(
    of company: EntityID, in graph: VentureGraph
  ) -> [(id: EntityID, roles: [Fact])] {
    var roles: [EntityID: [Fact]] = [:]
    for fact in graph.facts(of: company) where fact.object.entity == company {
      guard presence.contains(fact.kind), Certainty.usual.contains(fact.certainty),
        let id = fact.subject.entity, graph[id]?.kind == .person
      else { continue }
      roles[id, default: []].append(fact)
    }
    let narrator = Narrator(graph)
    func key(_ id: EntityID) -> (TieKind, Int, Int, String, EntityID) {
      let first = roles[id]?.first
      let day = first.flatMap { graph.effectiveDate(of: $0) }?.earliest?.number
      return (
        first?.kind ?? .employed, first?.certainty.rank ?? 0, day ?? .max, narrator.name(id), id
      )
    }
    for id in Array(roles.keys) {
      roles[id]?.sort { ($0.kind, $0.certainty.rank) < ($1.kind, $1.certainty.rank) }
    }
    return roles.keys.sorted { key($0) < key($1) }.map { ($0, roles[$0] ?? []) }
  }

  /// Where somebody was, in order of time; what has no date comes last.
  private static func stations(
    of person: EntityID, besides company: EntityID, in graph: VentureGraph
  ) -> [Station] {
    let kinds = presence + [.studied]
    var facts: [EntityID: [Fact]] = [:]
    for fact in graph.facts(of: person) where fact.subject.entity == person {
      guard kinds.contains(fact.kind), Certainty.usual.contains(fact.certainty),
        let place = fact.object.entity, place != company
      else { continue }
      facts[place, default: []].append(fact)
    }
    func day(_ place: EntityID) -> Int {
      let days = (facts[place] ?? []).compactMap {
        ($0.date?.earliest ?? $0.date?.latest)?.number
      }
      return days.min() ?? .max
    }
    return facts.keys.sorted { (day($0), $0) < (day($1), $1) }.map { place in
      let sorted = (facts[place] ?? []).enumerated().sorted {
        let (one, other) = ($0.element, $1.element)
        return (one.certainty.rank, one.date == nil ? 1 : 0, $0.offset)
          < (other.certainty.rank, other.date == nil ? 1 : 0, $1.offset)
      }
      return Station(place: place, facts: sorted.map(\.element))
    }
  }

  private static func places(
    of members: [Member], _ acquaintance: RelationAnswer, in graph: VentureGraph
  ) -> [Place] {
    var known: [EntityID: [EntityID]] = [:]
    for member in members {
      for station in member.stations { known[station.place, default: []].append(member.id) }
    }
    let own = Set(members.map(\.id))
    var overlaps: [EntityID: Verdict] = [:]
    if known.values.contains(where: { $0.count > 1 }) {
      for pair in graph.colleagues().pairs + graph.alumni().pairs
      where own.contains(pair.first) && own.contains(pair.second) {
        for ground in pair.grounds {
          guard let place = ground.through, let overlap = ground.overlap else { continue }
          overlaps[place] = (overlaps[place] ?? .no) || overlap
        }
      }
    }
    var others: [EntityID: [(person: EntityID, investor: EntityID?)]] = [:]
    for pair in acquaintance.pairs where !own.contains(pair.first) {
      for ground in pair.grounds where [.school, .employer].contains(ground.basis) {
        // At the investor itself all its people are.
        guard let place = ground.through, known[place] != nil, place != pair.side,
          others[place]?.contains(where: { $0.person == pair.first }) != true
        else { continue }
        others[place, default: []].append((pair.first, pair.side))
      }
    }
    return known.keys.sorted().map { place in
      let members = known[place] ?? []
      return Place(
        id: place, members: members,
        overlap: members.count > 1 ? overlaps[place] ?? .cannotTell : nil,
        others: others[place] ?? [])
    }
  }
}
