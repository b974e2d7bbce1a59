import Graphviz
import Testing
import VentureFiles

@testable import VentureDiagrams

@Suite struct ContrastTests {
  /// Values as other tools give them: 777777 on white is the grey that just fails, 767676 the one that
  /// just passes.
  @Test(arguments: [
    (0x000000, 0xFFFFFF, "21.00 : 1"), (0xFFFFFF, 0x000000, "21.00 : 1"),
    (0x777777, 0xFFFFFF, "4.47 : 1"), (0x767676, 0xFFFFFF, "4.54 : 1"),
    (0xFF0000, 0xFFFFFF, "3.99 : 1"), (0x0000FF, 0xFFFFFF, "8.59 : 1"),
    (0x123456, 0x123456, "1.00 : 1"),
  ])
  func `the contrast is that of the guidelines`(_ a: UInt32, _ b: UInt32, _ text: String) throws {
    let contrast = try #require(Contrast(Color(rgb: a), on: Color(rgb: b)))
    #expect(contrast.description == text)
  }

  @Test func `no colour has no contrast`() {
    #expect(Contrast(.none, on: .white) == nil)
    #expect(Contrast(.white, on: .none) == nil)
  }

  @Test(arguments: Theme.all)
  func `everything can be read and seen in the built-in themes`(_ theme: Theme) {
    #expect(theme.contrastFaults.map(\.description) == [])
  }

  @Test(arguments: [Theme.light, .dark])
  func `outlines are plain on paper`(_ theme: Theme) throws {
    let paints =
      [theme.company, theme.fund, theme.corporate, theme.person, theme.round]
      + theme.communities
    for paint in paints {
      #expect(try #require(Contrast(paint.stroke, on: theme.paper)).ratio >= 4.5)
    }
  }

  @Test func `every role that stands on another is checked, but for the grid`() {
    for theme in Theme.all {
      for role in theme.roles where role != .tone(.grid) {
        #expect(theme.contrastRules.contains { $0.concerns(role) }, "\(role)")
      }
    }
  }

  @Test func `faint text on its ground is a fault with both roles`() throws {
    var theme = Theme.light
    theme.fund.fill = Color(rgb: 0x5A5A5A)
    let faults = theme.contrastFaults
    #expect(Set(faults.map(\.role)) == [.tone(.ink), .tone(.faintInk), .stroke(.kind(.fund))])
    #expect(faults.allSatisfy { $0.ground == .fill(.kind(.fund)) })
    #expect(
      faults[0].description
        == "`ink` #1b1f24 on `fund: fill` #5a5a5a has a contrast of 2.40 : 1")
  }

  @Test(arguments: [
    (UInt32(0xE69F00), Theme.light), (0xF0E442, .light), (0x999999, .light), (0x33240A, .dark),
    (0x0000FF, .dark),
  ])
  func `the colour that would do passes, with the same hue and hardly another lightness`(
    _ rgb: UInt32, _ theme: Theme
  ) throws {
    var theme = theme
    let role = ThemeRole.stroke(.kind(.fund))
    theme.setColor(Color(rgb: rgb), of: role)
    #expect(!theme.contrastFaults.isEmpty)
    let better = try #require(theme.passingColor(for: role))
    var other = theme
    other.setColor(better, of: role)
    #expect(other.contrastFaults.isEmpty)
    // Half a step back towards the first colour is too near.
    let first = LabColor(try #require(SRGB(Color(rgb: rgb))))
    let found = LabColor(try #require(SRGB(better)))
    let back = found.lightness < first.lightness ? 1.0 : -1.0
    other.setColor(first.with(lightness: found.lightness + back).color, of: role)
    #expect(!other.contrastFaults.isEmpty)
    if hypotenuse(first) > 5 {
      let turn = (first.a * found.a + first.b * found.b) / hypotenuse(first) / hypotenuse(found)
      #expect(turn > 0.98)
    }
  }

  private func hypotenuse(_ color: LabColor) -> Double {
    (color.a * color.a + color.b * color.b).squareRoot()
  }

  @Test func `there is no colour that is seen on black and on white as text is`() {
    var theme = Theme.light
    theme.shade = .black
    #expect(theme.passingColor(for: .tone(.ink)) == nil)
  }

  @Test(arguments: [0x000000, 0xFFFFFF, 0x0072B2, 0x33C29B, 0x808080] as [UInt32])
  func `a colour is the same after the way to Lab and back`(_ rgb: UInt32) throws {
    let color = Color(rgb: rgb)
    #expect(LabColor(try #require(SRGB(color))).sRGB.color == color)
  }

  /// The primaries of sRGB in CIE L*a*b* (D65), as tables have them.
  @Test(arguments: [
    (0xFF0000, 53.24, 80.09, 67.20), (0x00FF00, 87.73, -86.18, 83.18),
    (0x0000FF, 32.30, 79.19, -107.86), (0xFFFFFF, 100, 0, 0), (0x000000, 0, 0, 0),
  ])
  func `distances are those of L*a*b*`(
    _ rgb: UInt32, _ lightness: Double, _ a: Double, _ b: Double
  ) throws {
    let color = LabColor(try #require(SRGB(Color(rgb: rgb))))
    #expect(color.distance(to: LabColor(lightness: lightness, a: a, b: b)) < 0.05)
  }
}
