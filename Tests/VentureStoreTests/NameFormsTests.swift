import Testing

@testable import VentureStore

@Suite struct NameFormsTests {
  @Test func formsComeInTheOrderOfTheNames() {
    // More than two batches, so that some are made while others are taken.
    let names = (0..<10_000).map { $0 % 1000 == 7 ? "闫俊杰 \($0)" : "Company No. \($0)" }
    var ahead = NameFormsAhead(names)
    var forms: [NameForms] = []
    while let next = ahead.next() { forms.append(next) }
    #expect(forms.map(\.text) == names)
    #expect(forms[1].folded == "companyno1")
    #expect(forms[1].terms == "company no 1")
    #expect(forms[1].pinyin == nil)
    #expect(forms[9007].pinyin == "yanjunjie9007")
    #expect(ahead.next() == nil)
  }

  @Test func noNamesHaveNoForms() {
    var ahead = NameFormsAhead([])
    #expect(ahead.next() == nil)
  }
}
