import VentureModel

/// The pairs that stand in a relation.
public struct RelationAnswer: Sendable {
  /// What the relation is called, in documents, in JSON and on the command line.
  public let relation: Relation
  /// The entity that the question names, if it does.
  public let subject: EntityID?
  /// The pairs, in the order in which they are shown; all of them, or the first if there are many.
  public let pairs: [RelatedPair]
  /// How much a pair must have in common for certain to stand in the relation for certain.
  public let minimum: Int
  /// The number of pairs that certainly stand in the relation, listed or not.
  public let certainCount: Int
  /// The number of pairs of which it cannot be told.
  public let openCount: Int
  /// What a reader must know of what was counted, such as `Selection.note(window:)`.
  public var note: String?
  /// How many pairs, listed or not, were there at the same time, and how many were not; none where
  /// that is not asked.
  let overlaps: [Verdict: Int]
  /// How the answer words its headings.
  let wording: Wording

  /// How the pairs of a relation are spoken of.
  struct Wording: Sendable {
    /// After the number 1: "pair of people went to the same school".
    var one: String
    /// After any other number.
    var many: String
    /// A sentence for none at all.
    var none: String
    /// What is counted: "pairs", "investors".
    var pairs = "pairs"
    /// The headings of the two columns of names.
    var ends = (first: "a", second: "b")
    /// The heading of the column of counts; nil if counts tell nothing.
    var counted: String?
    /// The heading of the column of weights.
    var weight: String?
    /// The heading of the column that tells what they have in common.
    var through: String
  }

  /// An answer of all pairs, of which those certainly stand in the relation that have so much in
  /// common for certain.
  init(
    _ relation: Relation, of subject: EntityID? = nil, _ pairs: [RelatedPair], minimum: Int = 1,
    wording: Wording
  ) {
    let certain = pairs.count { $0.count.lowerBound >= minimum }
    self.init(
      relation, of: subject, shown: pairs, minimum: minimum, certain: certain,
      open: pairs.count - certain, wording: wording)
  }

  /// An answer of the first of many pairs. Overlaps are those of the shown ones unless they are told.
  init(
    _ relation: Relation, of subject: EntityID? = nil, shown: [RelatedPair], minimum: Int = 1,
    certain: Int, open: Int, overlaps: [Verdict: Int]? = nil, wording: Wording
  ) {
    self.relation = relation
    self.minimum = minimum
    self.subject = subject
    pairs = shown
    certainCount = certain
    openCount = open
    self.overlaps =
      overlaps
      ?? shown.reduce(into: [:]) { counts, pair in
        if let overlap = pair.overlap { counts[overlap, default: 0] += 1 }
      }
    self.wording = wording
  }
}

/// The relations that can be asked for.
public enum Relation: String, CaseIterable, Sendable {
  /// Investors in the same companies or rounds.
  case coInvestment = "co-investment"
  /// People of one school.
  case alumni
  /// People of one employer.
  case colleagues
  /// Founders of one organization.
  case coFounders = "co-founders"
  /// Directors of one board, and boards with one director.
  case boards
  /// Investors with stakes in companies that share a tag; as pairs, these companies.
  case rivals
  /// A lead, and who followed it.
  case syndicate
  /// Investors that put money into a company again.
  case reinvestment
  /// People who went from an investor to a company that it funds, or the other way.
  case moves
  /// Who on the investors' side knew a company's people.
  case acquaintance
}
