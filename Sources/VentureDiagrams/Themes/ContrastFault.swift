import Graphviz
import VentureFiles

/// Two colours of a theme that stand on each other and cannot be told apart well enough.
public struct ContrastFault: Hashable, Sendable {
  /// What stands on the ground.
  public let role: ThemeRole
  /// What it stands on.
  public let ground: ThemeRole
  /// The colour of what stands on the ground.
  public let color: Color
  /// The colour of the ground.
  public let groundColor: Color
  /// The contrast that the two have.
  public let contrast: Contrast
  /// The least ratio that they should have.
  public let leastRatio: Double

  /// How much of the least ratio there is, below 1.
  var share: Double { contrast.ratio / leastRatio }
}

extension ContrastFault: CustomStringConvertible {
  /// Both roles, both colours and the contrast, in one sentence without a final stop.
  public var description: String {
    "`\(role)` \(color) on `\(ground)` \(groundColor) has a contrast of \(contrast)"
  }
}

/// A role that stands on another, and the contrast that the two need.
struct ContrastRule: Hashable, Sendable {
  let role: ThemeRole
  let ground: ThemeRole
  let leastRatio: Double

  /// Whether the rule speaks of a role.
  func concerns(_ other: ThemeRole) -> Bool { role == other || ground == other }

  /// What is wrong under the rule; nil if nothing is, or if a colour is no colour.
  func fault(in theme: Theme) -> ContrastFault? {
    guard let color = theme.color(of: role), let groundColor = theme.color(of: ground),
      let contrast = Contrast(color, on: groundColor), contrast.ratio < leastRatio
    else { return nil }
    return ContrastFault(
      role: role, ground: ground, color: color, groundColor: groundColor, contrast: contrast,
      leastRatio: leastRatio)
  }
}

extension Theme {
  /// What cannot be read or seen well enough: texts on the grounds that they can stand on, strokes on
  /// paper, shade and the area that they go round. The grid is free, as nothing depends on it.
  ///
  /// - Complexity: O(*n*) in the groups' colours.
  public var contrastFaults: [ContrastFault] { contrastRules.compactMap { $0.fault(in: self) } }

  /// What stands on what.
  var contrastRules: [ContrastRule] {
    let strokes = roles.filter { if case .stroke = $0 { true } else { false } }
    let fills = roles.filter { if case .fill = $0 { true } else { false } }
    let plain: [ThemeRole] = [.tone(.paper), .tone(.shade)]
    func text(_ tone: ThemeRole.Tone, on grounds: [ThemeRole]) -> [ContrastRule] {
      grounds.map { ContrastRule(role: .tone(tone), ground: $0, leastRatio: Contrast.ofText) }
    }
    func stroke(_ role: ThemeRole, on grounds: [ThemeRole]) -> [ContrastRule] {
      grounds.map { ContrastRule(role: role, ground: $0, leastRatio: Contrast.ofStrokes) }
    }
    return text(.ink, on: plain + fills) + text(.faintInk, on: plain + fills)
      + text(.strongInk, on: strokes + [.tone(.faintInk)]) + text(.warning, on: plain)
      + stroke(.tone(.line), on: plain)
      + zip(strokes, fills).flatMap { stroke($0, on: plain + [$1]) }
  }

  /// A colour for a role that all rules about it allow, of the same hue and the nearest lightness; nil
  /// if there is none.
  func passingColor(for role: ThemeRole) -> Color? {
    let rules = contrastRules.filter { $0.concerns(role) }
    guard let color = color(of: role).flatMap(SRGB.init) else { return nil }
    return LabColor(color).nearestLightness { candidate in
      var theme = self
      theme.setColor(candidate, of: role)
      return rules.allSatisfy { $0.fault(in: theme) == nil }
    }
  }
}
