import VentureModel

/// The moment of which a stake is told: a day, and on which side of the shares of an offering.
public struct StakeMoment: Hashable, Sendable {
  /// The day, or the month or year that it is the end of; the present without one.
  public let day: PartialDate?
  /// Whether the shares of a public offering are left out; they count by their dates if nil.
  public let basis: Holding.Basis?

  /// Creates a moment.
  public init(_ day: PartialDate? = nil, basis: Holding.Basis? = nil) {
    self.day = day
    self.basis = basis
  }

  /// What moments are put in order by: later days come later.
  var order: String { "\(day?.description ?? "") \(basis?.rawValue ?? "")" }

  /// Whether the new shares of a round were there: yes, no, or cannot be told from its dates.
  ///
  /// What is counted before an offering is counted right before it: a round of which no date is known
  /// had taken place.
  func follows(_ round: Round, among rounds: [Round]) -> Verdict {
    let isOffering = round.kind == .ipo || round.kind == .cornerstone
    if isOffering, let basis { return Verdict(basis == .afterOffering) }
    guard let day else { return .yes }
    let verdict = round.hasBegun(by: day, among: rounds)
    return verdict == .cannotTell && basis != nil ? .yes : verdict
  }
}
