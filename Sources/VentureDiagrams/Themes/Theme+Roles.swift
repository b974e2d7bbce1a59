import Graphviz
import VentureFiles

extension Theme {
  /// All that has a colour, in a fixed order.
  public var roles: [ThemeRole] {
    let subjects =
      ThemeRole.Kind.allCases.map(ThemeRole.Subject.kind)
      + communities.indices.map(ThemeRole.Subject.community)
    return ThemeRole.Tone.allCases.map(ThemeRole.tone)
      + subjects.flatMap { [.stroke($0), .fill($0)] }
  }

  /// The colour of a role; nil for a group that the theme has no colour for.
  public func color(of role: ThemeRole) -> Color? {
    switch role {
    case .tone(let tone): self[keyPath: Self.path(of: tone)]
    case .stroke(let subject): paint(of: subject)?.stroke
    case .fill(let subject): paint(of: subject)?.fill
    }
  }

  /// Gives a role another colour; a group that the theme has no colour for gets none.
  public mutating func setColor(_ color: Color, of role: ThemeRole) {
    switch role {
    case .tone(let tone): self[keyPath: Self.path(of: tone)] = color
    case .stroke(let subject): setColor(color, \.stroke, of: subject)
    case .fill(let subject): setColor(color, \.fill, of: subject)
    }
  }

  private func paint(of subject: ThemeRole.Subject) -> Paint? {
    switch subject {
    case .kind(let kind): self[keyPath: Self.path(of: kind)]
    case .community(let rank): communities.indices.contains(rank) ? communities[rank] : nil
    }
  }

  private mutating func setColor(
    _ color: Color, _ part: WritableKeyPath<Paint, Color>, of subject: ThemeRole.Subject
  ) {
    switch subject {
    case .kind(let kind): self[keyPath: Self.path(of: kind)][keyPath: part] = color
    case .community(let rank) where communities.indices.contains(rank):
      communities[rank][keyPath: part] = color
    case .community: break
    }
  }

  private static func path(of tone: ThemeRole.Tone) -> WritableKeyPath<Theme, Color> {
    switch tone {
    case .paper: \.paper
    case .ink: \.ink
    case .faintInk: \.faintInk
    case .strongInk: \.strongInk
    case .line: \.line
    case .grid: \.grid
    case .shade: \.shade
    case .warning: \.warning
    }
  }

  private static func path(of kind: ThemeRole.Kind) -> WritableKeyPath<Theme, Paint> {
    switch kind {
    case .company: \.company
    case .fund: \.fund
    case .corporate: \.corporate
    case .person: \.person
    case .round: \.round
    }
  }
}
