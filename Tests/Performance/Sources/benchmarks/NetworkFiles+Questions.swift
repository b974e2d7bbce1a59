import GraphAlgorithms
import Measurements

extension NetworkFiles {
  /// Measures one investor's partners; a question is the number of one of its seats at a company.
  func measurePartners() throws -> Measurement {
    let seats = try read().companySeats
    let investors = try Questions.read(of: 1, below: seats.count).map {
      Vertex(number: seats.investors[$0[0]])
    }
    var finder = SharedNeighborFinder(seats.graph)
    return Measurement(asking: investors) { investor in
      let partners = finder.strongest(of: investor)
      return [partners.count, partners.reduce(0) { $0 + $1.sharedCount }]
    }
  }

  /// Measures the shortest path between two nodes; a question is two numbers.
  func measurePaths() throws -> Measurement {
    let graph = try read().graph
    let pairs = try pairs(below: graph.vertexCount)
    var finder = ShortestPathFinder(graph)
    return Measurement(asking: pairs) { pair in
      [finder.path(from: pair.from, to: pair.to).map { $0.ties.count } ?? -1]
    }
  }

  /// Measures only how long that path is.
  func measureDistancesOfPairs() throws -> Measurement {
    let graph = try read().graph
    let pairs = try pairs(below: graph.vertexCount)
    var finder = ShortestPathFinder(graph)
    return Measurement(asking: pairs) { pair in
      [finder.distance(from: pair.from, to: pair.to) ?? -1]
    }
  }

  /// How many nodes and seats there are to ask about.
  func sizes() throws -> Measurement {
    let columns = try read()
    return Measurement(
      .object([
        "nodes": .number(columns.nodeKinds.count), "seats": .number(columns.companySeats.count),
      ]))
  }

  private func pairs(below limit: Int) throws -> [(from: Vertex, to: Vertex)] {
    try Questions.read(of: 2, below: limit).map { (Vertex($0[0]), Vertex($0[1])) }
  }
}
