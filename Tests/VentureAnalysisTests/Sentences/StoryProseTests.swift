import Testing
import VentureAnalysis
import VentureModel

/// What no sentence of a whole story may contain, whatever its facts.
@Suite struct StoryProseTests {
  private let sentences: [String]
  private let graph: VentureGraph

  init() throws {
    graph = try Stories.miniMax()
    let narrator = Narrator(graph)
    sentences =
      graph.facts.map { narrator.sentence($0) } + graph.constraints.map { narrator.sentence($0) }
  }

  @Test func `no two prepositions in a row, and no word twice`() {
    let prepositions: Set = [
      "in", "on", "at", "of", "from", "to", "by", "until", "since", "between", "around", "about",
      "with", "for", "as",
    ]
    // "From around 2014", "in at least 2 of"; but never "in around", "on in", "about in".
    let allowed: Set = [
      "from around", "to around", "until around", "since around", "by number", "in at", "as of",
    ]
    for sentence in sentences {
      let words = sentence.lowercased().split(separator: " ").map(String.init)
      for (first, second) in zip(words, words.dropFirst()) {
        #expect(first != second, "\(sentence)")
        if prepositions.contains(first), prepositions.contains(second) {
          #expect(allowed.contains("\(first) \(second)"), "\(sentence)")
        }
      }
    }
  }

  @Test func `no raw ids, notations or abbreviations`() throws {
    for sentence in sentences {
      for mark in [
        "  ", " c. ", "~", "[", "]", "..", "USD", "HKD", "CNY", "’’", "s’s", "‘", "unnamed’", "-37",
        "nil", "Optional",
      ] {
        #expect(!sentence.contains(mark), "\(sentence)")
      }
      #expect(!sentence.hasSuffix("."), "\(sentence)")
      #expect(sentence.first?.isLowercase == false || sentence.hasPrefix("miHoYo"), "\(sentence)")
      let ids = graph.entities.map(\.id.slug).filter { $0.contains("-") && !["01-ai"].contains($0) }
      for id in ids where sentence.split(separator: " ").contains(Substring(id)) {
        Issue.record("\(id) stands in “\(sentence)”")
      }
    }
  }

  @Test func `an approximate time is around, an amount is about`() {
    let times = sentences.filter { $0.contains("around ") }
    #expect(times.count > 30)
    for sentence in sentences where sentence.contains("about 20") { Issue.record("\(sentence)") }
  }

  @Test func `constraints read as sentences`() {
    let expected = [
      "MiniMax raised 1.5 billion US dollars in 7 rounds together", "MiniMax had 7 rounds",
      "MiniMax had 2 rounds as of November 2022", "MiniMax had 30 investors",
      "MiniMax’s round 2 had 1 new investor",
      "MiniMax’s round 3 raised at least 3 times as much as MiniMax’s round 1 (Angel) and MiniMax’s round 2 together",
      "MingShi invested in 6 of 8 rounds of MiniMax (1, 2, 3, 4, 5, 6, 7, cornerstone)",
      "Of Hillhouse, miHoYo, Yunqi Partners, IDG Capital and MingShi, at least 1 invested in MiniMax’s round 3",
      "China Life invested in 1 of 2 rounds of MiniMax (6, 7) around late 2024",
      "Tencent invested in at least 2 of MiniMax, Light Year, Baichuan AI, 01.AI, Zhipu AI and Moonshot AI",
      "Hillhouse ranked first by time of entry among investors of MiniMax",
      "Hillhouse ranked second by share among external shareholders of MiniMax",
    ]
    for sentence in expected { #expect(sentences.contains(sentence), "\(sentence)") }
  }
}
