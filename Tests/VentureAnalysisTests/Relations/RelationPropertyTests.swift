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
          let shared = Set(deals[first].keys).intersection(deals[second].keys)
          let certain = shared.filter { deals[first][$0] == .yes && deals[second][$0] == .yes }
          guard !shared.isEmpty else {
            #expect(found.position(of: first, second) == nil)
            continue
          }
          expected.append([first, second, certain.count, shared.count])
          let position = try #require(found.position(of: second, first))
          #expect(found.shared(at: position).map { ids[$0] } == shared.sorted())
          #expect(found.certainlyShared(at: position).map { ids[$0] } == certain.sorted())
        }
      }
      #expect(found.map { [$0.first, $0.second, $0.least, $0.most] } == expected)
      #expect(found.total == expected.reduce(0) { $0 + $1[2] })
      let ranked = expected.filter { $0[2] > 0 }.sorted {
        (-$0[2], -$0[3], $0[0], $0[1]) < (-$1[2], -$1[3], $1[0], $1[1])
      }
      let strongest = found.strongest(3).map { found[$0] }
      #expect(
        strongest.map { [$0.first, $0.second, $0.least, $0.most] } == Array(ranked.prefix(3)))
    }
  }

  @Test(arguments: 0..<20, SharedDeals.allCases)
  func `what memberships leave open bounds what pairs share`(seed: UInt64, _ by: SharedDeals)
    throws
  {
    var generator = SeededGenerator(seed: 900 + seed)
    for _ in 0..<15 {
      let random = try RandomDeals(&generator, asksTime: false)
      let ids = random.graph.entities.map(\.id)
      let open = try OpenDeals(
        in: random.graph, by: by, selection: random.selection, avoided: random.avoidedVertices)
      let found = CoInvestment(
        random.graph.index(), by: by, selection: random.selection,
        avoided: random.avoidedVertices, open: open)
      let worlds = ids.map { random.worlds(of: $0, by) }
      var expected: [[Int]] = []
      for first in ids.indices {
        for second in ids.indices.dropFirst(first + 1) {
          let counts = worlds[first].flatMap { one in
            worlds[second].map { one.intersection($0).count }
          }
          guard let least = counts.min(), let most = counts.max(), most > 0 else { continue }
          expected.append([first, second, least, most])
        }
      }
      #expect(found.map { [$0.first, $0.second, $0.least, $0.most] } == expected)
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
      #expect(
        partners.dealCount == random.deals(of: random.graph.entities[investor].id, by).count)
    }
  }
}
