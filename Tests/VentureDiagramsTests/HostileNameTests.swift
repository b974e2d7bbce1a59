import Foundation
import Graphviz
import Testing
import VentureDiagrams
import VentureModel

@Suite struct HostileNameTests {
  static let names = [
    "<script>alert(1)</script>", "Fish & Chips &amp; Co. &#60;", "\"quoted\" \\\"twice\\\" \\N \\G",
    "\"]; evil [shape=egg image=\"/etc/passwd\"", "--> <!-- ]]> <![CDATA[",
    "'); drop table rounds;--",
    "<TABLE><TR><TD>unbalanced", "👩‍👩‍👧‍👦 Family 🚀", "شركة الاستثمار القابضة", "חברת ההשקעות",
    "Zo\u{308}e\u{301} \u{202E}reversed", "line\nbreak\ttab\r", "{record|label}", "%s%n%d", "a:b:c",
    String(repeating: "W", count: 10_000), String(repeating: "many words ", count: 900),
    String(repeating: "長", count: 10_000),
  ]

  /// A network in which everything has the same name.
  private static func draft(_ name: String) throws -> VentureGraph.Draft {
    var draft = VentureGraph.Draft()
    draft.add(.organization(Organization(profile: Network.profile("company", name))))
    draft.add(.organization(Organization(profile: Network.profile("fund", name), kinds: [.firm])))
    draft.add(.person(Person(profile: Network.profile("person", name))))
    draft.add(
      .round(
        Round(
          profile: Network.profile("round", name), company: "company", ordinal: 1, label: name,
          date: [Stated(try EDTF("2024"))], raised: [Stated(try Quantity<Money>("1M USD"))],
          postMoney: [Stated(try Quantity<Money>("9M USD"))])))
    let lead = Terms.investment(Investment(role: .lead))
    draft.add(Fact(.invested, from: "fund", to: "round", terms: lead))
    draft.add(Fact(.invested, from: "person", to: "round"))
    draft.add(Fact(.founded, from: "person", to: "company"))
    return draft
  }

  @Test(arguments: names)
  func `any name can be drawn`(_ name: String) throws {
    let picture = try Network.picture(of: try Self.draft(name))
    let renderer = InProcessRenderer()
    let (files, warnings) = try picture.render(as: [.svg, .png], with: renderer)
    #expect(warnings.isEmpty, "\(name.prefix(40))")
    #expect(picture.alternativeText.count <= 250)
    let root = try XMLElement.read(try #require(files[.svg]))
    #expect(root.children[0].text == picture.title)
    #expect(root.all("script").isEmpty)
    #expect(root.all("image").isEmpty)
    #expect(root.all("polygon").count >= 5)
    #expect(root.all("ellipse").count >= 2)
    let layout = try renderer.layout(of: picture.drawing, engine: picture.engine)
    #expect(layout.boundingBox.right - layout.boundingBox.left < 1200)
  }

  @Test(arguments: names.prefix(3))
  func `what looks like markup is drawn as it is written`(_ name: String) throws {
    let picture = try Network.picture(of: try Self.draft(name))
    let svg = try #require(try picture.render(as: [.svg], with: InProcessRenderer()).files[.svg])
    let texts = try XMLElement.read(svg).all("text").map(\.text).joined()
    let visible = String(name.prefix(8))
    #expect(texts.contains(visible), "\(texts)")
  }

  // By place: a name of 10,000 characters would bury what is wrong with it.
  @Test(arguments: names.indices)
  func `any name can be drawn in every kind, or there is nothing to draw`(_ place: Int) throws {
    let graph = try #require(try Self.draft(Self.names[place]).validate().graph)
    let renderer = InProcessRenderer()
    for kind in DiagramKind.all {
      let isInTime = kind.name == "difference"
      let all: [DiagramOption: String] = [
        .focus: "company", .from: isInTime ? "2023" : "person", .to: isInTime ? "2025" : "fund",
      ]
      let request = try DiagramRequest(kind, values: all.filter { kind.options.contains($0.key) })
      do {
        let sheet = try request.diagram(in: graph).sheet(of: graph, style: DiagramStyle())
        let picture = try sheet.picture(with: renderer)
        let (files, warnings) = try picture.render(as: [.svg], with: renderer)
        #expect(warnings.isEmpty, "\(kind.name): \(warnings.first ?? "")")
        let root = try XMLElement.read(try #require(files[.svg]))
        #expect(root.all("script").isEmpty && root.all("image").isEmpty)
        #expect(sheet.alternativeText.count <= 250)
      } catch DiagramError.nothingToDraw {
        #expect(!["network", "timeline", "rounds", "ego", "path"].contains(kind.name))
      }
    }
  }
}
