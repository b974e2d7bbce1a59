import Graphviz
import Testing
import VentureDiagrams
import VentureFiles

@Suite struct ThemePairTests {
  @Test func `the built-in themes are a pair`() throws {
    #expect(try ThemePair(light: .light, dark: .dark) == .standard)
    #expect(Theme.light.communities.count == Theme.dark.communities.count)
  }

  @Test func `two roles with one light colour cannot have two dark ones`() {
    var dark = Theme.dark
    dark.strongInk = .black
    #expect(throws: ThemePair.Conflict.ambiguous(.white, .tone(.paper), .tone(.strongInk))) {
      try ThemePair(light: .light, dark: dark)
    }
    dark = .dark
    dark.communities.removeLast()
    #expect(throws: ThemePair.Conflict.missing(.stroke(.community(7)))) {
      try ThemePair(light: .light, dark: dark)
    }
    #expect(
      ThemePair.Conflict.ambiguous(.white, .tone(.paper), .tone(.strongInk)).description
        == "`paper` and `strong-ink` are both #ffffff in the light theme, but differ in the dark one"
    )
  }

  @Test func `the style sheet turns each light colour into the dark one of its role`() throws {
    let sheet = ThemePair.standard.styleSheet
    for role in Theme.light.roles {
      let light = try #require(Theme.light.color(of: role))
      let dark = try #require(Theme.dark.color(of: role))
      #expect(sheet.contains("#root [fill='\(light)'] { fill: \(dark) }"))
      #expect(sheet.contains("#root [stroke='\(light)'] { stroke: \(dark) }"))
    }
    let selectors = sheet.split(separator: "\n").compactMap { line in
      line.hasPrefix("#root") ? line.prefix { $0 != "{" } : nil
    }
    let colors = Set(Theme.light.roles.map { Theme.light.color(of: $0) })
    #expect(colors.count > 25)
    // Graphviz has names for black and white, and leaves the colour of black text out.
    #expect(selectors.count == 2 * colors.count + 2 * 2 + 1)
    #expect(Set(selectors).count == selectors.count)
  }
}
