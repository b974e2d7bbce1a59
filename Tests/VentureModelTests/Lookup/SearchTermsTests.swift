import Testing
import VentureModel

@Suite struct SearchTermsTests {
  @Test(arguments: [
    ("Foo, Inc.", "foo inc"), ("AT&T", "at t"), ("", ""), ("...", ""),
    ("Élan Größe", "elan grosse"),
    ("Ａ１ Capital", "a1 capital"), ("Y Combinator (W12)", "y combinator w12"),
  ])
  func wordsAreFoldedAndStandApart(name: String, expected: String) {
    var terms = SearchTerms()
    let words = terms.terms(of: name)
    #expect(words == expected)
  }

  @Test func chineseIsFoundByCharactersAndByPinyin() {
    var terms = SearchTerms()
    let words = terms.terms(of: "閆俊傑").split(separator: " ")
    #expect(words.starts(with: ["闫", "俊", "杰"]))
    #expect(words.contains("yanjunjie") && words.contains("junjie") && words.contains("jun"))
  }

  @Test(arguments: [
    ("sequ", "Sequoia Capital"), ("capital seq", "Sequoia Capital"), ("junjie", "闫俊杰"),
    ("俊杰", "闫俊杰"), ("elan", "Élan"),
  ])
  func aNameMatchesWhatItBegins(text: String, name: String) {
    var terms = SearchTerms()
    let isFound = terms.matches(text, in: name)
    #expect(isFound)
  }

  @Test(arguments: [("quoia", "Sequoia"), ("杰俊", "闫俊杰"), ("sequoia china", "Sequoia"), ("", "A")])
  func anythingElseDoesNot(text: String, name: String) {
    var terms = SearchTerms()
    let isFound = terms.matches(text, in: name)
    #expect(!isFound)
  }

  @Test func aQueryQuotesEveryWord() {
    var terms = SearchTerms()
    func expect(_ query: String?, _ expected: String?) { #expect(query == expected) }
    expect(terms.query(for: "Sequoia \"OR\" cap*"), "\"sequoia\"* \"or\"* \"cap\"*")
    expect(terms.query(for: "俊傑"), "\"俊 杰\"")
    expect(terms.query(for: " - "), nil)
  }
}
