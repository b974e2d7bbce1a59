import Foundation
import Testing

@Suite struct ShowCommandTests {
  @Test(
    arguments: [
      ("Yan Junjie", "Yan Junjie: ", "founded MiniMax"), ("HongShan", "HongShan: firm", "红杉中国"),
      ("MiniMax", "MiniMax: company", "稀宇科技"), ("Johns Hopkins University", "Johns", "studied"),
      ("Talkie", "Talkie: app", "released Talkie"),
      ("MiniMax A+", "MiniMax’s round 4 (A+): series round", "post-money 1.6 billion US dollars"),
      ("MiniMax round 4", "MiniMax’s round 4 (A+)", "HongShan led MiniMax’s round 4"),
      ("minimax-4", "MiniMax’s round 4 (A+)", "Investors"),
      ("Study trip to the Middle East", "Study trip to the Middle East", "Wang Chuanfu"),
    ])
  func `a card tells of every kind of entity`(
    _ name: String, _ start: String, _ content: String
  ) throws {
    let result = try Command.run("show", name, "Graphs/minimax.yaml")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix(start), "\(result.output.prefix(80))")
    #expect(result.output.contains(content), "\(result.output)")
    #expect(
      result.output.contains("\nSources\n  latepost: Cheng Manqi, “MiniMax's financing story"))
  }

  /// What `show --format json` tells.
  private struct Card: Decodable {
    struct Section: Decodable {
      let title: String
      let lines: [Line]
    }

    struct Line: Decodable {
      let text: String
      let citations: [PathAnswer.Citation]
    }

    let id: String
    let kind: String
    let title: String
    let sections: [Section]
  }

  @Test func `a card in JSON says what the text says`() throws {
    let result = try Command.run("show", "minimax-4", "--format", "json", "Graphs/minimax.yaml")
    let card = try JSONDecoder().decode(Card.self, from: Data(result.output.utf8))
    #expect(card.id == "minimax-4")
    #expect(card.kind == "round")
    let text = try Command.run("show", "minimax-4", "Graphs/minimax.yaml").output
    #expect(text.hasPrefix(card.title))
    for section in card.sections {
      #expect(text.contains("\n\(section.title)\n"))
      for line in section.lines { #expect(text.contains(line.text), "\(line.text)") }
    }
    let investors = try #require(card.sections.first { $0.title == "Investors" })
    #expect(investors.lines.flatMap(\.citations).contains { $0.locator == "P54" })
  }
}
