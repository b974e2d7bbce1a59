import Foundation
import Graphviz
import Testing
import VentureModel

@testable import VentureDiagrams

/// SVG that follows the reader's preference: the whole theme changes, or nothing does.
@Suite struct AutomaticSVGTests {
  /// The picture of MiniMax's investors with the style sheet of an appearance.
  static func svg(_ appearance: Appearance, in language: LanguageTag = .english) throws -> Data {
    let picture = try Network.minimax(in: language)
    let files = try InProcessRenderer().render(
      picture.drawing, engine: picture.engine, as: [.svg], options: RenderOptions()
    ).outputs
    let finish = SVGFinish(
      title: picture.title, description: picture.alternativeText,
      styleSheet: appearance.styleSheet)
    return finish.finish(try #require(files[.svg]), of: picture.drawing)
  }

  @Test(arguments: Network.languages)
  func `every colour of a picture is changed`(_ language: LanguageTag) throws {
    let root = try XMLElement.read(try Self.svg(.auto, in: language))
    let sheet = try #require(root.all("style").first).text
    let id = try #require(root.attributes["id"])
    var colors: Set<String> = []
    for element in root.all {
      for name in ["fill", "stroke"] {
        guard let color = element.attributes[name], color != "none" else { continue }
        colors.insert(color)
        #expect(sheet.contains("#\(id) [\(name)='\(color)'] {"), "\(element.name) \(color)")
      }
      #expect(element.attributes["stop-color"] == nil)
      // Styles of elements are stronger than style sheets.
      let style = element === root ? nil : element.attributes["style"]
      #expect(style?.contains("#") != true)
    }
    #expect(colors.count > 10)
  }

  @Test func `light pictures have no style sheet`() throws {
    #expect(try XMLElement.read(try Self.svg(.fixed(.light))).all("style").isEmpty)
  }

  // MARK: - In a browser

  private static let hasBrowser = Browser.installed != nil
  private static let advice: Comment = "Chromium is not installed: apt-get install chromium"

  @Test(.enabled(if: hasBrowser, advice), arguments: [false, true])
  func `a browser shows each element in the theme that the reader prefers`(_ isDark: Bool) throws {
    let svg = try Self.svg(.auto)
    let shown = try #require(Browser.installed).look(at: svg, prefersDark: isDark)
    let root = try XMLElement.read(svg)
    let painted = root.all.filter { ["polygon", "ellipse", "path", "text"].contains($0.name) }
    #expect(shown.elements.count == painted.count)
    #expect(painted.count > 150)
    let changes = Dictionary(
      Theme.light.roles.map { role in
        (Theme.light.color(of: role)?.description, Theme.dark.color(of: role)?.description)
      }, uniquingKeysWith: { first, _ in first })
    func expected(_ color: String?) throws -> String {
      let color = color == "black" ? Theme.light.ink.description : color ?? "none"
      return isDark && color != "none" ? try #require(changes[color] ?? nil) : color
    }
    for (element, paint) in zip(painted, shown.elements) {
      let isBlack = !isDark && element.attributes["stroke"] == "black"
      #expect(paint.fill == (try expected(element.attributes["fill"])))
      #expect(paint.stroke == (isBlack ? "#000000" : try expected(element.attributes["stroke"])))
    }
  }

  @Test(.enabled(if: hasBrowser, advice), arguments: [false, true])
  func `an image on a page has the paper that the reader prefers`(_ isDark: Bool) throws {
    let browser = try #require(Browser.installed)
    let theme = isDark ? Theme.dark : .light
    let shown = try browser.look(at: try Self.svg(.auto), prefersDark: isDark)
    #expect(shown.paper == theme.paper.description)
    let fixed = try browser.look(at: try Self.svg(.fixed(.light)), prefersDark: isDark)
    #expect(fixed.paper == Theme.light.paper.description)
  }
}
