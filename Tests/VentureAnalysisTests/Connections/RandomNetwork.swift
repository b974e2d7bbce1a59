import Foundation
import TestSupport
import VentureAnalysis
import VentureFiles
import VentureModel

/// A small random graph of all kinds of entity and tie.
struct RandomNetwork {
  private(set) var graph: VentureGraph
  let nodes: [EntityID]

  init(_ generator: inout SeededGenerator, facts: Int = 14) throws {
    var draft = VentureGraph.Draft()
    let people = (0..<4).map { "p\($0)" }
    let companies = (0..<4).map { "c\($0)" }
    let events = ["e0", "e1"]
    var rounds: [String] = []
    for id in people { draft.add(.person(Person(profile: Profile(id: EntityID(id))))) }
    for id in companies {
      draft.add(.organization(Organization(profile: Profile(id: EntityID(id)))))
    }
    draft.add(.school(School(profile: Profile(id: "s0"))))
    for id in events {
      let date = generator.below(2) == 0 ? [Stated(try EDTF("202\(generator.below(4))"))] : []
      draft.add(.event(Event(profile: Profile(id: EntityID(id)), date: date)))
    }
    for index in 0..<4 {
      let id = "r\(index)"
      rounds.append(id)
      var round = Round(
        profile: Profile(id: EntityID(id)), company: EntityID(generator.pick(companies)),
        ordinal: index + 1)
      round.certainty = generator.below(4) == 0 ? generator.pick(Certainty.allCases) : .stated
      if generator.below(2) == 0 { round.date = [Stated(try EDTF("202\(generator.below(4))"))] }
      draft.add(.round(round))
    }
    for _ in 0..<facts {
      let kind = generator.pick(
        [
          .founded, .invested, .invested, .employed, .studied, .holds, .director, .acquired,
          .parent,
          .met, .attended, .attended, .acquainted, .negotiated,
        ] as [TieKind])
      let organizations = companies.filter { _ in generator.below(2) == 0 }
      let subject =
        kind.subjects.contains(.person) ? generator.pick(people) : generator.pick(companies)
      let object =
        switch kind {
        case .studied: "s0"
        case .invested: generator.pick(rounds + organizations)
        case .attended: generator.pick(events)
        case .met: generator.pick(people)
        default: generator.pick(companies)
        }
      guard subject != object else { continue }
      var fact = Fact(kind, from: EntityID(subject), to: EntityID(object))
      if generator.below(4) == 0 { fact.certainty = generator.pick(Certainty.allCases) }
      if kind.isDeal, generator.below(4) == 0 { fact.status = generator.pick(DealStatus.allCases) }
      if generator.below(2) == 0 { fact.date = try EDTF("202\(generator.below(4))") }
      draft.add(fact)
    }
    for _ in 0..<generator.below(3) {
      let count: Quantity<Count> = generator.pick([.exact(1), .atLeast(1), .atMost(1)])
      let membership = Membership(
        of: [EntityID(generator.pick(people))], count: count,
        targets: [EntityID(generator.pick(rounds)), EntityID(generator.pick(rounds))])
      let certainty = generator.pick([.stated, .implied, .disputed] as [Certainty])
      draft.add(Constraint(.membership(membership), certainty: certainty))
    }
    let validation = draft.validate()
    guard let graph = validation.graph else { throw validation.diagnostics[0] }
    self.graph = graph
    nodes = graph.entities.map(\.id)
  }

  /// A random question about two of its entities.
  func search(_ generator: inout SeededGenerator) throws -> ConnectionSearch {
    var search = ConnectionSearch(
      from: generator.pick(nodes), to: generator.pick(nodes),
      view: generator.pick(ConnectionView.allCases), limit: generator.pick([1, 2, 1_000]))
    if generator.below(3) == 0 { search.selection.kinds.insert(.met) }
    if generator.below(3) == 0 { search.selection.kinds.formUnion([.acquainted, .attended]) }
    if generator.below(4) == 0 {
      search.selection.kinds = Set(
        generator.pick([[.invested, .raised], [.employed], []] as [[TieKind]]))
    }
    if generator.below(3) == 0 { search.selection.certainties = Set(Certainty.allCases) }
    if generator.below(3) == 0 { search.selection.statuses = Set(DealStatus.allCases) }
    if generator.below(3) == 0 {
      search.selection.asOf = try PartialDate("202\(generator.below(4))")
    }
    if generator.below(2) == 0 { search.selection.keepsUndated = false }
    if generator.below(3) == 0 { search.selection.avoided = [generator.pick(nodes)] }
    if generator.below(3) == 0 { search.maximumTies = generator.below(4) }
    return search
  }
}
