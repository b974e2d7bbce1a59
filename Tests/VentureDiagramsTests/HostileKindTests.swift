import Graphviz
import Testing
import VentureDiagrams
import VentureModel

/// Kinds that draw people, schools and several companies, with names that want to break them.
@Suite struct HostileKindTests {
  /// Two companies with a common backer, of whom one owns the other, and two people who were at one
  /// school and one employer; everything has the same name.
  private static func graph(_ name: String) throws -> VentureGraph {
    var draft = VentureGraph.Draft()
    func profile(_ id: String) -> Profile { Network.profile(id, name) }
    for id in ["company", "rival", "employer"] {
      draft.add(
        .organization(Organization(profile: profile(id), tags: [Organization.Tag(name)])))
    }
    draft.add(.organization(Organization(profile: profile("fund"), kinds: [.firm])))
    draft.add(.school(School(profile: profile("school"))))
    for id in ["one", "two"] {
      draft.add(.person(Person(profile: profile(id))))
      draft.add(
        Fact(.studied, from: EntityID(id), to: "school", terms: .study(Study(degree: name))))
      draft.add(
        Fact(
          .employed, from: EntityID(id), to: "employer",
          terms: .employment(Employment(titles: [name]))))
      draft.add(
        Fact(.founded, from: EntityID(id), to: "company", terms: .founding(Founding(role: name))))
    }
    for company in ["company", "rival"] {
      draft.add(
        .round(Round(profile: profile("\(company)-1"), company: EntityID(company), label: name)))
      draft.add(
        Fact(
          .invested, from: "fund", to: EntityID("\(company)-1"),
          terms: .investment(Investment(role: .lead))))
    }
    draft.add(Fact(.acquired, from: "rival", to: "employer"))
    return try #require(draft.validate().graph)
  }

  static let diagrams: [any Diagram] = [
    ConnectionPath(from: "one", to: "rival"), PeopleOrigins(of: "company"),
    Ecosystem(around: "company"), Ecosystem(around: "fund"),
  ]

  @Test(arguments: HostileNameTests.names)
  func `any name can be drawn`(_ name: String) throws {
    let graph = try Self.graph(name)
    let renderer = InProcessRenderer()
    for diagram in Self.diagrams {
      let picture = try diagram.sheet(of: graph, style: DiagramStyle())
        .picture(with: renderer)
      let (files, warnings) = try picture.render(as: [.svg, .png], with: renderer)
      #expect(warnings.isEmpty, "\(type(of: diagram)) \(name.prefix(40)): \(warnings)")
      #expect(picture.alternativeText.count <= 250)
      let root = try XMLElement.read(try #require(files[.svg]))
      #expect(root.all("script").isEmpty)
      #expect(root.all("image").isEmpty)
      let layout = try renderer.layout(of: picture.drawing, engine: picture.engine)
      #expect(layout.boundingBox.right - layout.boundingBox.left < 1600, "\(type(of: diagram))")
    }
  }
}
