import Testing

@testable import VentureModel

@Suite struct NearestTests {
  @Test(arguments: [
    ("foundde", "founded"), ("fuonded", "founded"), ("founde", "founded"), ("Founded", "founded"),
    ("xfounded", "founded"), ("invsted", "invested"), ("ammount", "amount"),
    ("organisation", "organization"),
  ])
  func `a slip of the finger finds its word`(slip: String, word: String) {
    let words = ["founded", "invested", "amount", "organization", "cite"]
    #expect(nearest(to: slip, among: words) == [word])
  }

  @Test func `best first, then by alphabet, each once, up to the limit`() {
    let words = ["bar", "baz", "bat", "bat", "bag", "foo"]
    #expect(nearest(to: "bat", among: words) == ["bat", "bag", "bar"])
    #expect(nearest(to: "bat", among: words, limit: 1) == ["bat"])
    #expect(nearest(to: "bat", among: words, limit: 0) == [])
  }

  @Test func `a beginning is near, however short of the whole`() {
    #expect(nearest(to: "cert", among: ["certainty", "cite"]) == ["certainty"])
    #expect(nearest(to: "ce", among: ["certainty"]) == [])
  }

  @Test func `what looks like nothing gets no suggestion`() {
    #expect(nearest(to: "zebra", among: ["founded", "cite"]) == [])
    #expect(nearest(to: "", among: ["a"]) == [])
    #expect(nearest(to: "listen", among: ["silent", "enlist"]) == [])
    #expect(
      nearest(to: String(repeating: "a", count: 101), among: [String(repeating: "a", count: 101)])
        == [])
  }
}
