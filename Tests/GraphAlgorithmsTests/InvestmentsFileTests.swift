import Testing

@testable import GraphAlgorithms

/// Crunchbase's 2013 investments: what networkx and igraph answer, this module answers too.
@Suite(.enabled(if: InvestmentsFile.isThere, "the file of investments is not there"))
struct InvestmentsFileTests {
  /// Read once: in a debug build it takes seconds.
  private static let file = Result { try InvestmentsFile() }

  private let file: InvestmentsFile
  private let answers: InvestmentsAnswers

  init() throws {
    file = try Self.file.get()
    answers = try InvestmentsAnswers.read()
  }

  @Test func `the network of all names`() throws {
    let graph = graph(isDirected: false)
    let known = answers.network
    #expect(graph.vertexCount == known.vertices)
    let ties = Set(
      zip(file.investors, file.companies).filter { $0 != $1 }.map { [min($0, $1), max($0, $1)] })
    #expect(ties.count == known.ties)
    #expect(histogram(graph.connectedComponents().sizes) == known.componentSizes)
    #expect(histogram(graph.coreNumbers().values) == known.coreNumbers)
    #expect(graph.triangleCounts().values.reduce(0, +) == 3 * known.triangles)
  }

  @Test func `paths in the network of all names`() throws {
    let graph = graph(isDirected: false)
    var finder = ShortestPathFinder(graph)
    for known in answers.network.shortestPaths {
      let (first, second) = try (vertex(known.first), vertex(known.second))
      let label: Comment = "\(known.first) – \(known.second)"
      #expect(finder.distance(from: first, to: second) == known.distance, label)
      #expect(finder.path(from: first, to: second)?.ties.count == known.distance, label)
      #expect(finder.allPaths(from: first, to: second, limit: 0)?.count == known.count, label)
      #expect(graph.distances(from: first)[second] == known.distance, label)
    }
    for known in answers.network.simplePaths {
      let (first, second) = try (vertex(known.first), vertex(known.second))
      let paths = finder.simplePaths(from: first, to: second, limit: known.value.count)
      #expect(paths.map(\.ties.count) == known.value, "\(known.first) – \(known.second)")
    }
  }

  @Test func `co-investment by company`() throws {
    let graph = graph(isDirected: true)
    let known = answers.projection
    let found = graph.oneModeProjection(
      keeping: [.sharedNeighbors, .newmanWeights], threads: 2)
    #expect(found.count == known.pairs)
    #expect(found.reduce(0) { $0 + $1.sharedCount } == known.shared)
    let strongest = found.strongest(known.strongest.count).map { found[$0] }
    #expect(strongest.map { file.names[$0.first.index] } == known.strongest.map(\.first))
    #expect(strongest.map { file.names[$0.second.index] } == known.strongest.map(\.second))
    #expect(strongest.map(\.sharedCount) == known.strongest.map(\.value))
    for pair in known.newman {
      let position = try #require(found.position(of: vertex(pair.first), vertex(pair.second)))
      let weight = found.strength(at: position, .newman)
      #expect(abs(weight - pair.value) < 1e-9, "\(pair.first) – \(pair.second)")
    }
    var finder = SharedNeighborFinder(graph)
    let pair = try #require(strongest.first)
    let partner = finder.strongest(of: pair.first, limit: 1).first
    #expect(partner == SharedNeighborPartner(vertex: pair.second, sharedCount: pair.sharedCount))
  }

  @Test func `the network of co-investors`() throws {
    let found = graph(isDirected: true).oneModeProjection()
    let projection = found.graph()
    let known = answers.projection
    let coreNumbers = projection.coreNumbers()
    // Of companies that invested in nothing networkx does not know: their core number is 0.
    let investors = Set(file.investors)
    let cores = projection.vertices.filter { investors.contains($0.number) }
      .map { coreNumbers[$0] }
    #expect(histogram(cores) == known.coreNumbers)
    #expect(projection.triangleCounts().values.reduce(0, +) == 3 * known.triangles)
    let lengths = CompactGraph(
      vertexCount: projection.vertexCount, isDirected: false, sources: found.map(\.first.number),
      targets: found.map(\.second.number), weights: found.map { 1 / Double($0.sharedCount) })
    var finder = LightestPathFinder(lengths)
    for known in known.lightestPaths {
      let (first, second) = try (vertex(known.first), vertex(known.second))
      let length = try #require(finder.path(from: first, to: second)?.length)
      #expect(abs(length - known.value) < 1e-9, "\(known.first) – \(known.second)")
      let same = try #require(finder.pathFromBothEnds(from: first, to: second)?.length)
      #expect(abs(same - known.value) < 1e-9, "\(known.first) – \(known.second)")
    }
  }

  /// A tie for each line, from the investor to the company.
  private func graph(isDirected: Bool) -> CompactGraph {
    CompactGraph(
      vertexCount: file.names.count, isDirected: isDirected, sources: file.investors,
      targets: file.companies)
  }

  private func vertex(_ name: String) throws -> Vertex {
    Vertex(number: try file.number(of: name))
  }

  /// Pairs of a number and how often it occurs, by number.
  private func histogram(_ numbers: [Int]) -> [[Int]] {
    Dictionary(grouping: numbers) { $0 }.map { [$0, $1.count] }.sorted { $0[0] < $1[0] }
  }
}
