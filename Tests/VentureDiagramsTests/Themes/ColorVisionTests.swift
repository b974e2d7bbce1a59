import Graphviz
import Testing

@testable import VentureDiagrams

/// Colours stay apart for readers who do not see all of them. Shape and text tell what colours tell,
/// so that this is a help and not a condition.
@Suite struct ColorVisionTests {
  /// Worked out with the matrices by hand for pure red, and published for white: grey stays grey.
  @Test func `who sees no red sees red as a dark olive, and everybody sees greys`() throws {
    let red = try #require(ColorVision.protanopia.seen(Color(rgb: 0xFF0000)))
    let olive = LabColor(try #require(SRGB(Color(rgb: 0x6D5F00))))
    #expect(red.distance(to: olive) < 1)
    for vision in ColorVision.allCases {
      for grey in [0x000000, 0x777777, 0xFFFFFF] as [UInt32] {
        let plain = LabColor(try #require(SRGB(Color(rgb: grey))))
        #expect(try #require(vision.seen(Color(rgb: grey))).distance(to: plain) < 0.5)
      }
    }
  }

  /// Rounds are cards of their own size, in grey.
  @Test(arguments: [
    (Theme.light, ColorVision.normal, 50.0), (.light, .protanopia, 21), (.light, .deuteranopia, 16),
    (.light, .tritanopia, 11), (.dark, .normal, 50), (.dark, .protanopia, 20),
    (.dark, .deuteranopia, 13), (.dark, .tritanopia, 9),
  ])
  func `the outlines of companies, funds, corporates and people stay apart`(
    _ theme: Theme, _ vision: ColorVision, _ bound: Double
  ) {
    let strokes = [theme.company, theme.fund, theme.corporate, theme.person].map(\.stroke)
    #expect(vision.leastDistance(among: strokes) >= bound)
  }

  /// The first groups are the largest, and most pictures have few of them.
  @Test(arguments: [Theme.light, .dark], [(3, 28.0), (5, 22), (6, 22), (8, 17)])
  func `the first groups stay apart, and all eight`(
    _ theme: Theme, _ expectation: (count: Int, bound: Double)
  ) {
    let strokes = theme.communities.prefix(expectation.count).map(\.stroke)
    #expect(strokes.count == expectation.count)
    for vision in ColorVision.allCases {
      #expect(vision.leastDistance(among: strokes) >= expectation.bound, "\(vision)")
    }
  }

  /// As dark ones turn to light ones, a group does not take the colour of another.
  @Test func `a group has much the same hue in the light and in the dark`() throws {
    for (light, dark) in zip(Theme.light.communities, Theme.dark.communities) {
      let colors = try [light.stroke, dark.stroke].map { LabColor(try #require(SRGB($0))) }
      let product = colors[0].a * colors[1].a + colors[0].b * colors[1].b
      let lengths = colors.map { ($0.a * $0.a + $0.b * $0.b).squareRoot() }
      // Within 30 degrees.
      #expect(product / (lengths[0] * lengths[1]) > 0.86, "\(light.stroke) \(dark.stroke)")
    }
  }
}
