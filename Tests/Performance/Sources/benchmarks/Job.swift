import Measurements

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
  /// Distances by cost from the name with the most names around it, over the ties of costs.csv.
  case dijkstra
  /// The ten paths with the least cost between two names.
  case yen
  /// The ten paths with the fewest ties.
  case tenShortest = "ten-shortest"
  /// A small tree that joins four names.
  case joiningTree = "joining-tree"
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
    case .dijkstra: try files.measureCosts()
    case .yen: try files.measureTenLightest()
    case .tenShortest: try files.measureTenShortest()
    case .joiningTree: try files.measureJoiningTrees()
    case .sizes: try files.sizes()
    }
  }
}
