import TestSupport
import Testing
import VentureAnalysis
import VentureModel

@Suite struct MomentDifferenceTests {
  private func difference(
    _ from: String, _ to: String, of entity: EntityID? = nil, in graph: VentureGraph
  ) throws -> MomentDifference {
    MomentDifference(from: try PartialDate(from), to: try PartialDate(to), of: entity, in: graph)
  }

  @Test func `what a company did in one year`() throws {
    let difference = try difference("2023", "2024", of: "minimax", in: try Stories.miniMax())
    #expect(difference.new.count == 8)
    #expect(
      difference.new.contains {
        $0.told.sentence.hasPrefix("Alibaba invested 400 million US dollars in MiniMax’s round 5")
      })
    #expect(difference.ended.isEmpty)
    // It wanted more at some time from December 2023 to March 2024.
    #expect(
      difference.perhapsNew.map(\.date?.description) == ["[2023-12..2024-03]", "[..2026-01-09]"])
    #expect(
      difference.text().hasPrefix(
        "MiniMax, 2023 to 2024: 8 new, 0 ended, 2 of which one cannot tell\n"))
  }

  @Test func `a job ends between two dates, and may have ended`() throws {
    let graph = try Stories.graph(
      """
      entities:
        ann: { person: }
        bob: { person: }
        cid: { person: }
        firm: { organization: firm }
      facts:
        - ann employed by firm: { date: 2019-01-01/2022-03-31 }
        - bob employed by firm: { date: 2021/2022 }
        - cid employed by firm: { date: 2021/ }
      """)
    let year = try difference("2021", "2022", in: graph)
    // On the last day of 2022 it cannot be told whether Bob's last day is over.
    #expect(
      year.ended.map(\.told.sentence) == ["ann worked at firm from 1 January 2019 to 31 March 2022"]
    )
    #expect(year.perhapsEnded.map(\.told.sentence) == ["bob worked at firm from 2021 to 2022"])
    #expect(year.new.isEmpty && year.perhapsNew.isEmpty)
    let before = try difference("2020", "2021", in: graph)
    #expect(before.new.count == 2 && before.ended.isEmpty && before.perhapsEnded.isEmpty)
  }

  @Test func `what had begun before and goes on is unchanged`() throws {
    let graph = try Stories.graph(
      """
      entities:
        ann: { person: }
        bob: { person: }
        cid: { person: }
        dan: { person: }
        firm: { organization: firm }
      facts:
        - ann founded firm: { date: 2019 }
        - bob employed by firm: { date: 2020/.. }
        - cid employed by firm: { date: 2020/2022-06 }
        - dan employed by firm: { date: 2021 }
      """)
    let year = try difference("2021-06", "2022-12", in: graph)
    #expect(
      year.unchanged.map(\.told.sentence) == [
        "ann founded firm in 2019", "bob has been at firm since 2020",
      ])
  }

  @Test func `a step of a deal is told as it was then`() throws {
    let graph = try Stories.miniMax()
    let year = try difference("2023-06", "2024-06", of: "minimax", in: graph)
    let facts = year.new.compactMap { happening -> Fact? in
      if case .fact(let fact) = happening.matter { fact } else { nil }
    }
    let sought = try #require(facts.first { $0.status == .sought })
    #expect(sought.subject == .named("alibaba"))
    #expect(sought.investment.share?.description == "~30..40 %")
    #expect(sought.investment.amount == nil)
    let closing = try #require(year.perhapsNew.first)
    #expect(closing.matter == .date("minimax-3", .closed))
    #expect(closing.kind == .date)
  }

  @Test func `nothing happened`() throws {
    let difference = try difference("1900", "1901", of: "minimax", in: try Stories.miniMax())
    // An interview “by 9 January 2026” may have been at any time before.
    #expect(difference.new.isEmpty && difference.ended.isEmpty)
    #expect(difference.perhapsNew.count == 2)
    let quiet = try self.difference("1900", "1901", of: "glow", in: try Stories.miniMax())
    #expect(quiet.isEmpty)
    #expect(quiet.text() == "Glow, 1900 to 1901: nothing new\n")
  }

  @Test(arguments: 0..<60)
  func `a moment is new exactly if all its days lie between the dates`(_ seed: UInt64) throws {
    let graph = RandomVentureGraph.make(seed: seed)
    for (first, second) in [("1990", "2030"), ("2019-06", "2022"), ("2022-02-14", "2024-03-01")] {
      let (from, to) = (try PartialDate(first), try PartialDate(second))
      let difference = MomentDifference(from: from, to: to, in: graph)
      let moments = MomentDifference(
        from: try PartialDate("-9999"), to: try PartialDate("9999"), in: graph
      )
      .new.filter { $0.date?.date != nil }
      func days(_ happening: Happening) -> ClosedRange<Day>? {
        happening.date.flatMap { date in
          date.earliest.flatMap { first in date.latest.map { first...$0 } }
        }
      }
      let span = from.latest.advanced(by: 1)...to.latest
      let new = moments.filter {
        days($0).map { span.contains($0.lowerBound) && span.contains($0.upperBound) } == true
      }
      let open = moments.filter { days($0).map { $0.overlaps(span) } == true && !new.contains($0) }
      #expect(difference.new.filter { $0.date?.date != nil } == new)
      #expect(difference.perhapsNew.filter { $0.date?.date != nil } == open)
    }
  }
}
