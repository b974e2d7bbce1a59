/// What is measured, by the name that the peers' program has for it.
enum Job: String, CaseIterable {
  /// The two files to a graph with kinds that can be queried.
  case load
  /// Investor pairs and the number of distinct companies that both backed.
  case projection
  /// The same for rounds.
  case projectionOfRounds = "projection-rounds"
  /// The projection by companies with the companies behind each tie.
  case projectionWithCompanies = "projection-companies"
  /// One investor's partners and the companies in common.
  case partners
  /// A shortest path between two nodes.
  case path
  /// Only its length, which is all that some peers answer for `path`.
  case distance
  /// Distances from the busiest investor to every node.
  case distances = "bfs"
  /// Connected components.
  case components
  /// Founder pairs whose years at one school overlap, by school.
  case alumni
  /// No measurement: how many nodes there are, and how many distinct seats of an investor at a
  /// company, from which the questions of `path` and `partners` are drawn.
  case sizes

  func measure(_ files: NetworkFiles, threads: Int) throws -> Measurement {
    switch self {
    case .load: try files.measureLoading()
    case .projection: try files.measureProjection(by: \.companySeats, threads: threads)
    case .projectionOfRounds: try files.measureProjection(by: \.roundSeats, threads: threads)
    case .projectionWithCompanies:
      try files.measureProjection(
        by: \.companySeats, keeping: .sharedNeighbors, threads: threads)
    case .partners: try files.measurePartners()
    case .path: try files.measurePaths()
    case .distance: try files.measureDistancesOfPairs()
    case .distances: try files.measureDistances()
    case .components: try files.measureComponents()
    case .alumni: try files.measureAlumni()
    case .sizes: try files.sizes()
    }
  }
}
