import Foundation
import VentureModel

// Values to choose from: the plain ones of most documents, and those that trouble a reader.

extension RandomVentureGraph {
  /// Whether something happens that happens once in so many times.
  mutating func chance(_ odds: Int) -> Bool { generator.below(odds) == 0 }

  mutating func pick<Element>(_ elements: [Element]) -> Element { generator.pick(elements) }

  /// A value, or nothing in two of three cases.
  mutating func sometimes<Value>(_ make: (inout Self) -> Value) -> Value? {
    chance(3) ? make(&self) : nil
  }

  /// None in most cases, else up to three values.
  mutating func several<Value>(_ make: (inout Self) -> Value) -> [Value] {
    guard chance(3) else { return [] }
    return (0...generator.below(3)).map { _ in make(&self) }
  }

  static let ids = [
    "acme", "beta-labs", "yan-junjie", "01-ai", "null", "yes", "1e3", "0x1F", "42", "true", "No",
    "a.b", "snake_case", "稀宇科技", "Ünïcode", "x-", "2024-03", "y", "off", "1.5", "e\u{E9}n",
    "ends.", "Åse",
  ]

  /// Plain texts, and those that trouble a parser of YAML, JSON or tables.
  ///
  /// None begins with a byte order mark, which the YAML library drops.
  public static let texts = [
    "a", "Example Corp", "two words", "", " ", " leading", "trailing ", "  both  ", "yes", "No",
    "null", "~", "true", "1e3", "0x1F", "12",
    "1.50", "2024-03", "2024-03-01", ".inf", "=", "<<", "- item", "-", "--- text", "...", "? key",
    "key: value", "ends with colon:", ":starts", "a:b", "http://example.com/a?b=c&d=*#e",
    "# comment",
    "text # comment", "text#no comment", "a, b", "[flow]", "{flow: 1}", "]", "}", "[1]: *x",
    "&anchor",
    "*alias", "R&D *and*: so", "!tag", "!!str", "|", ">", "%", "@at", "`tick`", "'single'", "it's",
    "\"double\"", "say \"hi\": 'now'", "back\\slash", "line\nbreak", "\nleading break",
    "trailing\n",
    "two\n\nbreaks\n\n", "tab\there", "\ttab", "carriage\rreturn", "a\r\nb", "\u{0}", "\u{7}bell",
    "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "a\u{FEFF}mark", "\u{FFFE}",
    "\u{FFFF}", "e\u{301}", "\u{301}", "é", "📈", "👩‍👩‍👧", "稀宇科技", "閻俊傑、ミニマックス", "مرحبا",
    "\u{202E}right", "“quoted”", "— dash", "a  b", "a \n b", "x:", "x #", "x: # y", "gazette P5",
    "P5", "jane", "jane-doe", "p. 3",
    String(repeating: "long text with words, ", count: 60), String(repeating: "稀", count: 300),
  ]

  mutating func text() -> String { pick(Self.texts) }

  static let languages = ["en", "zh-Hans", "zh-Hant", "ja", "no", "pt-BR", "de-CH-1996"]
    .compactMap { try? LanguageTag($0) }

  mutating func language() -> LanguageTag { pick(Self.languages) }

  // MARK: - Dates

  static let moments = [
    "2024", "2024-03", "2024-03-01", "2022~", "2022-37~", "2022?", "2022-0?-01", "2023%", "-0044",
    "Y170000002", "201X", "201x", "20XX", "2004-XX", "2001-21", "2022-11-05T12:00:00Z",
    "2022-11-05T12:00:00+08:00", "[2021-12..2022-01]", "[..2022-02]", "[2021,2023]",
    "{1960,1961-12}",
    "[2022-02-14..]", "1984?-06", "?2004-06-~11", "1950S2",
  ].compactMap { try? EDTF($0) }

  static let periods = [
    "2019/2023-06", "2023/..", "/2022~", "../2023", "2014~/2021~", "2020/",
  ].compactMap { try? EDTF($0) }

  mutating func moment() -> EDTF { pick(Self.moments) }

  mutating func date() -> EDTF { chance(4) ? pick(Self.periods) : moment() }

  // MARK: - Quantities

  static let amounts = [
    "50M USD", "1.157B USD", "165 HKD", "~800M USD", ">=1 CNY", "<=55M USD", ">13 USD", "<5 USD",
    "30M..40M USD", "~30..40 JPY", "500 USD..40M USD", "1,234,567.89 EUR", "0 USD", "-5 USD",
    "0.000001 KRW", "123456789012345678901234 VND", "12.5K USD",
  ].compactMap { try? Quantity<Money>($0) }

  static let counts = ["1", ">=3", "1,500", "0", "2..4", "~30", "<7", "9,000,000"]
    .compactMap { try? Quantity<Count>($0) }

  static let shares = ["7.14%", "~30%..40%", ">=0.001%", "100%", "0%", "<5%"]
    .compactMap { try? Quantity<Share>($0) }

  static let percentages = ["78%", "-3%", "~110%..120%", ">1,000%", "0.5%"]
    .compactMap { try? Quantity<Percentage>($0) }

  mutating func amount() -> Quantity<Money> { pick(Self.amounts) }

  mutating func count() -> Quantity<Count> { pick(Self.counts) }

  mutating func share() -> Quantity<Share> { pick(Self.shares) }

  mutating func percentage() -> Quantity<Percentage> { pick(Self.percentages) }

  // MARK: - Provenance

  mutating func certainty() -> Certainty { chance(3) ? pick(Certainty.allCases) : .stated }

  mutating func status() -> DealStatus { chance(3) ? pick(DealStatus.allCases) : .completed }

  mutating func stated<Value>(_ make: (inout Self) -> Value) -> Stated<Value> {
    guard chance(2) else { return Stated(make(&self)) }
    return Stated(
      make(&self), certainty: certainty(), status: status(), date: sometimes { $0.date() },
      moment: sometimes { $0.text() }, citations: citations(), note: sometimes { $0.text() })
  }

  mutating func citations() -> [Citation] {
    guard !sources.isEmpty, chance(2) else { return [] }
    return (0...generator.below(3)).map { _ in
      Citation(
        pick(sources), chance(4) ? text() : sometimes { $0.pick(["P5", "P12", "p. 3", "row 7"]) },
        speaker: chance(4) ? speaker() : nil)
    }
  }

  mutating func speaker() -> Citation.Speaker {
    chance(2) ? .entity(pick(people + organizations)) : .name(text())
  }
}
