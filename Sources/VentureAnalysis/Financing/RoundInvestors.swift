import VentureModel

/// Who invested in a round, and whether they held shares before.
public struct RoundInvestors: Sendable {
  /// What an investor was to the company before the round.
  public enum Standing: String, CaseIterable, Sendable {
    case new
    case existing
    /// It may have been in an earlier round, or in one that no source names.
    case unknown
  }

  /// One investor.
  public struct Investor: Sendable {
    /// Who invested; somebody unnamed too.
    public let party: Party
    /// Whether the investor led the round, alone or with others.
    public let isLead: Bool
    /// What it was before the round.
    public let standing: Standing
    /// Whether no source says so, and it follows from the rounds that the graph knows.
    public let isDerived: Bool
  }

  /// The investors, the leads first, then in the order of the graph's facts.
  public let investors: [Investor]

  /// Tells the investors of a round apart.
  ///
  /// What a source says of an investor's entry comes first. Else it held shares before if it was
  /// certainly in an earlier round, and it is new if it was in none; a membership that may mean an
  /// earlier round leaves it open.
  ///
  /// - Complexity: O(*i* · (*r*² · *c* + *k*)) for *i* investors without a stated entry, *r* rounds and
  ///   the *c* constraints and *k* facts of an investor
  public init(of figures: RoundFigures, in graph: VentureGraph) {
    let investors = figures.parts.map { part in
      let stated = part.fact.investment.entry
      return Investor(
        party: part.fact.subject, isLead: part.fact.investment.isLead,
        standing: stated.map { $0 == .new ? .new : .existing }
          ?? Self.standing(of: part.fact.subject, before: figures.round, in: graph),
        isDerived: stated == nil)
    }
    self.investors = investors.filter(\.isLead) + investors.filter { !$0.isLead }
  }

  private static func standing(
    of party: Party, before round: Round, in graph: VentureGraph
  ) -> Standing {
    guard let investor = party.entity, !round.isPlaceholder else { return .unknown }
    let participation = graph.participation(of: investor, in: round.company)
    let others = graph.rounds(of: round.company).filter { $0.profile.id != round.profile.id }
    var standing = Standing.new
    for other in others {
      let id = other.profile.id
      if other.isPlaceholder {
        if graph.investments(in: id).contains(where: { $0.isCompleted(by: investor) }) {
          standing = .unknown
        }
        continue
      }
      guard let part = participation[id], part == .certain || part == .possible,
        !round.isKnown(toPrecede: other)
      else { continue }
      if part == .certain, other.isKnown(toPrecede: round) { return .existing }
      standing = .unknown
    }
    return standing
  }
}

extension Fact {
  /// Whether it is a completed investment of somebody, stated or implied.
  fileprivate func isCompleted(by investor: EntityID) -> Bool {
    kind == .invested && subject.entity == investor && status == .completed
      && Certainty.usual.contains(certainty)
  }
}
