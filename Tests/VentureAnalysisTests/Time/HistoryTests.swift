import TestSupport
import Testing
import VentureAnalysis
import VentureModel

@Suite struct HistoryTests {
  private func sentences(_ history: History) -> [String] { history.entries.map(\.told.sentence) }

  @Test func `facts, dates and events stand in order of time, what has no date last`() throws {
    let history = History(of: "yan-junjie", in: try Stories.miniMax())
    #expect(history.name == "Yan Junjie")
    #expect(history.entries.count == 24)
    #expect(history.undatedCount == 5)
    #expect(sentences(history)[0] == "Yan Junjie was born in 1989")
    #expect(history.entries[0].told.cited == "latepost P14")
    let dates = history.entries.map { $0.date?.description }
    #expect(dates.prefix(3) == ["1989", "2014~/2021~", "[2021-12..2022-01]"])
    #expect(dates.suffix(5).allSatisfy { $0 == nil })
  }

  @Test func `the steps of a deal stand in their order, each by itself`() throws {
    let history = History(of: "bytedance", in: try Stories.miniMax())
    let deals = history.entries.filter { $0.told.sentence.contains("MiniMax") }
    #expect(
      deals.map(\.told.sentence) == [
        "ByteDance offered to invest in MiniMax around June 2023",
        "ByteDance withdrew an offer to invest in MiniMax around the middle of 2023",
      ])
    #expect(deals.map(\.told.cited) == ["latepost P52", "latepost P52, P53"])
  }

  @Test func `an offer without a date stands before the deal that came of it`() throws {
    let history = History(of: "idg-capital", in: try Stories.miniMax())
    let offer = try #require(
      history.entries.firstIndex { $0.told.sentence.contains("intended to invest") })
    #expect(history.entries[offer].date == nil)
    #expect(history.entries[offer].isPlaced)
    #expect(
      history.entries[offer].told.sentence
        == "IDG Capital intended to invest in MiniMax’s round 1 (Angel)")
    let deal = try #require(
      history.entries.firstIndex { $0.told.sentence.contains("invested in MiniMax") })
    #expect(offer < deal)
  }

  @Test func `of a company the rounds and their investors are told too`() throws {
    let history = History(of: "minimax", in: try Stories.miniMax())
    let told = sentences(history)
    #expect(told.contains("HongShan led MiniMax’s round 4 (A+) as a new shareholder in July 2023"))
    #expect(told.contains("MiniMax raised 654 million US dollars in its round 5 in March 2024"))
    #expect(
      told.contains(
        "MingShi invested in 6 of 8 rounds of MiniMax (1, 2, 3, 4, 5, 6, 7, cornerstone)"))
    #expect(told.contains { $0.hasPrefix("MiniMax’s round 3 closed between January") })
    // A figure of no time is nothing that happened.
    #expect(!told.contains { $0.contains("together") && $0.contains("1.5 billion") })
  }

  @Test func `a round without a date stands after the round before it`() throws {
    let history = History(of: "minimax", in: try Stories.miniMax())
    let told = sentences(history)
    let fifth = try #require(told.firstIndex { $0.contains("Matrix") && $0.contains("round 5") })
    let sixth = try #require(told.firstIndex { $0.contains("raised money in its round 6") })
    let seventh = try #require(told.firstIndex { $0.contains("raised money in its round 7") })
    let later = try #require(told.firstIndex { $0.contains("released MiniMax-M1") })
    #expect(fifth < sixth && sixth < seventh && seventh < later)
    #expect(history.entries[sixth].isPlaced && history.entries[sixth].date == nil)
  }

  @Test func `a stake stands at the date of its statement`() throws {
    let history = History(of: "hongshan", in: try Stories.miniMax())
    let stake = try #require(history.entries.first { $0.told.sentence.contains("held 3.81 %") })
    #expect(stake.date?.description == "2026-01~")
  }

  @Test func `nothing is told of what is not there`() throws {
    let history = History(of: "nobody", in: try Stories.miniMax())
    #expect(history.entries.isEmpty)
    #expect(history.text() == "Nothing is told of nobody.\n")
  }

  @Test func `text, JSON and rows say the same`() throws {
    let history = History(of: "bytedance", in: try Stories.miniMax())
    #expect(
      history.text().hasPrefix(
        "ByteDance: 7 entries, 1 without a date\n\n  2023-38~  ByteDance organised “"))
    let json = history.json.description
    for entry in history.entries {
      #expect(history.text().contains(entry.told.sentence))
      #expect(json.contains(entry.told.sentence))
    }
    #expect(json.contains("\"undated\": 1\n"))
    #expect(history.table.rows.count == 7)
    #expect(history.table.rows[0][0...1] == ["2023-38~", "organised"])
  }
}

@Suite struct HistoryPropertyTests {
  @Test(arguments: 0..<60)
  func `no entry stands before one that certainly came before it, and none is left out`(
    _ seed: UInt64
  ) {
    let graph = RandomVentureGraph.make(seed: seed)
    for entity in graph.entities where entity.kind != .organization {
      let history = History(of: entity.id, in: graph)
      let ties = graph.facts(of: entity.id).filter {
        $0.kind != .raised || graph.round($0.object.entity ?? "")?.isPlaceholder != true
      }
      let steps = ties.map { fact in 1 + fact.history.count { $0.status != fact.status } }
      let told = history.entries.count {
        if case .tie = $0.kind { true } else { false }
      }
      #expect(told == steps.reduce(0, +))
      // The steps of a deal keep the order of the document, whatever their dates.
      let free = history.entries.filter {
        $0.kind != .tie(.invested) && $0.kind != .tie(.acquired) && $0.kind != .tie(.raised)
      }
      for (place, entry) in free.enumerated() {
        for later in free[(place + 1)...] {
          guard let date = entry.date else {
            #expect(later.date == nil)
            continue
          }
          #expect(later.date.map { $0.isBefore(date) } != .yes)
        }
      }
    }
  }
}
