import Testing

@testable import VentureModel

@Suite struct DeclarationTests {
  private func validate(_ entries: [(Entity, Place)]) -> VentureGraph.Validation {
    var draft = VentureGraph.Draft()
    for (entity, location) in entries { draft.add(entity, at: location) }
    return draft.validate()
  }

  @Test func `an id twice in one document is an error with both places`() throws {
    let validation = validate([
      (person("jane", "Jane"), line(3)), (person("jane", "Jane"), line(7)),
    ])
    #expect(validation.graph == nil)
    #expect(
      validation.diagnostics.map(\.message) == ["id `jane` is declared twice, first at a.yaml:3"])
    #expect(validation.diagnostics[0].location == line(7))
    #expect(
      validation.diagnostics[0].advice
        == "merge the two entries, or give the second an id of its own")
  }

  @Test func `an id twice in the second document is an error there too`() throws {
    let validation = validate([
      (person("jane", "Jane"), line(3)), (person("jane", "Jane"), line(4, of: "b.yaml")),
      (person("jane", "Jane"), line(8, of: "b.yaml")),
    ])
    #expect(validation.diagnostics.map(\.location) == [line(8, of: "b.yaml")])
  }

  @Test func `documents that share an id, a kind and a name mean one entity`() throws {
    var first = Person(
      profile: Profile(id: "jane", names: Names([.init("Jane Doe", in: .english)])))
    first.born = [Stated(try EDTF("1989"))]
    var second = first
    second.profile.names = Names([.init("Jane Doe", in: .english)], aliases: ["JD"])
    second.profile.note = "an angel"
    second.born = [Stated(try EDTF("1989")), Stated(try EDTF("1990"), certainty: .disputed)]
    let validation = validate([(.person(first), line(3)), (.person(second), line(3, of: "b.yaml"))])
    guard case .person(let merged) = try #require(validation.graph)["jane"] else {
      Issue.record("Jane is no person")
      return
    }
    #expect(merged.profile.names.all == ["Jane Doe", "JD"])
    #expect(merged.profile.note == "an angel")
    #expect(merged.born.map(\.value.description) == ["1989", "1990"])
  }

  @Test func `documents that mean different things by one id are told both places`() throws {
    for other in [person("jane", "Jane Roe"), try company("jane", "Jane Doe")] {
      let validation = validate([
        (person("jane", "Jane Doe"), line(3)), (other, line(5, of: "b.yaml")),
      ])
      #expect(validation.graph == nil)
      #expect(
        validation.diagnostics.map(\.message) == ["id `jane` is declared twice, first at a.yaml:3"])
      #expect(validation.diagnostics[0].location == line(5, of: "b.yaml"))
      #expect(validation.diagnostics[0].advice?.contains("a name in common") == true)
    }
  }

  @Test func `rounds are declared once`() throws {
    let round = try round("r", of: "example", 1)
    let validation = validate([
      (try company("example"), line(1)), (round, line(2)), (round, line(2, of: "b.yaml")),
    ])
    #expect(
      validation.diagnostics.map(\.message) == ["id `r` is declared twice, first at a.yaml:2"])
  }

  @Test func `a source may be declared again in the same words only`() {
    func messages(_ second: Source, _ file: String) -> [String] {
      var draft = VentureGraph.Draft()
      draft.add(Source(id: SourceID("gazette"), title: "Kites"), at: line(1))
      draft.add(second, at: line(2, of: file))
      return draft.validate().diagnostics.map(\.message)
    }
    let twice = ["source `gazette` is declared twice, first at a.yaml:1"]
    #expect(messages(Source(id: SourceID("gazette"), title: "Kites"), "b.yaml") == [])
    #expect(messages(Source(id: SourceID("gazette"), title: "Kites"), "a.yaml") == twice)
    #expect(messages(Source(id: SourceID("gazette"), title: "Balloons"), "b.yaml") == twice)
  }

  @Test func `a shared name is a warning, and the graph is built`() throws {
    let validation = validate([
      (person("jane", "Jane Doe"), line(1)), (person("jane-2", "Jane Doe"), line(2)),
      (try company("example", "Example"), line(3)),
    ])
    #expect(validation.graph != nil)
    #expect(validation.diagnostics.map(\.severity) == [.warning])
    #expect(
      validation.diagnostics.map(\.message)
        == ["the name “Jane Doe” stands for both `jane` and `jane-2`"])
    #expect(validation.diagnostics[0].location == line(2))
  }

  @Test func `a shared ordinal is a warning, but not across companies`() throws {
    let validation = validate([
      (try company("example"), line(1)), (try company("other"), line(2)),
      (try round("a", of: "example", 1), line(3)), (try round("b", of: "example", 1), line(4)),
      (try round("c", of: "other", 1), line(5)), (try round("d", of: "example"), line(6)),
      (try round("e", of: "example"), line(7)),
    ])
    #expect(validation.graph != nil)
    #expect(
      validation.diagnostics.map(\.message) == ["`a` and `b` are both round 1 of `example`"])
    #expect(validation.diagnostics.map(\.severity) == [.warning])
  }
}
