import VentureAnalysis
import VentureModel

/// What a picture of ownership shows, before any thought of how.
struct OwnershipContent {
  /// A holder of shares, or somebody who may be one.
  struct Holder {
    let id: EntityID
    /// The share that is stated last.
    let stated: Stakes.Statement?
    /// What was stated of earlier days.
    let earlier: [Stakes.Statement]
    /// What the rounds allow: at the moment of the statement, else at the one that is asked about.
    let estimate: StakeEstimate?

    /// Whether it may hold nothing.
    var isPerhapsNone: Bool { stated == nil && estimate?.certainShare == nil }
  }

  /// A round that sold new shares.
  struct Sale {
    let round: Round
    /// The share of the company that the new money bought.
    let sold: Figure?
    /// What later rounds have left of a share that was bought in it.
    let left: Figure?
  }

  let graph: VentureGraph
  let stakes: Stakes
  let holders: [Holder]
  /// How many holders are not drawn.
  let omitted: Int
  /// The rounds in order of time; none if nothing is known of what they sold.
  let sales: [Sale]

  var company: EntityID { stakes.company }

  /// Gathers what is known of shares in a company; nil if that is nothing.
  ///
  /// - Complexity: That of `Stakes`.
  init?(_ ownership: Ownership, in graph: VentureGraph) {
    let stakes = Stakes(ownership.company, in: graph)
    guard !stakes.stakes.isEmpty else { return nil }
    self.graph = graph
    self.stakes = stakes
    let holders = stakes.stakes.map(Holder.init)
    self.holders = Array(holders.prefix(ownership.limit ?? .max))
    omitted = holders.count - self.holders.count
    sales = Self.sales(in: CompanyFinancing(ownership.company, in: graph), stakes)
  }

  private static func sales(in financing: CompanyFinancing, _ stakes: Stakes) -> [Sale] {
    let purchases = stakes.stakes.flatMap { $0.estimate?.purchases ?? [] }
    let left = Dictionary(purchases.map { ($0.round, $0.kept) }) { first, _ in first }
    let sales = financing.rounds.map { figures in
      Sale(
        round: figures.round,
        sold: figures.newMoneyShare.flatMap { $0.isSound && $0.percentage != nil ? $0 : nil },
        left: left[figures.round.profile.id].flatMap { $0.percentage == nil ? nil : $0 })
    }
    let drawn = sales.filter { sale in
      switch sale.round.kind {
      case .secondary, .placeholder: false
      case .ipo, .cornerstone: sale.isKnown
      default: true
      }
    }
    return drawn.contains(where: \.isKnown) ? drawn : []
  }
}

extension OwnershipContent.Sale {
  fileprivate var isKnown: Bool { sold != nil || left != nil }
}

extension OwnershipContent.Holder {
  fileprivate init(_ stake: Stakes.Stake) {
    let statements = stake.statements.enumerated().sorted {
      ($0.element.fact.date?.latest?.number ?? .min, $0.offset)
        < ($1.element.fact.date?.latest?.number ?? .min, $1.offset)
    }.map(\.element)
    self.init(
      id: stake.holder, stated: statements.last, earlier: statements.dropLast(),
      estimate: statements.last.map(\.estimate) ?? stake.estimate)
  }
}

extension OwnershipContent {
  /// How many per cent the scale has to reach: all that is stated or known from both sides, and such
  /// upper bounds as are not much larger. Those beyond leave the scale, so that they do not squeeze
  /// what is known.
  var reach: Double {
    let stated = holders.flatMap { $0.earlier + [$0.stated].compactMap(\.self) }.flatMap {
      [$0.share.interval.lower, $0.share.interval.upper]
    }
    let estimates = holders.compactMap { $0.estimate?.share.interval }
    let narrow = estimates.filter { ($0.lower?.value ?? 0) > 0 }.map(\.upper)
    let known = (stated + narrow).compactMap { $0.map { ShareScale.percent($0.value) } }
      .filter { $0 <= 100 }
    let bounds = estimates.compactMap { $0.upper.map { ShareScale.percent($0.value) } }
    let least = bounds.min() ?? 100
    let limit = known.max().map { $0 * 1.6 } ?? least * 3
    return max(known.max() ?? least, bounds.filter { $0 <= limit }.max() ?? 0)
  }
}
