import Foundation
import Testing

@Suite struct PathJSONTests {
  @Test func `an answer has its length, its view and every fact of every step`() throws {
    let answer = try PathAnswer("Xue Zizhao", "Yun Yeyi")
    #expect(answer.length == 2)
    #expect(answer.view == "contracted")
    #expect(answer.from == "xue-zizhao")
    #expect(answer.to == "yun-yeyi")
    let path = try #require(answer.paths.first)
    #expect(answer.paths.count == 1)
    #expect(path.nodes == ["xue-zizhao", "minimax", "yun-yeyi"])
    let fact = try #require(path.steps.first?.facts.first)
    #expect(fact.kind == "employed")
    #expect(fact.citations.first?.source == "latepost")
    #expect(fact.citations.first?.locator == "P22")
    #expect(path.steps.last?.certainty == "implied")
  }

  @Test(arguments: [
    ["Xue Zizhao", "Yun Yeyi"], ["Tencent", "HongShan"], ["Richard Li", "miHoYo"],
  ])
  func `steps lead from node to node and have reasons with citations`(_ ends: [String]) throws {
    let answer = try PathAnswer(ends[0], ends[1])
    #expect(!answer.paths.isEmpty)
    for path in answer.paths {
      #expect(path.steps.count == answer.length)
      #expect(path.nodes.first == answer.from)
      #expect(path.nodes.last == answer.to)
      #expect(path.steps.map(\.from) == Array(path.nodes.dropLast()))
      #expect(path.steps.map(\.to) == Array(path.nodes.dropFirst()))
      for step in path.steps {
        #expect(!step.reasons.isEmpty)
        #expect(step.reasons.flatMap(\.facts) == Array(step.facts.indices))
        #expect(step.reasons.allSatisfy { !$0.sentence.isEmpty && !$0.citations.isEmpty })
      }
    }
  }

  @Test func `rounds count as stops in the raw view`() throws {
    let contracted = try PathAnswer("Tencent", "HongShan")
    let raw = try PathAnswer("Tencent", "HongShan", "--view", "raw")
    #expect(raw.view == "raw")
    #expect(contracted.paths.map(\.nodes) == [["tencent", "minimax", "hongshan"]])
    #expect(try #require(raw.length) > (try #require(contracted.length)))
    #expect(raw.paths.allSatisfy { $0.nodes.contains("minimax-3") })
  }

  @Test func `an honest no has no length and tells the nearest miss`() throws {
    let answer = try PathAnswer("ByteDance", "MiniMax")
    #expect(answer.length == nil)
    #expect(answer.paths.isEmpty)
    let miss = try #require(answer.nearestMiss)
    #expect(miss.path.nodes == ["bytedance", "minimax"])
    #expect(miss.missingSteps == [0])
    #expect(miss.options == ["--status completed,withdrawn"])
    #expect(miss.path.steps[0].facts[0].status == "withdrawn")
  }

  @Test func `the length is null in writing and the object ends in a line`() throws {
    let result = try Command.run("path", "ByteDance", "MiniMax", "--format", "json")
    #expect(result.status == 1)
    #expect(result.output.hasPrefix("{\n  \"length\": null,\n"))
    #expect(result.output.hasSuffix("}\n"))
  }
}
