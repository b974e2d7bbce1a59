import TestSupport
import Testing

@testable import VentureModel

/// Whatever the order in which documents are read and statements are added, the graph is the same.
@Suite struct OrderIndependenceTests {
  private enum Addition {
    case source(Source)
    case entity(Entity)
    case fact(Fact)
    case constraint(Constraint)
    case remark(Remark)
  }

  /// A random network in three documents, which share entities and state ties again.
  private func additions(_ generator: inout SeededGenerator) throws -> [(Addition, Place)] {
    var additions: [(Addition, Place)] = []
    let people = 4
    let companies = 4
    let files = ["a.yaml", "b.yaml", "c.yaml"]
    for (number, file) in files.enumerated() {
      var lines = 0
      func add(_ addition: Addition) {
        lines += 1
        additions.append((addition, line(lines, of: file)))
      }
      add(.source(Source(id: SourceID("source-\(number)"), title: "Source \(number)")))
      for index in 0..<people where number == 0 || generator.below(2) == 0 {
        var entity = person("p\(index)", "Person \(index)", "Alias \(generator.below(3))\(index)")
        entity.profile.note = "note \(generator.below(3))"
        add(.entity(entity))
      }
      for index in 0..<companies where number == 0 || generator.below(2) == 0 {
        var organization = Organization(
          profile: Profile(
            id: EntityID("c\(index)"), names: Names([.init("C\(index)", in: .english)])))
        organization.founded = [Stated(try EDTF("202\(generator.below(3))"))]
        organization.country = generator.pick(["CN", "US"])
        organization.tags = [.init("tag \(generator.below(3))")]
        add(.entity(.organization(organization)))
      }
      for index in 0..<companies {
        add(.entity(try round("r\(index)-\(number)", of: "c\(index)", number + 1)))
      }
      for _ in 0..<12 {
        let person = "p\(generator.below(people))"
        let company = "c\(generator.below(companies))"
        switch generator.below(4) {
        case 0:
          add(.fact(try investment(person, "r\(generator.below(companies))-\(generator.below(3))")))
        case 1:
          add(.fact(try investment(person, company, certainty: generator.pick(Certainty.allCases))))
        case 2:
          add(.fact(try fact(person, .employed, company, date: "20\(10 + generator.below(9))/..")))
        default: add(.fact(try fact(person, .founded, company)))
        }
      }
      add(
        .constraint(
          Constraint(.membership(.init(of: ["p0"], count: .exact(1), targets: ["r0-0", "r0-1"])))))
      add(.remark(Remark("Remark \(number)", about: ["p0"])))
    }
    return additions
  }

  private func graph(_ additions: [(Addition, Place)]) -> VentureGraph? {
    var draft = VentureGraph.Draft()
    for (addition, location) in additions {
      switch addition {
      case .source(let source): draft.add(source, at: location)
      case .entity(let entity): draft.add(entity, at: location)
      case .fact(let fact): draft.add(fact, at: location)
      case .constraint(let constraint): draft.add(constraint, at: location)
      case .remark(let remark): draft.add(remark, at: location)
      }
    }
    return draft.validate().graph
  }

  @Test(arguments: 0..<40)
  func `shuffled statements give an equal graph`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let additions = try additions(&generator)
    let original = try #require(graph(additions))
    for _ in 0..<5 {
      let shuffled = try #require(graph(additions.shuffled(using: &generator)))
      #expect(shuffled.entities == original.entities)
      #expect(shuffled.facts == original.facts)
      #expect(shuffled.constraints == original.constraints)
      #expect(shuffled.remarks == original.remarks)
      #expect(shuffled.sources == original.sources)
      for entity in original.entities {
        #expect(Array(shuffled.facts(of: entity.id)) == Array(original.facts(of: entity.id)))
        #expect(shuffled.roles(of: entity.id) == original.roles(of: entity.id))
        #expect(shuffled.rounds(of: entity.id) == original.rounds(of: entity.id))
        #expect(
          shuffled.participation(of: "p0", in: entity.id)
            == original.participation(of: "p0", in: entity.id))
      }
    }
  }

  @Test func `shuffled mistakes are told in one order`() throws {
    var generator = SeededGenerator(seed: 1)
    func diagnostics(_ facts: [(Fact, Place)]) -> [Diagnostic] {
      var draft = VentureGraph.Draft()
      for (fact, location) in facts { draft.add(fact, at: location) }
      return draft.validate().diagnostics
    }
    let facts = try (1...9).map { (try fact("x\($0)", .met, "y\($0)"), line($0, of: "f\($0 % 3)")) }
    let original = diagnostics(facts)
    #expect(original.count == 18)
    for _ in 0..<20 { #expect(diagnostics(facts.shuffled(using: &generator)) == original) }
  }

  @Test func `facts of an entity are those at one end of which it stands`() throws {
    var generator = SeededGenerator(seed: 7)
    let graph = try #require(graph(try additions(&generator)))
    for entity in graph.entities {
      let expected = graph.facts.filter {
        $0.subject.entity == entity.id || $0.object.entity == entity.id
      }
      #expect(Array(graph.facts(of: entity.id)) == expected)
      #expect(graph[entity.id] == entity)
      #expect(graph.position(of: entity.id).map { graph.entities[$0] } == entity)
    }
  }
}
