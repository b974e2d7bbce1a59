import Testing
import VentureModel

@testable import VentureDiagrams

@Suite struct WordingTests {
  @Test(arguments: Wording.all)
  func `every language has every phrase`(_ wording: Wording) {
    for phrase in Wording.Phrase.allCases {
      #expect(wording.texts[phrase]?.isEmpty == false, "\(wording.language) lacks \(phrase)")
    }
  }

  @Test(arguments: Wording.all)
  func `phrases have the places of the English ones`(_ wording: Wording) {
    func places(_ wording: Wording, _ phrase: Wording.Phrase) -> [String] {
      (wording.texts[phrase] ?? "").matches(of: /\{([^}]*)\}/).map { String($0.1) }.sorted()
    }
    for phrase in Wording.Phrase.allCases {
      #expect(places(wording, phrase) == places(.english, phrase), "\(wording.language) \(phrase)")
    }
  }

  @Test func `values take their places`() {
    #expect(Wording.english(.networkTitle, ["company": "Acme"]) == "Who funded Acme")
    #expect(Wording.japanese(.networkTitle, ["company": "Acme"]) == "Acme に出資したのは誰か")
    #expect(
      Wording.english(.inSomeRounds, ["count": "≥ 2", "total": "7"]) == "≥ 2 of 7 rounds")
    #expect(Wording.english.count(1, .oneRound, .someRounds) == "1 round")
    #expect(Wording.english.count(0, .oneRound, .someRounds) == "0 rounds")
  }

  @Test(
    arguments: [
      (["en"], "en"), (["zh-Hans"], "zh-Hans"), (["zh"], "zh-Hans"), (["zh-Hant"], "zh-Hans"),
      (["zh-CN"], "zh-Hans"), (["ja"], "ja"), (["ja-JP"], "ja"), (["fr"], "en"),
      (["fr", "ja", "en"], "ja"), ([], "en"),
    ])
  func `readers get the first of their languages that there is`(
    _ wanted: [String], _ found: String
  ) throws {
    let languages = try wanted.map { try LanguageTag($0) }
    #expect(Wording.forReaders(of: languages).language == (try LanguageTag(found)))
  }

  @Test(
    arguments: [
      ("50M USD", "$50M", "5,000万美元", "5,000万ドル"),
      ("1.157B USD", "$1.157B", "11.57亿美元", "11.57億ドル"),
      ("165 HKD", "HK$165", "165港元", "165香港ドル"),
      ("999 USD", "$999", "999美元", "999ドル"),
      ("2000 USD", "$2K", "2,000美元", "2,000ドル"),
      ("10000 CNY", "CN¥10K", "1万元", "1万元"),
      ("1.5T JPY", "¥1.5T", "15,000亿日元", "15,000億円"),
      ("3M CHF", "CHF 3M", "300万 CHF", "300万 CHF"),
    ])
  func `sums are exact and in the units of the language`(
    _ money: String, _ english: String, _ chinese: String, _ japanese: String
  ) throws {
    let sum = try Money(money)
    #expect(Wording.english.money.text(sum) == english)
    #expect(Wording.simplifiedChinese.money.text(sum) == chinese)
    #expect(Wording.japanese.money.text(sum) == japanese)
  }

  @Test(
    arguments: [
      ("50M USD", "$50M"), ("~50M USD", "~$50M"), (">=50M USD", "≥ $50M"), (">50M USD", "> $50M"),
      ("<=50M USD", "≤ $50M"), ("<50M USD", "< $50M"), ("50M USD..60M USD", "$50M–$60M"),
      ("~50M USD..60M USD", "~$50M–$60M"),
    ])
  func `qualifiers are marks`(_ quantity: String, _ text: String) throws {
    #expect(Wording.english.amount(try Quantity<Money>(quantity)) == text)
  }

  @Test func `shares are in per cent`() throws {
    #expect(Wording.english.share(try Quantity<Share>("7.14%")) == "7.14 %")
    #expect(Wording.english.share(try Quantity<Share>(">13%")) == "> 13 %")
  }

  @Test(
    arguments: [
      ("2023", "2023", "2023年", "2023年"),
      ("2023-07", "Jul 2023", "2023年7月", "2023年7月"),
      ("2026-01-09", "9 Jan 2026", "2026年1月9日", "2026年1月9日"),
      ("2022-07~", "c. Jul 2022", "约 2022年7月", "2022年7月頃"),
      ("2022?", "2022?", "2022年?", "2022年?"),
      ("2023-37", "early 2023", "2023年初", "2023年初"),
      ("2023-38~", "c. mid-2023", "约 2023年中", "2023年半ば頃"),
      ("2023-39", "late 2023", "2023年末", "2023年末"),
      ("2023-33", "Q1 2023", "2023年第1季度", "2023年第1四半期"),
      ("2023-36", "Q4 2023", "2023年第4季度", "2023年第4四半期"),
      ("2023-40", "H1 2023", "2023年上半年", "2023年上半期"),
      ("2023-41", "H2 2023", "2023年下半年", "2023年下半期"),
      ("2023-21", "spring 2023", "2023年春", "2023年春"),
      ("2023-24", "winter 2023", "2023年冬", "2023年冬"),
      ("2014/2021", "2014 – 2021", "2014年 – 2021年", "2014年 – 2021年"),
      ("2023/..", "since 2023", "2023年起", "2023年から"),
      ("[..2023-07]", "by Jul 2023", "2023年7月前", "2023年7月まで"),
      (
        "[2022-02-14..2022-11]", "14 Feb 2022 – Nov 2022", "2022年2月14日 – 2022年11月",
        "2022年2月14日 – 2022年11月"
      ),
      ("[2022,2023]", "2022, 2023", "2022年, 2023年", "2022年, 2023年"),
    ])
  func `dates are written as the language writes them`(
    _ date: String, _ english: String, _ chinese: String, _ japanese: String
  ) throws {
    let date = try EDTF(date)
    #expect(Wording.english.dates.text(date) == english)
    #expect(Wording.simplifiedChinese.dates.text(date) == chinese)
    #expect(Wording.japanese.dates.text(date) == japanese)
  }
}
