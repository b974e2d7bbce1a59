import VentureModel

/// Which column of a table is which field of which entity or tie.
public struct ImportMapping: Sendable {
  /// A column by its name, or one text for all rows.
  public enum Field: Hashable, Sendable {
    case column(String)
    case constant(String)
  }

  /// Who stands at one end of a tie.
  public struct Party: Hashable, Sendable {
    /// The name.
    public var name: Field
    /// What those are of whom nothing else is said.
    public var kind: Entity.Kind = .organization
    /// The organization's kind.
    public var type: Organization.Kind?
    /// The country.
    public var country: Field?
    /// Exact names that are people's.
    public var people: Set<String> = []
    /// A column that tells people apart, and its values that mean a person.
    public var personColumn: String?
    /// The values of that column that mean a person.
    public var personValues: Set<String> = []

    /// Creates a party.
    public init(name: Field, kind: Entity.Kind = .organization) {
      self.name = name
      self.kind = kind
    }
  }

  /// Rows that are deals: an investor in a round of a company.
  public struct Deal: Hashable, Sendable {
    /// Who invested.
    public var investor: Party
    /// In which company.
    public var company: Party
    /// The day of the round.
    public var date: Field?
    /// What the round raised from all investors.
    public var raised: Field?
    /// The value after the round.
    public var postMoney: Field?
    /// What this investor put in.
    public var amount: Field?
    /// The market's name for the round.
    public var label: Field?
    /// The kind of round.
    public var kind: Field?
    /// The investor's role.
    public var role: Field?

    /// Creates a deal.
    public init(investor: Party, company: Party) {
      self.investor = investor
      self.company = company
    }
  }

  /// Rows that are ties of another kind.
  public struct Tie: Hashable, Sendable {
    /// The kind.
    public var kind: TieKind
    /// Who.
    public var subject: Party
    /// To whom, or to what.
    public var object: Party
    /// When, or from when.
    public var date: Field?
    /// Until when.
    public var until: Field?
    /// A post, a degree, a role.
    public var title: Field?

    /// Creates a tie.
    public init(_ kind: TieKind, from subject: Party, to object: Party) {
      self.kind = kind
      self.subject = subject
      self.object = object
    }
  }

  /// The word for the layout in reports.
  public var layout = "mapped"
  /// What the statements cite; made from the file's name if nil.
  public var source: Source?
  /// Rows as deals.
  public var deal: Deal?
  /// Rows as further ties.
  public var ties: [Tie] = []
  /// How dates are written.
  public var dates = DateFormat.iso
  /// The currency of amounts that name none.
  public var currency: Currency?
  /// The column that has the currency.
  public var currencyColumn: String?
  /// Whether a comma separates decimals.
  public var hasDecimalComma = false
  /// Where the mapping document names a column first, and that line of it; empty for a mapping that
  /// is no document.
  var places: [String: Diagnostic] = [:]

  /// Creates a mapping that takes nothing from a table.
  public init() {}
}

extension ImportMapping {
  /// The columns that a table must have, in the order of their use.
  public var columns: [String] {
    var names: [String] = []
    func add(_ field: Field?) {
      if case .column(let name) = field, !names.contains(name) { names.append(name) }
    }
    func add(_ party: Party) {
      add(party.name)
      add(party.country)
      add(party.personColumn.map { .column($0) })
    }
    if let deal {
      add(deal.investor)
      add(deal.company)
      for field in [
        deal.date, deal.raised, deal.postMoney, deal.amount, deal.label, deal.kind, deal.role,
      ] { add(field) }
    }
    for tie in ties {
      add(tie.subject)
      add(tie.object)
      for field in [tie.date, tie.until, tie.title] { add(field) }
    }
    add(currencyColumn.map { .column($0) })
    return names
  }
}
