import VentureModel

// What a list shows and of whom, for every network alike.

extension Catalogue {
  /// The columns of a list of entities.
  public static let entityColumns = ["id", "name", "kind", "roles", "ties"]
  /// The columns of a list of rounds.
  public static let roundColumns = [
    "id", "company", "round", "date", "raised", "post-money", "lead", "investors",
  ]
  /// The columns of a list of sources.
  public static let sourceColumns = [
    "id", "title", "author", "publisher", "date", "language", "cited",
  ]

  /// Whether a list of entities has one that is of a kind and plays some roles; that of everything
  /// leaves out rounds that no source names.
  public static func lists(
    _ kind: Entity.Kind, _ roles: Set<Role>, isPlaceholder: Bool, in catalogue: Catalogue?
  ) -> Bool {
    switch catalogue {
    case .kind(let wanted): kind == wanted
    case .role(let role): roles.contains(role)
    case .sources: false
    case nil: !isPlaceholder
    }
  }

  /// Roles as a cell: "founder, investor".
  public static func words(for roles: Set<Role>) -> String {
    roles.isEmpty ? "" : roles.sorted().map(\.rawValue).joined(separator: ", ")
  }
}

/// Who completed an investment in a round, as a list of rounds shows them.
public struct ListedInvestors: Sendable {
  /// The names of those who led it, one for each statement that they did.
  public private(set) var leads: [String] = []
  private var investors: Set<Int> = []

  /// Nobody yet.
  public init() {}

  /// The number of distinct investors.
  public var count: Int { investors.count }

  /// Adds an investor by its vertex, with its name if it led the round.
  public mutating func add(_ investor: Int, leadingAs name: String?) {
    investors.insert(investor)
    if let name { leads.append(name) }
  }
}
