import TestSupport
import Testing
import VentureAnalysis
import VentureModel

@Suite struct JoiningTests {
  @Test(arguments: 0..<30)
  func `ties that count make one tree of each group`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 10_000 + seed)
    for _ in 0..<10 {
      let network = try RandomNetwork(&generator)
      let question = try network.search(&generator)
      let names = (0..<3).map { _ in generator.pick(network.nodes) }
      let answer = try network.graph.joining(
        JoiningSearch(names, view: question.view, selection: question.selection)
      ).answer
      let naive = NaiveSearch(network.graph, question, ends: Set(names))
      var reached = answer.groups.map { Set($0.prefix(1)) }
      for step in answer.steps {
        #expect(naive.areLinked(step.from, step.to) && !step.reasons.isEmpty)
        #expect(names.contains(step.from) || answer.steps.contains { $0.to == step.from })
      }
      for index in reached.indices {
        var isGrowing = true
        while isGrowing {
          let next = answer.steps.filter {
            reached[index].contains($0.from) != reached[index].contains($0.to)
          }
          for step in next { reached[index].formUnion([step.from, step.to]) }
          isGrowing = !next.isEmpty
        }
        #expect(reached[index].intersection(names) == Set(answer.groups[index]))
        let inside = answer.steps.filter { reached[index].contains($0.from) }
        #expect(inside.count == reached[index].count - 1)
      }
      #expect(Set(answer.groups.joined()) == Set(names))
      #expect(answer.joinsAll == (answer.nearestMiss == nil))
    }
  }

  @Test func `four names of the story of MiniMax`() throws {
    let graph = try Stories.miniMax()
    let (answer, excerpt) = try graph.joining(
      JoiningSearch(["tencent", "hongshan", "li-ping", "chen-yu"]))
    #expect(answer.stops == ["bairui", "minimax", "yunqi"])
    #expect(answer.steps.count == 6)
    let text = answer.text(in: excerpt)
    #expect(
      text.hasPrefix(
        """
        Chen Yu, HongShan, Li Ping and Tencent: joined by 6 ties, by way of Bairui Capital, MiniMax and \
        Yunqi Partners
        No tree that joins them has fewer than 4.

        Tencent
          MiniMax
            • Tencent invested 50 million US dollars
        """))
    #expect(text.contains("\n    Bairui Capital\n"))
    #expect(text.contains("\n      Li Ping\n        • Li Ping founded Bairui Capital."))
    #expect(answer.table(in: excerpt).rows.contains { $0[0] == "bairui" && $0[1] == "li-ping" })
    #expect(answer.json(in: excerpt).description.hasPrefix("{\n  \"names\": [\n    \"tencent\","))
  }

  @Test func `two names are joined by a shortest connection`() throws {
    let graph = try Stories.miniMax()
    let answer = try graph.joining(JoiningSearch(["chen-yu", "yun-yeyi"])).answer
    #expect(answer.stops == ["johns-hopkins"])
    #expect(answer.leastTies == 2)
  }

  @Test func `who stays apart, and what would link them`() throws {
    let graph = try Stories.miniMax()
    let (answer, excerpt) = try graph.joining(
      JoiningSearch(["minimax", "wang-chuanfu", "tencent"]))
    #expect(answer.groups == [["minimax", "tencent"], ["wang-chuanfu"]])
    let text = answer.text(in: excerpt)
    #expect(
      text.hasPrefix(
        """
        Nothing joins all of them. These stay apart:
          • MiniMax and Tencent
          • Wang Chuanfu

        No connection between MiniMax and Wang Chuanfu.
        """))
    #expect(text.hasSuffix("Ask again with --also met.\n"))
  }
}
