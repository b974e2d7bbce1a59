extension PartialDate {
  /// What a source says of its own date: uncertain (`?`), approximate (`~`), both (`%`) or neither.
  public struct Qualifier: OptionSet, Sendable, Hashable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// Creates the set with these bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// The source doubts the date: `?`.
    public static let uncertain = Qualifier(rawValue: 1)
    /// The date is an estimate: `~`.
    public static let approximate = Qualifier(rawValue: 2)

    init?(_ scalar: Unicode.Scalar?) {
      switch scalar {
      case "?": self = .uncertain
      case "~": self = .approximate
      case "%": self = [.uncertain, .approximate]
      default: return nil
      }
    }

    /// The character of EDTF, empty for no qualifier.
    public var symbol: String {
      switch self {
      case .uncertain: "?"
      case .approximate: "~"
      case [.uncertain, .approximate]: "%"
      default: ""
      }
    }
  }

  /// The qualifiers of the three parts; those of a part that is missing are empty.
  struct Qualifiers: Sendable, Hashable {
    var year: Qualifier = []
    var month: Qualifier = []
    var day: Qualifier = []

    var all: Qualifier { year.union(month).union(day) }
  }
}
