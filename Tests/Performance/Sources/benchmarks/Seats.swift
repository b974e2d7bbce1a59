import GraphAlgorithms

/// The distinct pairs of an investor and a thing that it backed, by investor and then thing.
///
/// Investors and things are numbered from 0 on in the order of their nodes, each on their own.
struct Seats {
  private(set) var investors: [UInt32] = []
  private(set) var things: [UInt32] = []
  let investorCount: Int
  let thingCount: Int

  var count: Int { investors.count }

  /// Takes pairs of nodes, in any order and perhaps repeated.
  init(investors: [UInt32], things: [UInt32]) {
    let (ours, theirs) = (Self.ranks(of: investors), Self.ranks(of: things))
    investorCount = ours.count
    thingCount = theirs.count
    let pairs = zip(investors, things).map { investor, thing in
      UInt64(ours.ranks[Int(investor)]) << 32 | UInt64(theirs.ranks[Int(thing)])
    }.sorted()
    var last: UInt64?
    for pair in pairs where pair != last {
      self.investors.append(UInt32(pair >> 32))
      self.things.append(UInt32(truncatingIfNeeded: pair))
      last = pair
    }
  }

  /// Ties from investors to things; the things come after the investors.
  var graph: CompactGraph {
    CompactGraph(
      vertexCount: investorCount + thingCount, isDirected: true, sources: investors,
      targets: things.map { $0 + UInt32(investorCount) })
  }

  private static func ranks(of nodes: [UInt32]) -> (ranks: [UInt32], count: Int) {
    var isThere = [Bool](repeating: false, count: nodes.max().map { Int($0) + 1 } ?? 0)
    for node in nodes { isThere[Int(node)] = true }
    var count = 0
    let ranks = isThere.map { isThere in
      defer { if isThere { count += 1 } }
      return UInt32(count)
    }
    return (ranks, count)
  }
}
