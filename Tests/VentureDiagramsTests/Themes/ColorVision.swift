import Foundation
import Graphviz

@testable import VentureDiagrams

/// How readers see colours: with three kinds of cones, or without one of them.
///
/// The matrices are those of Machado, Oliveira and Fernandes, “A physiologically-based model for
/// simulation of color vision deficiency”, IEEE Transactions on Visualization and Computer Graphics 15
/// (2009), severity 1.0; they apply to amounts of light.
enum ColorVision: String, CaseIterable {
  case normal
  case protanopia
  case deuteranopia
  case tritanopia

  private var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }

  /// The colour that somebody who sees all colours would take for what the reader sees.
  func seen(_ color: Color) -> LabColor? {
    guard let light = SRGB(color)?.light else { return nil }
    let parts = matrix.map { row in
      min(max(row[0] * light.red + row[1] * light.green + row[2] * light.blue, 0), 1)
    }
    return LabColor(SRGB(light: (red: parts[0], green: parts[1], blue: parts[2])))
  }

  /// How different the two colours look that look most alike.
  func leastDistance(among colors: [Color]) -> Double {
    let seen = colors.compactMap(seen)
    var least = Double.infinity
    for (index, color) in seen.enumerated() {
      for other in seen[(index + 1)...] { least = min(least, color.distance(to: other)) }
    }
    return least
  }
}
