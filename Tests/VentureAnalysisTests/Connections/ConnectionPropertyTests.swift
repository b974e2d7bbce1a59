import TestSupport
import Testing
import VentureAnalysis
import VentureModel

/// Answers against a search that follows the definition word by word, on thousands of small graphs.
@Suite struct ConnectionPropertyTests {
  @Test(arguments: 0..<40)
  func `all shortest connections, their length, the limit and the longest wanted`(seed: UInt64)
    throws
  {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      let network = try RandomNetwork(&generator)
      for _ in 0..<3 {
        let search = try network.search(&generator)
        let answer = network.graph.connections(search)
        let expected = NaiveSearch(network.graph, search).shortestPaths(
          from: search.from, to: search.to)
        let length = expected.first.map { $0.count - 1 }.flatMap {
          $0 <= search.maximumTies ?? .max ? $0 : nil
        }
        #expect(answer.length == length, "\(search)")
        #expect(
          answer.connections.map(\.nodes)
            == (length == nil ? [] : Array(expected.prefix(search.limit))))
        #expect(answer.isCut == (length != nil && expected.count > search.limit))
        #expect(length == nil || answer.nearestMiss == nil)
        for connection in answer.connections {
          #expect(connection.steps.map(\.from) == Array(connection.nodes.dropLast()))
          #expect(connection.steps.map(\.to) == Array(connection.nodes.dropFirst()))
          #expect(connection.steps.allSatisfy { !$0.reasons.isEmpty })
        }
      }
    }
  }

  @Test(arguments: 0..<20)
  func `every reason of a step counts, and the best known comes first`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 1_000 + seed)
    for _ in 0..<20 {
      let network = try RandomNetwork(&generator)
      let search = try network.search(&generator)
      for step in network.graph.connections(search).connections.flatMap(\.steps) {
        #expect(step.reasons.map(\.certainty.rank) == step.reasons.map(\.certainty.rank).sorted())
        for reason in step.reasons {
          #expect(search.selection.certainties.contains(reason.certainty))
          for fact in reason.facts where fact.kind != .raised {
            let isMeeting = fact.kind == .attended || fact.kind == .organised
            #expect(
              search.selection.kinds.contains(
                isMeeting && reason.facts.count == 2 ? .met : fact.kind))
            #expect(search.selection.statuses.contains(fact.status))
          }
          if reason.isUndated {
            #expect(search.selection.asOf != nil && search.selection.keepsUndated)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<30)
  func `the nearest miss needs the fewest more ties, and is the shortest of those`(seed: UInt64)
    throws
  {
    var generator = SeededGenerator(seed: 2_000 + seed)
    for _ in 0..<20 {
      let network = try RandomNetwork(&generator, facts: 9)
      var search = try network.search(&generator)
      search.maximumTies = nil
      let answer = network.graph.connections(search)
      guard answer.length == nil else { continue }
      let strict = NaiveSearch(network.graph, search)
      let wide = NaiveSearch(network.graph, search, selection: everything(but: search.selection))
      guard let best = strict.leastCost(from: search.from, to: search.to, over: wide) else {
        #expect(answer.nearestMiss == nil, "\(search)")
        continue
      }
      let miss = try #require(answer.nearestMiss, "\(search)")
      #expect(miss.missingSteps.count == best.missing, "\(search)")
      #expect(miss.connection.steps.count == best.ties, "\(search)")
      for (index, step) in miss.connection.steps.enumerated() {
        #expect(miss.missingSteps.contains(index) == !strict.areLinked(step.from, step.to))
      }
    }
  }

  /// All that a nearest miss may rest on: only what is avoided stays avoided.
  private func everything(but selection: Selection) -> Selection {
    Selection(
      kinds: selection.kinds.union(Selection.usualKinds).union(TieKind.weak)
        .union([.met, .together, .attended, .organised]),
      certainties: Set(Certainty.allCases), statuses: Set(DealStatus.allCases),
      avoided: selection.avoided)
  }

  @Test(arguments: 0..<20)
  func `asking again as advised finds a connection`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 3_000 + seed)
    for _ in 0..<20 {
      let network = try RandomNetwork(&generator, facts: 9)
      var search = try network.search(&generator)
      search.maximumTies = nil
      search.selection.keepsUndated = true
      guard let miss = network.graph.connections(search).nearestMiss else { continue }
      var again = search
      for option in miss.options(beyond: search.selection, in: network.graph) {
        let words = option.split(separator: " ")
        let values = words.last.map { $0.split(separator: ",").map(String.init) } ?? []
        switch words.first {
        case "--also": again.selection.kinds.formUnion(values.compactMap(TieKind.init))
        case "--certainty": again.selection.certainties = Set(values.compactMap(Certainty.init))
        case "--status": again.selection.statuses = Set(values.compactMap(DealStatus.init))
        case "a", "an": again.selection.asOf = nil
        default: Issue.record("an option that is none: \(option)")
        }
      }
      #expect(network.graph.connections(again).length != nil, "\(search)")
    }
  }

  @Test(arguments: 0..<20)
  func `the way back is as long, and avoiding the way finds none of it`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 4_000 + seed)
    for _ in 0..<20 {
      let network = try RandomNetwork(&generator)
      let search = try network.search(&generator)
      let answer = network.graph.connections(search)
      var back = search
      (back.from, back.to) = (search.to, search.from)
      #expect(network.graph.connections(back).length == answer.length)
      guard let inner = answer.connections.first?.nodes.dropFirst().dropLast().first else {
        continue
      }
      var around = search
      around.selection.avoided.insert(inner)
      let detour = network.graph.connections(around)
      #expect(detour.connections.allSatisfy { !$0.nodes.contains(inner) })
      if let length = detour.length { #expect(length >= answer.length ?? 0) }
    }
  }

  @Test func `the same question has the same answer`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let network = try RandomNetwork(&generator)
      let search = try network.search(&generator)
      let answer = network.graph.connections(search)
      let text = answer.json(in: network.graph).description
      for _ in 0..<3 {
        #expect(network.graph.connections(search).json(in: network.graph).description == text)
      }
    }
  }
}
