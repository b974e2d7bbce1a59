import Testing

@testable import VentureDiagrams

@Suite struct WordingTests {
  @Test(arguments: Wording.all)
  func `every language has every text`(_ wording: Wording) {
    for phrase in Wording.Phrase.allCases {
      #expect(wording.texts[phrase]?.isEmpty == false, "\(wording.language) lacks \(phrase)")
    }
  }
}
