import Foundation
import Graphviz

/// The parts of a colour of the sRGB space, each from 0 to 1.
struct SRGB: Hashable, Sendable {
  var red: Double
  var green: Double
  var blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The parts of a colour; nil for no colour.
  init?(_ color: Color) {
    guard color != .none, let number = UInt32(color.description.dropFirst(), radix: 16) else {
      return nil
    }
    red = Double(number >> 16 & 0xFF) / 255
    green = Double(number >> 8 & 0xFF) / 255
    blue = Double(number & 0xFF) / 255
  }

  /// The colour in 8 bits for each part; parts out of range are clamped.
  var color: Color {
    let parts = [red, green, blue].map { UInt32((min(max($0, 0), 1) * 255).rounded()) }
    return Color(rgb: parts[0] << 16 | parts[1] << 8 | parts[2])
  }

  /// The parts as amounts of light (IEC 61966-2-1).
  var light: (red: Double, green: Double, blue: Double) {
    (Self.light(red), Self.light(green), Self.light(blue))
  }

  /// The colour of amounts of light, in range or not.
  init(light: (red: Double, green: Double, blue: Double)) {
    red = Self.part(light.red)
    green = Self.part(light.green)
    blue = Self.part(light.blue)
  }

  /// Whether a screen can show the colour.
  var isInGamut: Bool {
    [red, green, blue].allSatisfy { (-0.002...1.002).contains($0) }
  }

  private static func light(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }

  private static func part(_ light: Double) -> Double {
    light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
  }
}
