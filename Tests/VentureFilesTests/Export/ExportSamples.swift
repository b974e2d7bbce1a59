import Foundation
import TestSupport
import VentureFiles
import VentureModel

/// The graphs that are exported in tests.
enum ExportSample: CaseIterable {
  case miniMax
  case firstHostile
  case secondHostile

  var graph: VentureGraph {
    get throws {
      switch self {
      case .miniMax: try Self.loadedMiniMax.get()
      case .firstHostile: try HostileGraph(seed: 1).graph
      case .secondHostile: try HostileGraph(seed: 2).graph
      }
    }
  }

  private static let loadedMiniMax = Result {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent("Graphs/minimax.yaml").path
    guard let graph = try GraphDocuments.load([path]).graph else { throw Broken() }
    return graph
  }

  struct Broken: Error {}
}

/// A random graph whose every text is made of what formats trip over.
struct HostileGraph {
  let graph: VentureGraph

  private static let pieces = [
    "\"", "'", "<", ">", "&", "&amp;", "]]>", "</node>", "\n", "\r\n", "\t", ",", ";", "|", "\\",
    "\\n", "{", "}", "[", "]", "=1+1", "稀宇科技", "閻俊傑", "ミニマックス", "🦄", "👩‍💻", "é", "e\u{301}", "ß",
    "\u{0}", "\u{1}", "\u{B}", "\u{1B}[31m", "\u{1F}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FFFE}",
    "\u{FEFF}",
    "a", "b", "c", "NULL", "0", "1e5",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    let inner = (0..<1 + generator.below(8)).map { _ in generator.pick(pieces) }.joined()
    // Readers may trim the ends of a text, and take a bare number or word for something else.
    return "x\(inner)y"
  }

  init(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var draft = VentureGraph.Draft(title: Self.text(&generator))
    let sources = (0..<3).map { SourceID("source-\($0)") }
    for id in sources {
      draft.add(
        Source(
          id: id, title: Self.text(&generator), authors: [Self.text(&generator)],
          publisher: Self.text(&generator), url: "https://example.com/\(id)?a=1&b=2"))
    }
    func citations(_ generator: inout SeededGenerator) -> [Citation] {
      (0..<generator.below(3)).map { _ in
        Citation(generator.pick(sources), Self.text(&generator), speaker: .name("a, \"b\""))
      }
    }
    func profile(_ id: String, _ generator: inout SeededGenerator) -> Profile {
      Profile(
        id: EntityID(id),
        names: Names(
          [.init(Self.text(&generator), in: .english)],
          aliases: (0..<generator.below(3)).map { _ in Self.text(&generator) }),
        citations: citations(&generator),
        note: generator.below(2) == 0 ? Self.text(&generator) : nil)
    }
    let people = ["fact", "tie.p", "hex.70", "p_3", "閻俊傑"]
    let companies = ["c", "c-", "c.r", "c_2", "É", "稀宇"]
    for id in people { draft.add(.person(Person(profile: profile(id, &generator)))) }
    for id in companies {
      draft.add(
        .organization(
          Organization(
            profile: profile(id, &generator), kinds: [generator.pick(Organization.Kind.allCases)],
            founded: [Stated(try EDTF(generator.pick(Self.dates)))],
            country: generator.pick(["USA", "cn", "The \"Moon\"", "XX"]),
            tags: [Organization.Tag(Self.text(&generator))])))
    }
    draft.add(.school(School(profile: profile("s", &generator), kind: .university)))
    draft.add(.product(Product(profile: profile("g", &generator), kind: .app)))
    draft.add(
      .event(
        Event(profile: profile("e", &generator), date: [Stated(try EDTF("2021"))], place: "<x>")))
    let rounds = (0..<8).map { "r.\($0)" }
    for (index, id) in rounds.enumerated() {
      draft.add(
        .round(
          Round(
            profile: profile(id, &generator), company: EntityID(generator.pick(companies)),
            kind: generator.pick([.series, .convertible, .ipo]), ordinal: index + 1,
            label: Self.text(&generator), date: [Stated(try EDTF(generator.pick(Self.dates)))],
            raised: [Stated(try Quantity(generator.pick(Self.amounts)))],
            status: generator.pick(DealStatus.allCases),
            certainty: generator.pick(Certainty.allCases))))
    }
    for _ in 0..<120 {
      let kind = generator.pick(TieKind.allCases)
      guard kind != .raised else { continue }
      func end(_ kinds: Set<Entity.Kind>) -> [String] {
        (kinds.contains(.person) ? people : []) + (kinds.contains(.organization) ? companies : [])
          + (kinds.contains(.school) ? ["s"] : []) + (kinds.contains(.round) ? rounds : [])
          + (kinds.contains(.product) ? ["g"] : []) + (kinds.contains(.event) ? ["e"] : [])
      }
      let subject = generator.pick(end(kind.subjects))
      let object = generator.pick(end(kind.objects))
      guard subject != object else { continue }
      var fact = Fact(kind, from: EntityID(subject), to: EntityID(object))
      fact.certainty = generator.pick(Certainty.allCases)
      fact.citations = citations(&generator)
      fact.note = generator.below(2) == 0 ? Self.text(&generator) : nil
      if kind.isDeal { fact.status = generator.pick(DealStatus.allCases) }
      if generator.below(2) == 0 {
        fact.date = try EDTF(generator.pick(kind.isMoment ? Self.dates : Self.dates + Self.periods))
      }
      if kind == .invested {
        fact.terms = .investment(
          Investment(
            role: generator.pick(Investment.Role.allCases),
            amount: try Quantity(generator.pick(Self.amounts)),
            share: try Quantity(generator.pick(["7.14%", ">13%", "30..40%"]))))
      }
      if kind == .employed {
        fact.terms = .employment(Employment(titles: [Self.text(&generator), "CEO"]))
      }
      draft.add(fact)
    }
    let unnamed = Party.unnamed(.init(description: "several"))
    draft.add(Fact(.invested, from: unnamed, to: .named("r.0")))
    draft.add(Remark("a remark", about: ["c"]))
    let validation = draft.validate()
    guard let graph = validation.graph else { throw validation.diagnostics[0] }
    self.graph = graph
  }

  private static let dates = [
    "2022", "2022-03", "2022-03-05", "2022-37~", "[2021-11..2022-11]", "202X", "2022-03?", "-0044",
    "0000", "Y12345",
  ]
  private static let periods = ["2019/2023-06", "2023/..", "/2020", "../2021", "2019-07/"]
  private static let amounts = [
    "50M USD", "~800M USD", ">=400M CNY", "<55M USD", "30M..40M HKD", "1,500.25 EUR",
  ]
}
