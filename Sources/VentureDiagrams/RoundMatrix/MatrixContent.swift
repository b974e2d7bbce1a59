import VentureModel

/// The cells of a round matrix.
struct MatrixContent {
  /// What is known of an investor and a round.
  enum Cell {
    case empty
    /// An investment, or an offer that was withdrawn.
    case link(Funding.Link)
    /// A round that the investor may have been in, by a membership that leaves it open.
    case possible(Membership)
  }

  /// A column: a round, an offer, or all that no round is known of.
  struct Column {
    let stop: Funding.Stop
    /// The stops whose links stand in the column.
    let stops: Set<EntityID>
  }

  let funding: Funding
  let columns: [Column]

  init(_ funding: Funding) {
    self.funding = funding
    var columns: [Column] = []
    var withoutRound: [Funding.Stop] = []
    for stop in funding.stops {
      if case .unnamedRound = stop.kind {
        withoutRound.append(stop)
      } else {
        columns.append(Column(stop: stop, stops: [stop.id]))
      }
    }
    if let first = withoutRound.first {
      columns.append(Column(stop: first, stops: Set(withoutRound.map(\.id))))
    }
    self.columns = columns
  }

  /// What stands in a cell.
  func cell(_ investor: Funding.Investor, _ column: Column) -> Cell {
    if let link = investor.links.first(where: { column.stops.contains($0.stop) }) {
      return .link(link)
    }
    let possible = investor.memberships.first { $0.targets.contains(column.stop.id) }
    return possible.map { .possible($0) } ?? .empty
  }

  /// How many investors of a column are named, without those who may have been in it; nil if none.
  func namedInvestors(_ column: Column) -> String? {
    let count = funding.investors.count { investor in
      investor.links.contains { column.stops.contains($0.stop) && $0.fact.status == .completed }
    }
    return count == 0 ? nil : String(count)
  }
}
