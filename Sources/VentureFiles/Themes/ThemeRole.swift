/// What a colour is for in the look of a diagram.
public enum ThemeRole: Hashable, Sendable {
  /// A colour that stands alone.
  case tone(Tone)
  /// The outline of something.
  case stroke(Subject)
  /// The area of something.
  case fill(Subject)

  /// A colour that stands alone.
  public enum Tone: String, Hashable, Sendable, CaseIterable {
    /// The background.
    case paper
    /// Text.
    case ink
    /// Text that says less.
    case faintInk = "faint-ink"
    /// Text on an area that is filled with the colour of a stroke.
    case strongInk = "strong-ink"
    /// Lines without a meaning of their own.
    case line
    /// Faint rules, and the outlines of empty cells.
    case grid
    /// The area of empty cells and of every other lane.
    case shade
    /// Deals that did not happen.
    case warning
  }

  /// A kind of node.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Companies that are financed.
    case company
    /// Investment firms and other institutions.
    case fund
    /// Companies that invest.
    case corporate
    /// People.
    case person
    /// Rounds.
    case round
  }

  /// What has an outline and an area.
  public enum Subject: Hashable, Sendable {
    /// Nodes of a kind.
    case kind(Kind)
    /// A group that was computed, by its rank in size from 0.
    case community(Int)
  }
}

extension ThemeRole: CustomStringConvertible {
  /// The role as in a theme document: `faint-ink`, `fund: stroke`, `communities: 2: fill`.
  public var description: String {
    switch self {
    case .tone(let tone): tone.rawValue
    case .stroke(let subject): "\(subject): stroke"
    case .fill(let subject): "\(subject): fill"
    }
  }
}

extension ThemeRole.Subject: CustomStringConvertible {
  /// The subject as in a theme document, groups counted from 1.
  public var description: String {
    switch self {
    case .kind(let kind): kind.rawValue
    case .community(let rank): "communities: \(rank + 1)"
    }
  }
}

extension ThemeRole.Tone {
  /// What the colour is for, in one sentence.
  var summary: String {
    switch self {
    case .paper: "The background."
    case .ink: "Text."
    case .faintInk: "Text that says less."
    case .strongInk: "Text on an area that is filled with the colour of a stroke."
    case .line: "Lines without a meaning of their own."
    case .grid: "Faint rules, and the outlines of empty cells."
    case .shade: "The area of empty cells and of every other lane."
    case .warning: "Deals that did not happen."
    }
  }
}

extension ThemeRole.Kind {
  /// What the nodes are, in one sentence.
  var summary: String {
    switch self {
    case .company: "Companies that are financed."
    case .fund: "Investment firms and other institutions."
    case .corporate: "Companies that invest."
    case .person: "People."
    case .round: "Rounds."
    }
  }
}
