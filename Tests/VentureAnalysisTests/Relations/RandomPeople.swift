import TestSupport
import VentureAnalysis
import VentureModel

/// A small random graph of people, what they founded and where they worked and met, and of who
/// funds whom.
struct RandomPeople {
  let graph: VentureGraph
  let selection: Selection

  static let people = ["p0", "p1", "p2", "p3"]
  static let organizations = ["o0", "o1", "o2", "o3"]

  init(_ generator: inout SeededGenerator) throws {
    var draft = VentureGraph.Draft()
    for id in Self.people { draft.add(.person(Person(profile: Profile(id: EntityID(id))))) }
    for id in Self.organizations {
      draft.add(
        .organization(
          Organization(
            profile: Profile(id: EntityID(id)),
            founded: generator.below(2) == 0 ? [Stated(try Self.moment(&generator))] : [])))
    }
    draft.add(.school(School(profile: Profile(id: "s0"))))
    for id in ["e0", "e1"] {
      let date = generator.below(2) == 0 ? [Stated(try Self.moment(&generator))] : []
      draft.add(.event(Event(profile: Profile(id: EntityID(id)), date: date)))
    }
    for id in ["r0", "r1"] {
      var round = Round(
        profile: Profile(id: EntityID(id)), company: EntityID(generator.pick(Self.organizations)))
      if generator.below(2) == 0 { round.date = [Stated(try Self.moment(&generator))] }
      if generator.below(5) == 0 { round.certainty = generator.pick(Certainty.allCases) }
      draft.add(.round(round))
    }
    for _ in 0..<8 + generator.below(16) { try Self.addFact(to: &draft, &generator) }
    if generator.below(3) == 0 {
      draft.add(
        Constraint(
          .membership(
            Membership(
              of: [EntityID(generator.pick(Self.people + Self.organizations))], count: .exact(1),
              targets: ["r0", "r1"]))))
    }
    let validation = draft.validate()
    guard let graph = validation.graph else { throw validation.diagnostics[0] }
    self.graph = graph
    var selection = Selection()
    if generator.below(3) == 0 { selection.certainties = Set(Certainty.allCases) }
    if generator.below(3) == 0 { selection.asOf = try PartialDate("202\(generator.below(4))") }
    if generator.below(3) == 0 { selection.keepsUndated = false }
    self.selection = selection
  }

  private static func addFact(
    to draft: inout VentureGraph.Draft, _ generator: inout SeededGenerator
  ) throws {
    let kind = generator.pick(
      [
        .founded, .employed, .employed, .employed, .employed, .director, .holds, .invested,
        .invested, .invested, .parent, .met, .attended, .organised, .studied, .acquainted,
        .together,
      ] as [TieKind])
    let onlyFirms: Set<TieKind> = [.invested, .parent]
    let subject = generator.pick(
      onlyFirms.contains(kind) && generator.below(4) > 0 || kind == .parent
        ? organizations : people)
    let object =
      switch kind {
      case .met, .together: generator.pick(people)
      case .acquainted: generator.pick(people + organizations)
      case .attended, .organised: generator.pick(["e0", "e1"])
      case .studied: "s0"
      case .invested: generator.pick(organizations + ["r0", "r1"])
      default: generator.pick(organizations)
      }
    guard subject != object else { return }
    var fact = Fact(kind, from: EntityID(subject), to: EntityID(object))
    if kind == .together {
      fact.terms = .together(Together(at: generator.pick(["s0", "o0", "o1"])))
    }
    if generator.below(5) == 0 { fact.certainty = generator.pick(Certainty.allCases) }
    if generator.below(3) > 0 {
      fact.date = kind.isMoment ? try moment(&generator) : try lasting(&generator)
    }
    draft.add(fact)
  }

  private static func moment(_ generator: inout SeededGenerator) throws -> EDTF {
    try EDTF(
      generator.pick(["2020", "2021", "2022", "2021-03", "2021-09", "2021-03-05", "2022-01"]))
  }

  private static func lasting(_ generator: inout SeededGenerator) throws -> EDTF {
    try EDTF(
      generator.pick([
        "2019/2020", "2020/2021", "2021-03/2021-09", "2020/..", "2021-09/..", "2021/", "/2021",
        "/2020", "../2021-03", "2022/2023", "2020", "2021-09", "2021-03/2022",
      ]))
  }
}
