import Testing
import VentureAnalysis
import VentureModel

@Suite struct CitationPhraseTests {
  private func phrase(_ locators: String...) -> String {
    locators.map { Citation(SourceID("latepost"), $0) }.phrase()
  }

  @Test func `runs of three and more are joined`() {
    #expect(phrase("P31", "P32", "P33") == "latepost P31–P33")
    #expect(phrase("P13", "P14", "P26", "P31", "P32", "P33") == "latepost P13, P14, P26, P31–P33")
    #expect(phrase("P1", "P2", "P4", "P5", "P6", "P7") == "latepost P1, P2, P4–P7")
  }

  @Test func `pairs, gaps, other prefixes and steps back are not`() {
    #expect(phrase("P5", "P6") == "latepost P5, P6")
    #expect(phrase("P5", "P7", "P9") == "latepost P5, P7, P9")
    #expect(phrase("P5", "Q6", "P7") == "latepost P5, Q6, P7")
    #expect(phrase("P7", "P6", "P5") == "latepost P7, P6, P5")
    #expect(phrase("a", "b", "c") == "latepost a, b, c")
  }

  @Test func `each place stands once, source by source, speakers apart`() {
    let citations = [
      Citation(SourceID("a"), "p1"), Citation(SourceID("b"), "p2"), Citation(SourceID("a"), "p1"),
      Citation(SourceID("a"), "p3", speaker: .name("A Bystander")), Citation(SourceID("c")),
    ]
    #expect(citations.phrase() == "a p1; b p2; a p3 (A Bystander); c")
    #expect([Citation]().phrase() == "")
  }

  @Test func `a source whose id is empty is cited by its places`() {
    let citations = [Citation(SourceID(""), "p1"), Citation(SourceID("a"))]
    #expect(citations.phrase() == " p1; a")
  }

  @Test func `speakers go by their names where the graph knows them`() throws {
    let citation = [Citation(SourceID("latepost"), "P15", speaker: .entity("xue-zizhao"))]
    #expect(citation.phrase() == "latepost P15 (xue-zizhao)")
    #expect(citation.phrase(in: try Stories.miniMax()) == "latepost P15 (Xue Zizhao)")
  }
}
