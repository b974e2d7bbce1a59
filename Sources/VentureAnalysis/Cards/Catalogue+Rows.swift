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

  /// A list of rounds: those of each company in order of time, with who completed an investment.
  ///
  /// - Parameters:
  ///   - rounds: The rounds, which need be of no graph.
  ///   - investors: By the id of a round, who invested in it.
  ///   - narrator: Gives a round its title.
  ///   - companyName: The name of the company with an id.
  /// - Returns: A row for each round.
  /// - Complexity: O(*n* log *n*) in the rounds.
  public static func roundTable(
    of rounds: [Round], by investors: [EntityID: ListedInvestors], _ narrator: Narrator,
    companyName: (EntityID) -> String
  ) -> Table {
    let byCompany = Dictionary(grouping: rounds, by: \.company).sorted { $0.key < $1.key }
    var table = Table(columns: roundColumns)
    for (company, rounds) in byCompany {
      let name = companyName(company)
      for round in rounds.sorted(by: { $0.profile.id < $1.profile.id }).inOrderOfTime() {
        let investors = investors[round.profile.id] ?? ListedInvestors()
        table.append([
          round.profile.id.slug, name, narrator.title(round),
          round.date.preferred()?.value.description ?? "",
          round.raised.preferred()?.value.description ?? "",
          round.postMoney.preferred()?.value.description ?? "",
          investors.leads.joined(separator: ", "), String(investors.count),
        ])
      }
    }
    return table
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
