import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Co-investment against its definition, pair by pair, on hundreds of small graphs.
@Suite struct RelationPropertyTests {
  @Test(arguments: 0..<20, SharedDeals.allCases)
  func `pairs share what both were in, once each and in order`(seed: UInt64, _ by: SharedDeals)
    throws
  {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<15 {
      let random = try RandomDeals(&generator)
      let ids = random.graph.entities.map(\.id)
      let found = CoInvestment(
        random.graph.index(), by: by, selection: random.selection,
        avoided: random.avoidedVertices, keepsShared: true, threads: 1 + generator.below(3))
      let deals = ids.map { random.deals(of: $0, by) }
      var expected: [[Int]] = []
      for first in ids.indices {
        for second in ids.indices.dropFirst(first + 1) {
          let shared = deals[first].intersection(deals[second])
          if shared.isEmpty {
            #expect(found.position(of: first, second) == nil)
            continue
          }
          expected.append([first, second, shared.count])
          let position = try #require(found.position(of: second, first))
          #expect(found.shared(at: position).map { ids[$0] } == shared.sorted())
        }
      }
      #expect(found.map { [$0.first, $0.second, $0.count] } == expected)
      #expect(found.total == expected.reduce(0) { $0 + $1[2] })
      let ranked = expected.sorted { (-$0[2], $0[0], $0[1]) < (-$1[2], $1[0], $1[1]) }
      let strongest = found.strongest(3).map { found[$0] }
      #expect(strongest.map { [$0.first, $0.second, $0.count] } == Array(ranked.prefix(3)))
    }
  }

  @Test(arguments: 0..<20, SharedDeals.allCases)
  func `partners are the pairs of one investor`(seed: UInt64, _ by: SharedDeals) throws {
    var generator = SeededGenerator(seed: 500 + seed)
    for _ in 0..<15 {
      let random = try RandomDeals(&generator)
      let index = random.graph.index()
      let all = CoInvestment(
        index, by: by, selection: random.selection, avoided: random.avoidedVertices,
        keepsShared: true)
      let investor = generator.below(random.graph.entities.count)
      let pairs = all.indices.filter { all[$0].first == investor || all[$0].second == investor }
      let limit = generator.below(4)
      let partners = Partners(
        of: investor, in: index, by: by, selection: random.selection,
        avoided: random.avoidedVertices, limit: limit)
      let expected = pairs.map { position in
        (all[position].first + all[position].second - investor, all.shared(at: position))
      }.sorted { (-$0.1.count, $0.0) < (-$1.1.count, $1.0) }
      #expect(partners.strongest.map(\.vertex) == expected.prefix(limit).map(\.0))
      #expect(partners.strongest.map(\.shared) == expected.prefix(limit).map(\.1))
      #expect(partners.count == expected.count)
      let deals = random.deals(of: random.graph.entities[investor].id, by)
      #expect(partners.dealCount == deals.count)
    }
  }
}
