import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Syndicates, reinvestment and competing bets against their definitions, on thousands of small
/// graphs.
@Suite struct FollowingPropertyTests {
  /// What an investor may have been in: sets of deals of which one is the truth, or, where time is
  /// asked for and nothing else is open, the least and the greatest set.
  private struct Worlds {
    let sets: [EntityID: [Set<EntityID>]]

    init(_ random: RandomDeals, _ counted: SharedDeals) {
      var sets: [EntityID: [Set<EntityID>]] = [:]
      for investor in random.graph.entities.map(\.id) {
        if random.graph.constraints.isEmpty {
          let deals = random.deals(of: investor, counted)
          sets[investor] = [Set(deals.filter { $0.value == .yes }.keys), Set(deals.keys)]
        } else {
          sets[investor] = random.worlds(of: investor, counted)
        }
      }
      self.sets = sets
    }

    /// In how many of some deals an investor can have been; nil if in none.
    func count(_ investor: EntityID, _ deals: Set<EntityID>) -> ClosedRange<Int>? {
      let counts = (sets[investor] ?? []).map { $0.intersection(deals).count }
      guard let least = counts.min(), let most = counts.max(), most > 0 else { return nil }
      return least...most
    }
  }

  /// Half of the graphs have memberships, the other half is asked about a day.
  private func random(_ generator: inout SeededGenerator) throws -> RandomDeals {
    let hasMemberships = generator.below(2) == 0
    return try RandomDeals(
      &generator, asksTime: !hasMemberships, hasMemberships: hasMemberships)
  }

  @Test(arguments: 0..<40)
  func `who follows on was in several rounds of one company`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 20_000 + seed)
    for _ in 0..<25 {
      let random = try random(&generator)
      let graph = random.graph
      let worlds = Worlds(random, .round)
      let ids = graph.entities.map(\.id)
      let found = Reinvestment(
        graph.index(), selection: random.selection, avoided: random.avoidedVertices,
        open: try OpenDeals(
          in: graph, by: .round, selection: random.selection, avoided: random.avoidedVertices))
      var expected: [String] = []
      for investor in ids {
        for company in ids {
          let rounds = Set(ids.filter { graph.round($0)?.company == company })
          guard let count = worlds.count(investor, rounds), count.upperBound > 1 else { continue }
          expected.append("\(investor) \(company) \(count)")
        }
      }
      let pairs = found.pairs.map { "\(ids[$0.investor]) \(ids[$0.company]) \($0.rounds)" }
      #expect(pairs.sorted() == expected.sorted())
      let ranked = found.pairs.map { (-$0.rounds.lowerBound, -$0.rounds.upperBound, $0.investor) }
      #expect(zip(ranked, ranked.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test(arguments: 0..<40)
  func `who follows a lead was in rounds that it led, and led none of these`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 21_000 + seed)
    for _ in 0..<25 {
      let random = try random(&generator)
      let graph = random.graph
      let worlds = Worlds(random, .round)
      let ids = graph.entities.map(\.id)
      var selection = random.selection
      selection.avoided = random.avoided
      let (answer, _) = try graph.syndicates(selection, avoided: random.avoidedVertices)
      // Who led what, and whether that is certain.
      func led(_ investor: EntityID, _ round: EntityID) -> Verdict {
        let facts = graph.facts.filter {
          $0.kind == .invested && $0.investment.isLead && $0.subject.entity == investor
            && $0.object.entity == round
        }
        return facts.reduce(.no) { verdict, fact in
          var wanted = selection
          wanted.kinds = [.invested]
          return verdict || wanted.includes(fact, in: graph)
        } && (random.deals(of: investor, .round)[round] ?? .no)
      }
      var expected: [String] = []
      for lead in ids {
        let rounds = ids.filter { led(lead, $0).isPossible }
        for follower in ids where follower != lead {
          let own = rounds.filter { !led(follower, $0).isPossible }
          guard let possible = worlds.count(follower, Set(own)) else { continue }
          let sure = worlds.count(follower, Set(own.filter { led(lead, $0) == .yes }))
          expected.append(
            "\(lead) \(follower) \((sure?.lowerBound ?? 0)...possible.upperBound)")
        }
      }
      let pairs = answer.pairs.map { "\($0.first) \($0.second) \($0.count)" }
      #expect(pairs.sorted() == expected.sorted())
      for lead in Set(answer.pairs.map(\.first)) {
        let own = try graph.syndicates(of: lead, selection, avoided: random.avoidedVertices)
        #expect(own.answer.pairs == answer.pairs.filter { $0.first == lead })
      }
    }
  }

  @Test(arguments: 0..<40)
  func `a competing bet is on several companies with one tag`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 22_000 + seed)
    for _ in 0..<25 {
      let random = try random(&generator)
      let graph = random.graph
      let worlds = Worlds(random, .company)
      let ids = graph.entities.map(\.id)
      func tagged(_ tag: String) -> Set<EntityID> {
        Set(ids.filter { graph.organization($0)?.tags.contains { $0.text == tag } == true })
      }
      let (answer, excerpt) = try CompetingBets.find(
        in: graph, random.selection, avoided: random.avoidedVertices)
      var expected: [String] = []
      for tag in ["drones", "robots"] {
        for investor in ids {
          guard let count = worlds.count(investor, tagged(tag)), count.upperBound > 1 else {
            continue
          }
          expected.append("\(investor) \(tag) \(count)")
        }
      }
      #expect(
        answer.bets.map { "\($0.investor) \($0.tag) \($0.count)" }.sorted() == expected.sorted())
      // As ties between rivals: bounds on how many investors back both, which no truth exceeds.
      let projection = Projection(answer, in: excerpt, minimum: 0)
      let ties = Dictionary(
        uniqueKeysWithValues: projection.ties.map { ([$0.pair.first, $0.pair.second], $0.count) })
      for (position, one) in ids.enumerated() {
        for other in ids[(position + 1)...] {
          guard ["drones", "robots"].contains(where: { tagged($0).isSuperset(of: [one, other]) })
          else {
            #expect(ties[[one, other]] == nil)
            continue
          }
          let both = ids.compactMap { worlds.count($0, [one, other]) }
          let (least, most) = (
            both.count { $0.lowerBound == 2 }, both.count { $0.upperBound == 2 }
          )
          let found = ties[[one, other]] ?? 0...0
          #expect(found.lowerBound <= least && found.upperBound >= most)
          // Where nothing is open the bounds are the truth.
          if random.graph.constraints.isEmpty { #expect(found == least...most) }
        }
      }
    }
  }
}
