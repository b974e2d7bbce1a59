import Foundation
import Graphviz

/// A colour of the CIE 1976 L\*a\*b\* space under daylight (D65), where distances are about as large as
/// they look: 2.3 can just be seen side by side, 10 is plain.
struct LabColor: Hashable, Sendable {
  /// From 0, black, to 100, white.
  var lightness: Double
  /// From green to red.
  var a: Double
  /// From blue to yellow.
  var b: Double

  private static let white = (x: 0.95047, y: 1.0, z: 1.08883)
  private static let threshold = 216.0 / 24_389
  private static let slope = 24_389.0 / 27

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ color: SRGB) {
    let (red, green, blue) = color.light
    let x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue
    let y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    let z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue
    let fx = Self.compressed(x / Self.white.x)
    let fy = Self.compressed(y / Self.white.y)
    let fz = Self.compressed(z / Self.white.z)
    self.init(lightness: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz))
  }

  /// The colour in the sRGB space, in its range or not.
  var sRGB: SRGB {
    let fy = (lightness + 16) / 116
    let x = Self.expanded(fy + a / 500) * Self.white.x
    let y = Self.expanded(fy) * Self.white.y
    let z = Self.expanded(fy - b / 200) * Self.white.z
    return SRGB(
      light: (
        red: 3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
        green: -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
        blue: 0.0556434 * x - 0.2040259 * y + 1.0572252 * z
      ))
  }

  /// How different two colours look (CIE 1976 ΔE\*).
  func distance(to other: LabColor) -> Double {
    let differences = [lightness - other.lightness, a - other.a, b - other.b]
    return differences.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  private static func compressed(_ value: Double) -> Double {
    value > threshold ? cbrt(value) : (slope * value + 16) / 116
  }

  private static func expanded(_ value: Double) -> Double {
    let cube = value * value * value
    return cube > threshold ? cube : (116 * value - 16) / slope
  }
}

extension LabColor {
  /// The colour of another lightness and the same hue, as colourful as a screen can show it.
  func with(lightness: Double) -> SRGB {
    var low = 0.0
    var high = 1.0
    func candidate(_ share: Double) -> SRGB {
      LabColor(lightness: lightness, a: a * share, b: b * share).sRGB
    }
    if candidate(high).isInGamut { return candidate(high) }
    for _ in 0..<12 {
      let middle = (low + high) / 2
      if candidate(middle).isInGamut { low = middle } else { high = middle }
    }
    return candidate(low)
  }

  /// The colour of the same hue and the nearest lightness that passes a test; nil if none does.
  func nearestLightness(where passes: (Color) -> Bool) -> Color? {
    for step in 1...400 {
      for change in [-0.25, 0.25] {
        let lightness = lightness + change * Double(step)
        guard (0...100).contains(lightness) else { continue }
        let color = with(lightness: lightness).color
        if passes(color) { return color }
      }
    }
    return nil
  }
}
