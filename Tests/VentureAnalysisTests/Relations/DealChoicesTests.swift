import Testing

@testable import VentureAnalysis

/// How many deals there can be of those that are open.
@Suite struct DealChoicesTests {
  private func limit(_ deals: Set<Int>, _ count: ClosedRange<Int>) -> DealChoices.Limit {
    DealChoices.Limit(deals: deals, count: count)
  }

  @Test func `five of six are one at least of any two`() {
    let choices = DealChoices(
      open: [3, 4, 5, 6, 7, 8], limits: [limit([3, 4, 5, 6, 7, 8], 5...5)])
    #expect(choices.count(among: [3, 4]) == 1...2)
    #expect(choices.count(among: [3, 4, 5, 6, 7, 8]) == 5...5)
    #expect(choices.count(among: [8]) == 0...1)
    #expect(choices.count(among: [1, 2]) == 0...0)
  }

  @Test func `limits that meet are looked at together`() {
    let choices = DealChoices(
      open: [1, 2, 3], limits: [limit([1, 2], 1...1), limit([2, 3], 1...1)])
    #expect(choices.count(among: [1, 3]) == 0...2)
    #expect(choices.count(among: [1, 2, 3]) == 1...2)
  }

  @Test func `two who chose apart have in common what they cannot avoid`() {
    let five = DealChoices(open: [3, 4, 5, 6, 7, 8], limits: [limit([3, 4, 5, 6, 7, 8], 5...5)])
    let two = DealChoices(open: [5, 6, 7, 8], limits: [limit([5, 6, 7, 8], 2...4)])
    #expect(DealChoices.shared(([2], five), ([4], two)) == 2...5)
    #expect(DealChoices.shared(([2], five), ([2, 3, 4], .none)) == 2...3)
    #expect(DealChoices.shared(([1], .none), ([1, 2], .none)) == 1...1)
  }

  @Test func `limits that contradict each other leave only bounds`() {
    let choices = DealChoices(open: [1, 2], limits: [limit([1, 2], 2...2), limit([1], 0...0)])
    #expect(choices.count(among: [1, 2]) == 0...2)
  }

  @Test func `of many open deals there are only bounds`() {
    let many = Set(0..<40)
    let choices = DealChoices(open: many, limits: [limit(many, 30...30)])
    #expect(choices.count(among: many) == 0...40)
    #expect(DealChoices.shared(([], choices), ([1, 2, 99], .none)) == 0...2)
  }
}
