import VentureModel

/// What tables say, in columns: parties by their exact names, rounds, and facts that tie them.
///
/// A harvest knows no ids: who gets which is decided where it is stored, beside what is there
/// already. It is kept small, since tables have millions of rows: values that repeat are held once
/// and named by their place.
public struct Harvest: Sendable {
  /// The place of a value in one of the columns of a harvest.
  public typealias Place = UInt32

  /// Stands for no value.
  public static let none = Place.max

  /// A person, an organization or a school; the exact name is its identity.
  public struct Party: Hashable, Sendable {
    /// What it is.
    public var kind: Entity.Kind
    /// The name, without white space around it.
    public var name: String
    /// The organization's own kind, such as a firm; nil for the usual `company`.
    public var type: Organization.Kind?
    /// The country of an organization.
    public var country: String?
    /// The founding of an organization or the birth of a person, in ``Harvest/dates``.
    public var date: Place
    /// The row that names it first; nil if the tables name it in none, but only by its number.
    public var row: UInt32?

    /// Creates a party.
    public init(
      _ kind: Entity.Kind, _ name: String, type: Organization.Kind? = nil, country: String? = nil,
      date: Place = Harvest.none, row: UInt32?
    ) {
      self.kind = kind
      self.name = name
      self.type = type
      self.country = country
      self.date = date
      self.row = row
    }
  }

  /// A financing round of a company.
  public struct Round: Hashable, Sendable {
    /// The company, in ``Harvest/parties``.
    public var company: Place
    /// A name of its own, from which its id is made; most rounds have none.
    public var name: String?
    /// Its day, in ``Harvest/dates``.
    public var date: Place
    /// The money raised, in ``Harvest/amounts``.
    public var raised: Place
    /// The value after the round, in ``Harvest/amounts``.
    public var postMoney: Place
    /// What kind of round it is.
    public var kind: VentureModel.Round.Kind
    /// The market's name for it, such as "A+".
    public var label: String?
    /// The only investor of a round that a row without a date stands for, in ``Harvest/parties``.
    public var investor: Place
    /// The row that names it first; nil if the tables name it in none, but only by its number.
    public var row: UInt32?

    /// Creates a round.
    public init(
      company: Place, name: String? = nil, date: Place = Harvest.none,
      raised: Place = Harvest.none, postMoney: Place = Harvest.none,
      kind: VentureModel.Round.Kind = .other, label: String? = nil,
      investor: Place = Harvest.none, row: UInt32?
    ) {
      self.company = company
      self.name = name
      self.date = date
      self.raised = raised
      self.postMoney = postMoney
      self.kind = kind
      self.label = label
      self.investor = investor
      self.row = row
    }
  }

  /// A tie: `invested` leads to a round, every other kind to a party.
  public struct Fact: Hashable, Sendable {
    /// Who, in ``Harvest/parties``.
    public var subject: Place
    /// To whom or what: in ``Harvest/rounds`` for `invested`, else in ``Harvest/parties``.
    public var object: Place
    /// When, in ``Harvest/dates``, where it differs from the round's day.
    public var date: Place
    /// What this investor put in, in ``Harvest/amounts``.
    public var amount: Place
    /// A post, a degree, the founder's role, in ``Harvest/words``.
    public var title: Place
    /// The row that states it.
    public var row: UInt32
    /// The kind of tie.
    public var kind: TieKind
    /// What an investor was in the round.
    public var role: Investment.Role

    /// Creates a fact.
    public init(
      _ kind: TieKind, from subject: Place, to object: Place, date: Place = Harvest.none,
      amount: Place = Harvest.none, role: Investment.Role = .participant,
      title: Place = Harvest.none, row: UInt32
    ) {
      self.kind = kind
      self.subject = subject
      self.object = object
      self.date = date
      self.amount = amount
      self.role = role
      self.title = title
      self.row = row
    }
  }

  /// The source that every statement cites, with the row as its place.
  public var source: Source
  /// Whether the tables are this source themselves; false if a mapping names another.
  public var isOwnSource = true
  /// Tells the content of the tables from any other; empty if it is not known.
  public var fingerprint = ""
  /// The word for how the tables were read, such as `crunchbase-investments-2013`.
  public var layout: String
  /// The parties, each once, in the order of their first appearance.
  public var parties: [Party] = []
  /// The rounds, each once.
  public var rounds: [Round] = []
  /// The facts, each once.
  public var facts: [Fact] = []
  /// The distinct dates.
  public var dates: [EDTF] = []
  /// The distinct amounts.
  public var amounts: [Money] = []
  /// The distinct words.
  public var words: [String] = []
  /// What the tables hold, and what is wrong with them.
  public var report: DirtReport

  /// The number of parties, rounds and facts.
  public var count: Int { parties.count + rounds.count + facts.count }

  /// Creates an empty harvest.
  public init(source: Source, layout: String, report: DirtReport) {
    self.source = source
    self.layout = layout
    self.report = report
  }
}
