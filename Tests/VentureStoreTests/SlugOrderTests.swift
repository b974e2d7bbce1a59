import Testing

@testable import VentureStore

@Suite struct SlugOrderTests {
  @Test func idsAreInTheOrderOfTheirBytes() {
    let slugs = [
      "organization-9", "organization-12", "organization-1", "organization", "organize", "über",
      "a", "abcdefgh", "abcdefgh.2020", "abcdefg", "北京", "",
    ]
    let order = SlugOrder.sorted(Array(slugs.indices)) { slugs[$0] }
    #expect(
      order.map { slugs[$0] }
        == slugs.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test func equalOnesStayInTheirOrder() {
    let slugs = ["b", "a", "b", "longer-than-eight", "a", "longer-than-eight"]
    #expect(SlugOrder.sorted([5, 4, 2, 0, 1, 3]) { slugs[$0] } == [4, 1, 2, 0, 5, 3])
  }

  /// These are one text to `String`.
  @Test func whatDiffersInBytesAloneHasAnOrder() {
    let slugs = ["\u{E9}", "e\u{301}"]
    #expect(SlugOrder.sorted([0, 1]) { slugs[$0] } == [1, 0])
  }

  @Test func onlyTheGivenIndicesAreSorted() {
    let slugs = ["c", "b", "a"]
    #expect(SlugOrder.sorted([0, 2]) { slugs[$0] } == [2, 0])
  }
}
