import Testing
import VentureAnalysis
import VentureModel

@Suite struct DatePhraseTests {
  @Test(arguments: [
    ("2024", "in 2024"), ("2024-03", "in March 2024"), ("2024-03-05", "on 5 March 2024"),
    ("2024~", "around 2024"), ("2022-01~", "around January 2022"),
    ("2022-01-09~", "around 9 January 2022"),
    ("2022?", "in 2022 (uncertain)"), ("2022%", "around 2022 (uncertain)"),
    ("2023-21", "in spring 2023"), ("2023-24", "in winter 2023"),
    ("2023-33", "in the first quarter of 2023"),
    ("2023-36", "in the fourth quarter of 2023"), ("2023-37", "in early 2023"),
    ("2023-37~", "around early 2023"),
    ("2023-38", "in the middle of 2023"), ("2023-39", "in late 2023"),
    ("2023-40", "in the first half of 2023"),
    ("2023-41", "in the second half of 2023"),
  ])
  func `a moment takes the preposition of its precision`(date: String, phrase: String) throws {
    #expect(try EDTF(date).phrase == phrase)
  }

  @Test(arguments: [
    ("2014/2021", "from 2014 to 2021"), ("2014~/2021~", "from around 2014 to around 2021"),
    ("2023/..", "since 2023"), ("2023-05-01/..", "since 1 May 2023"), ("2023/", "from 2023 on"),
    ("/2023", "until 2023"), ("../2023", "until 2023"), ("/2022~", "until around 2022"),
  ])
  func `a period tells its ends`(date: String, phrase: String) throws {
    #expect(try EDTF(date).phrase == phrase)
  }

  @Test(arguments: [
    ("[2022-02-14..2022-11]", "between 14 February 2022 and November 2022"),
    ("[2017..]", "in or after 2017"),
    ("[2017-03-01..]", "on or after 1 March 2017"), ("[..2023]", "in or before 2023"),
    ("[..2026-01-09]", "by 9 January 2026"), ("[2022,2024]", "in 2022 or 2024"),
    ("{2022,2024}", "in 2022 and 2024"),
    ("[2022-01-01,2022-01-03]", "on 1 January 2022 or 3 January 2022"),
  ])
  func `a set tells what is possible`(date: String, phrase: String) throws {
    #expect(try EDTF(date).phrase == phrase)
  }
}
