/// A statement about several ties together that settles none of them alone.
///
/// "Mingshi took part in six of these eight rounds" ties Mingshi to no round, and still tells
/// something. Constraints are checked and mentioned; they never become invented ties.
public struct Constraint: Hashable, Sendable {
  /// What is constrained.
  public enum Form: Hashable, Sendable {
    case membership(Membership)
    case total(Total)
    case count(Tally)
    case bound(Bound)
    case ranking(Ranking)
  }

  /// The statement.
  public var form: Form
  /// When it held.
  public var date: EDTF?
  /// How it is known.
  public var certainty: Certainty
  /// Where it is stated.
  public var citations: [Citation]
  /// A remark of the editor's.
  public var note: String?

  /// Creates a constraint.
  public init(
    _ form: Form, date: EDTF? = nil, certainty: Certainty = .stated, citations: [Citation] = [],
    note: String? = nil
  ) {
    self.form = form
    self.date = date
    self.certainty = certainty
    self.citations = citations
    self.note = note
  }
}

/// How many of the pairs of these investors and these targets are completed investments.
public struct Membership: Hashable, Sendable {
  /// The investors.
  public var investors: [EntityID]
  /// How many of the pairs hold.
  public var count: Quantity<Count>
  /// Rounds, or companies in any of whose rounds the investors may have been.
  public var targets: [EntityID]

  /// Creates a membership.
  public init(of investors: [EntityID], count: Quantity<Count>, targets: [EntityID]) {
    self.investors = investors
    self.count = count
    self.targets = targets
  }
}

/// What several rounds raised together.
public struct Total: Hashable, Sendable {
  /// The company that raised.
  public var company: EntityID
  /// The sum.
  public var raised: Quantity<Money>
  /// The rounds that it covers; all counted rounds of the company if empty.
  public var rounds: [EntityID]

  /// Creates a total.
  public init(company: EntityID, raised: Quantity<Money>, rounds: [EntityID] = []) {
    self.company = company
    self.raised = raised
    self.rounds = rounds
  }
}

/// A stated number of rounds or of investors.
public struct Tally: Hashable, Sendable {
  /// What is counted.
  public enum Subject: String, CaseIterable, Sendable {
    case rounds
    case investors
    case namedInvestors = "named-investors"
    case newInvestors = "new-investors"
  }

  /// What is counted.
  public var subject: Subject
  /// The company whose rounds or investors are counted.
  public var company: EntityID?
  /// The round whose investors are counted.
  public var round: EntityID?
  /// The number.
  public var value: Quantity<Count>

  /// Creates a tally.
  public init(
    _ subject: Subject, company: EntityID? = nil, round: EntityID? = nil, value: Quantity<Count>
  ) {
    self.subject = subject
    self.company = company
    self.round = round
    self.value = value
  }
}

/// A bound between rounds: one raised a multiple of what others raised together.
public struct Bound: Hashable, Sendable {
  /// The round on the left.
  public var round: EntityID
  /// The factor, such as "at least 3".
  public var factor: Quantity<Count>
  /// The rounds whose sum is multiplied.
  public var others: [EntityID]

  /// Creates a bound.
  public init(round: EntityID, factor: Quantity<Count>, others: [EntityID]) {
    self.round = round
    self.factor = factor
    self.others = others
  }
}

/// A stated place among the investors of a company.
public struct Ranking: Hashable, Sendable {
  /// What the investors are ranked by.
  public enum Measure: String, CaseIterable, Sendable {
    case amount
    case share
    case rounds
    /// Who came first.
    case entry
  }

  /// Who is ranked.
  public var investor: EntityID
  /// The company.
  public var company: EntityID
  /// By what.
  public var measure: Measure
  /// The place, from 1; `at most 3` reads "one of the first three".
  public var rank: Quantity<Count>
  /// Among whom, such as "external shareholders".
  public var among: String?

  /// Creates a ranking.
  public init(
    _ investor: EntityID, in company: EntityID, by measure: Measure, rank: Quantity<Count>,
    among: String? = nil
  ) {
    self.investor = investor
    self.company = company
    self.measure = measure
    self.rank = rank
    self.among = among
  }
}
