import Graphviz
import Testing
import VentureDiagrams
import VentureFiles
import VentureModel

@Suite struct ThemeTests {
  @Test func `themes and appearances are found by their names`() {
    #expect(Theme.names == ["light", "dark", "print"])
    #expect(Theme.names.compactMap(Theme.named) == Theme.all)
    #expect(Theme.named("auto") == nil)
    #expect(Appearance.names == ["light", "dark", "print", "auto"])
    #expect(Appearance.named("dark") == .fixed(.dark))
    #expect(Appearance.named("auto") == .automatic(.standard))
    #expect(Appearance.named("Light") == nil)
    #expect(Appearance.auto.theme == .light)
    #expect(Appearance.fixed(.print).styleSheet == nil)
  }

  @Test func `each role has a place of its own`() throws {
    for (index, role) in Theme.light.roles.enumerated() {
      let color = Color(rgb: UInt32(index + 1))
      var theme = Theme.light
      theme.setColor(color, of: role)
      #expect(theme.roles.filter { theme.color(of: $0) == color } == [role])
      #expect(Set(theme.roles.map { theme.color(of: $0) }).isSuperset(of: [color]))
    }
    #expect(Theme.light.roles.count == 8 + 2 * 5 + 2 * 8)
    #expect(Set(Theme.light.roles.map(\.description)).count == Theme.light.roles.count)
  }

  @Test func `a group beyond the colours has none`() {
    var theme = Theme.light
    #expect(theme.community(7) == theme.communities[7])
    #expect(theme.community(8) == Theme.Paint(stroke: theme.faintInk, fill: theme.shade))
    #expect(theme.community(-1) == theme.community(8))
    #expect(theme.color(of: .fill(.community(8))) == nil)
    theme.setColor(.black, of: .fill(.community(8)))
    #expect(theme == .light)
  }

  @Test func `print has one ink, and tells groups apart without colours`() throws {
    for role in Theme.print.roles {
      let digits = try #require(Theme.print.color(of: role)).description.dropFirst()
      let parts = Set([digits.prefix(2), digits.dropFirst(2).prefix(2), digits.suffix(2)])
      #expect(parts.count == 1, "\(role)")
    }
    let looks = Theme.print.communities.map { "\($0.fill) \($0.style)" }
    #expect(Set(looks).count == 8)
    #expect(Theme.light.communities.allSatisfy { $0.style.isEmpty })
  }

  @Test func `fonts of a theme come first, by language, each once`() throws {
    var theme = Theme.light
    let usual = Theme.fontFamilies(for: .english)
    #expect(theme.fontFamilies(for: .english) == usual)
    theme.fonts = ThemeFonts(
      byLanguage: [
        .simplifiedChinese: ["Song"], try LanguageTag("zh"): ["Kai", "Song"],
        .japanese: ["Mincho"],
      ], forAll: ["Serif", "DejaVu Sans"])
    #expect(theme.fontFamilies(for: .english).prefix(2) == ["Serif", "DejaVu Sans"])
    #expect(theme.fontFamilies(for: .english).count == usual.count + 1)
    #expect(
      theme.fontFamilies(for: .simplifiedChinese).prefix(4)
        == ["Song", "Kai", "Serif", "DejaVu Sans"])
    #expect(theme.fontFamilies(for: try LanguageTag("zh-TW")).first == "Kai")
    #expect(theme.fontFamilies(for: .japanese).first == "Mincho")
  }
}
