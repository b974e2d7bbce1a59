import Testing

@testable import VentureModel

@Suite struct ValidationTests {
  private func errors(_ entities: [Entity], _ facts: [Fact] = []) -> [Diagnostic] {
    let validation = VentureGraph.Draft(entities, facts).validate()
    #expect((validation.graph == nil) == validation.diagnostics.contains { $0.severity == .error })
    return validation.diagnostics
  }

  @Test func `an empty draft is an empty graph`() throws {
    let graph = try #require(VentureGraph.Draft().validate().graph)
    #expect(graph.entities.isEmpty && graph.facts.isEmpty)
    #expect(graph["nobody"] == nil)
    #expect(graph.facts(of: "nobody").isEmpty)
  }

  @Test(arguments: ["", "unnamed", "jane doe", "-jane", "jane,doe", "a/b"])
  func `an id that cannot be one is reported`(id: String) {
    let diagnostics = errors([person(id)])
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.message == "`\(id)` cannot be an id")
  }

  @Test func `an undeclared id comes with a suggestion`() throws {
    let diagnostics = errors(
      [person("jane-doe"), try company("example")],
      [
        try fact("jane-deo", .founded, "example")
      ])
    #expect(diagnostics.map(\.message) == ["`jane-deo` is not declared"])
    #expect(diagnostics[0].advice == "did you mean `jane-doe`?")
    #expect(
      diagnostics[0].expected
        == "the id of a person or an organization as the subject of `founded`")
  }

  @Test func `an undeclared id that resembles nothing says where to declare it`() throws {
    let diagnostics = errors([person("jane")], [try fact("jane", .founded, "zzzzzzzz")])
    #expect(diagnostics.map(\.advice) == ["declare it under `entities`, or under `rounds`"])
  }

  @Test func `every kind of tie refuses each wrong kind of end, and no right one`() throws {
    let entities = [
      person("person"), person("person2"), try company("organization"),
      try company("organization2"),
      school("school"), product("product"), try event("event"),
      try round("round", of: "organization"),
    ]
    for kind in TieKind.allCases {
      for subject in Entity.Kind.allCases {
        for object in Entity.Kind.allCases {
          let second = subject == object ? "\(object.rawValue)2" : object.rawValue
          let known = Set(entities.map(\.id.slug))
          guard known.contains(second) else { continue }
          let messages = errors(entities, [try fact(subject.rawValue, kind, second)]).map(\.message)
          var expected: [String] = []
          if !kind.subjects.contains(subject) {
            expected.append("the subject of `\(kind.rawValue)`")
          }
          // An organisation as the object of an investment stands for a round without a name.
          let isObject =
            kind.objects.contains(object) || (kind == .invested && object == .organization)
          if !isObject { expected.append("the object of `\(kind.rawValue)`") }
          #expect(messages.count == expected.count, "\(subject) \(kind) \(object)")
          for (message, role) in zip(messages, expected) {
            #expect(message.hasSuffix("which cannot be \(role)"))
          }
        }
      }
    }
  }

  @Test func `a moment is no period, and the advice is the set`() throws {
    for kind in TieKind.allCases where kind.isMoment && kind != .raised {
      let subject = kind == .developed ? "jane" : "example"
      let object =
        switch kind {
        case .invested: "example-1"
        case .released, .developed: "kite"
        default: "other"
        }
      let entities = [
        person("jane"), try company("example"), try company("other"), product("kite"),
        try round("example-1", of: "other"),
      ]
      let diagnostics = errors(entities, [try fact(subject, kind, object, date: "2022/2023")])
      #expect(
        diagnostics.map(\.message)
          == ["the date of `\(kind.rawValue)` is the period 2022/2023, but it happened at a moment"]
      )
      #expect(diagnostics.first?.advice == "write \"[2022..2023]\" for a moment in between")
    }
  }

  @Test func `a round happens at a moment, a job lasts`() throws {
    let dated = errors([
      try company("example"), try round("r", of: "example", 1, date: "2022/2023"),
    ])
    #expect(
      dated.map(\.message) == [
        "the date of round is the period 2022/2023, but it happened at a moment"
      ])
    let job = try fact("jane", .employed, "example", date: "2022/2023")
    #expect(errors([person("jane"), try company("example")], [job]).isEmpty)
  }

  @Test func `only deals have a status`() throws {
    var job = try fact("jane", .employed, "example")
    job.status = .planned
    #expect(
      errors([person("jane"), try company("example")], [job]).map(\.message)
        == ["`employed` is no deal and has no status"])
    var deal = try fact("example", .acquired, "other")
    deal.status = .planned
    #expect(errors([try company("example"), try company("other")], [deal]).isEmpty)
  }

  @Test func `a fact needs a named party, and two different ones`() throws {
    let nobody = Fact(.met, from: .unnamed(.init()), to: .unnamed(.init()))
    #expect(errors([], [nobody]).map(\.message) == ["both parties of the fact are unnamed"])
    let selfMade = try fact("jane", .met, "jane")
    #expect(
      errors([person("jane")], [selfMade]).map(\.message) == ["`met` ties an entity to itself"])
  }

  @Test func `an undeclared source is an error wherever it is cited`() throws {
    var draft = VentureGraph.Draft()
    draft.add(Source(id: SourceID("gazette")))
    let citation = [Citation(SourceID("gazete"), "p1")]
    draft.add(.person(Person(profile: Profile(id: "jane", citations: citation))), at: line(1))
    draft.add(
      .organization(
        Organization(profile: Profile(id: "example"), tags: [.init("kites", citations: citation)])),
      at: line(2))
    draft.add(Fact(.founded, from: "jane", to: "example", citations: citation), at: line(3))
    draft.add(Remark("It flies.", about: ["jane"], citations: citation), at: line(4))
    let diagnostics = draft.validate().diagnostics
    #expect(
      diagnostics.map(\.message) == Array(repeating: "source `gazete` is not declared", count: 4))
    #expect(diagnostics.compactMap(\.location?.line) == [1, 2, 3, 4])
    #expect(diagnostics[0].advice == "did you mean `gazette`?")
  }

  @Test func `all problems are told at once, in the order of their places`() throws {
    var draft = VentureGraph.Draft()
    draft.add(try fact("a", .founded, "b"), at: line(9))
    draft.add(Remark("Who?", about: ["c"]), at: line(2, of: "b.yaml"))
    draft.add(person("un named"), at: line(4))
    draft.add(try fact("d", .met, "d"))
    let diagnostics = draft.validate().diagnostics
    #expect(
      diagnostics.map { $0.location.map { "\($0.file):\($0.line)" } }
        == ["a.yaml:4", "a.yaml:9", "a.yaml:9", "b.yaml:2", nil, nil, nil])
    #expect(diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test func `constraints and terms refer to what they may`() throws {
    let entities = [person("jane"), try company("example"), try round("r", of: "example", 1)]
    var draft = VentureGraph.Draft(entities)
    draft.add(
      Constraint(.membership(.init(of: ["r"], count: .exact(1), targets: ["jane"]))), at: line(1))
    draft.add(Constraint(.count(Tally(.rounds, value: .exact(7)))), at: line(2))
    draft.add(
      Constraint(.bound(Bound(round: "example", factor: .exact(3), others: []))), at: line(3))
    var fact = try fact("example", .right, "example")
    fact.object = .named("r")
    draft.add(fact, at: line(4))
    #expect(
      draft.validate().diagnostics.map(\.message) == [
        "`r` is a round, which cannot be an investor",
        "`jane` is a person, which cannot be a target of a membership",
        "the count belongs to nothing",
        "`example` is an organization, which cannot be a round of the constraint",
        "`r` is a round, which cannot be the object of `right`",
      ])
  }
}
