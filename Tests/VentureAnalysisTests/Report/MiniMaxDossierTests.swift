import Testing
import VentureAnalysis
import VentureModel

/// The dossiers of the story of MiniMax against what was read and reckoned by hand.
@Suite struct MiniMaxDossierTests {
  let graph: VentureGraph
  let company: WrittenDossier

  init() throws {
    graph = try Stories.miniMax()
    company = try WrittenDossier(of: "minimax", in: graph)
  }

  /// Words without their notes.
  private func plain(_ text: String) -> String {
    text.replacing(#/\[\^[0-9]+\]/#, with: "")
  }

  @Test func `the lead tells what matters, then what is not known`() throws {
    #expect(company.lead.count == 2)
    #expect(
      plain(company.lead[0]) == """
        MiniMax (稀宇科技) is a company, called a “large-model start-up”, founded around early 2022 by \
        Yan Junjie and Yun Yeyi (implied). It raised 1.5 billion US dollars in 7 rounds, the first \
        around January 2022. Hillhouse led round 1 and HongShan round 4. Its post-money value went \
        from 200 million US dollars in round 1 (implied, around January 2022) to 2.55 billion US \
        dollars in round 5 (March 2024). The largest amount that is known of one investor is the 400 \
        million US dollars that Alibaba put into round 5; the largest stated stake is Alibaba’s, more \
        than 13 %. It was listed on the Hong Kong Stock Exchange at 165 Hong Kong dollars a share on 9 \
        January 2026.
        """)
    #expect(
      company.lead[1] == """
        Not known: what rounds 2, 6 and 7 raised; when rounds 6 and 7 took place; who led rounds 2, 3, \
        5, 6 and 7; and who 14 of its 30 investors are.
        """)
  }

  @Test func `sections stand only where there is something to say`() throws {
    #expect(
      company.sections == [
        "Rounds", "Investors and stakes", "Wanted, offered, disputed", "People",
        "Investors that back rivals", "Ways in", "What else happened", "Also said",
        "What does not add up",
      ])
    let speaker = try WrittenDossier(of: "cai-haoyu", in: graph)
    #expect(speaker.sections == ["What else happened", "Also said"])
  }

  @Test func `the table of rounds has stated figures plain and computed ones set apart`() {
    let rows = company.cells("Rounds").map { $0.map(plain) }
    #expect(
      rows[0] == [
        "Round", "Date", "Raised", "Pre-money", "Post-money", "Step-up", "Share sold", "Led by",
      ])
    #expect(
      rows[1] == [
        "Round 1 (Angel)", "around January 2022", "31M USD", "*169M USD*†", "200M USD†", "",
        "*15.5 %*†", "Hillhouse",
      ])
    #expect(
      rows[2].prefix(3) == [
        "Round 2", "between 14 February 2022 and November 2022", "*at most 55.67M USD*",
      ])
    #expect(
      rows[4] == [
        "Round 4 (A+)", "July 2023", "50M USD", "1.55B USD", "1.6B USD", "*×1.34*", "*3.13 %*",
        "HongShan",
      ])
    #expect(rows[6].prefix(3) == ["Round 6", "", "*less than 505M USD*"])
    #expect(rows.count == 10)
  }

  @Test func `totals stay bounds, with their note`() throws {
    let text = company.section("Rounds").joined(separator: "\n")
    #expect(
      plain(text).contains(
        "so 505 million for rounds 2, 6 and 7, or 455 to 555 million if 1.5 billion is rounded"))
    #expect(plain(text).contains("Round 3 raised at least 3 times as much as round 1 (Angel)"))
    #expect(plain(text).contains("the others brought 254 million."))
  }

  @Test func `an investor has one row with its rounds, its stake and what its purchases leave`() {
    let rows = company.cells("Investors and stakes").map { $0.map(plain) }
    let byName = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], Array($0.dropFirst())) })
    #expect(rows.count == 17)
    #expect(byName["Alibaba"] == ["5", "400M USD", "more than 13 %", "*12.88 to 15.69 %*"])
    #expect(
      byName["HongShan"] == [
        "4 (led); perhaps 5, 6, 7, cornerstone tranche", "", "3.81 %", "*less than 2.33 %*",
      ])
    #expect(byName["Tencent"] == ["3", "50M USD", "", "*2.55 to 3.12 %*"])
    #expect(byName["Bairui Capital"]?.first == "perhaps 4, 5")
    #expect(byName["ByteDance"] == nil)
  }

  @Test func `what came to nothing is told apart, with its doubt`() {
    let offers = company.section("Wanted, offered, disputed").map(plain)
    #expect(
      offers.contains(
        "- ByteDance withdrew an offer to invest in MiniMax around the middle of 2023 "
          + "(first offered around June 2023)."))
    #expect(
      offers.count { $0.hasPrefix("- Bairui Capital invested") && $0.contains("disputed") } == 2)
  }

  @Test func `people are told with where they come from`() {
    let people = company.section("People").map(plain)
    #expect(people.count == 3)
    #expect(
      people[0].hasPrefix("- **Yan Junjie** founded MiniMax around early 2022 and was directly"))
    #expect(people[0].contains("Elsewhere: worked at SenseTime as a researcher"))
    #expect(
      people[2] == "- **Xue Zizhao** has been at MiniMax since 2023. "
        + "Elsewhere: worked at Hillhouse as an investor until 2023.")
  }

  @Test func `ways in begin with those who met its people`() {
    let ways = company.section("Ways in").map(plain)
    #expect(ways[0].hasPrefix("- **Chen Yu** (managing partner at Yunqi Partners): met Yan Junjie"))
    #expect(ways.contains { $0.hasPrefix("- **Gu Yechi** (head of the equity business at China") })
    #expect(
      ways.contains {
        $0.contains("with Yan Junjie and Yun Yeyi at “Three-hour talk that ended with a blank")
      })
  }

  @Test func `contradictions are told, and matters of tidiness are not`() {
    let findings = company.section("What does not add up").map(plain)
    #expect(findings.count { $0.hasPrefix("- **Contradiction.**") } == 2)
    #expect(findings[0].contains("they are apart by a factor of 10 exactly."))
    #expect(findings[1].contains("the date fits round 5 in March 2024."))
    #expect(!findings.contains { $0.contains("is only implied") })
    #expect(findings.last?.hasSuffix("other checks contradict nothing.") == true)
  }

  @Test func `a source is named in full once, and by its publisher after that`() throws {
    #expect(
      company.note(1) == """
        Cheng Manqi, “MiniMax's financing story: seven rounds in four years, and who drove them”, \
        LatePost, 9 January 2026, Japanese, translated from Chinese, P3.
        """)
    #expect(company.text.split(separator: "“MiniMax's financing story").count == 2)
    #expect(company.note(2) == "LatePost, P12.")
    #expect(company.text.contains(": LatePost, P13, P14, P26, P31–P33.\n"))
    #expect(company.text.contains(": LatePost, P32, quoting Chen Yu.\n"))
  }

  @Test func `an investor is told by what it put in`() throws {
    let alibaba = try WrittenDossier(of: "alibaba", in: graph)
    #expect(
      plain(alibaba.lead[0]) == """
        Alibaba (阿里巴巴, アリババ, Alibaba Group) is a company and corporate investor. It is known to \
        have made 5 investments in 5 companies from the second half of 2023 to March 2024. At least \
        about 1.2 billion US dollars went into them, by the 2 amounts that are known. Of 15 \
        co-investors HongShan shares the most companies: 2.
        """)
    let rows = alibaba.cells("Investments").map { $0.map(plain) }
    #expect(rows.count == 6)
    #expect(
      rows[5] == [
        "March 2024", "MiniMax", "round 5", "654M USD", "400M USD", "*61.16 %*", "*15.69 %*",
      ])
    #expect(
      rows[4].suffix(4) == [
        "*at least about 800M USD*", "about 800M USD", "", "*at most about 34.79 %*",
      ])
    #expect(alibaba.cells("Co-investors")[1].prefix(2) == ["HongShan", "2"])
  }

  @Test func `an investor of one company names those beside it once`() throws {
    let hillhouse = try WrittenDossier(of: "hillhouse", in: graph)
    #expect(
      hillhouse.section("Co-investors") == [
        "In MiniMax there are 15 other investors: Alibaba, Bairui Capital, China Life, "
          + "HongShan, IDG Capital, Matrix Partners China, miHoYo, MingShi, Pacific Century Group, SF "
          + "and 5 more."
      ])
    #expect(
      hillhouse.section("Investments").map(plain).contains(
        "- Hillhouse invested in at least 2 of 7 rounds of MiniMax (2, 3, 4, 5, 6, 7, cornerstone)."
      ))
  }

  @Test func `a person is told by what they founded and do, then by their career`() throws {
    let yan = try WrittenDossier(of: "yan-junjie", in: graph)
    #expect(
      yan.lead == [
        "Yan Junjie (闫俊杰, 閆俊傑, 閻俊傑), born in 1989,[^1] founded MiniMax around early 2022[^2] and "
          + "was directly in charge of technology at MiniMax[^3]."
      ])
    #expect(
      yan.sections == ["Career", "Who knows Yan Junjie", "What else happened", "Also said"])
    #expect(yan.section("Career").count == 5)
    let known = yan.section("Who knows Yan Junjie").map(plain)
    #expect(
      known.contains {
        $0.hasPrefix("- **Yun Yeyi** (founder of MiniMax): ")
          && $0.contains("at SenseTime, as Yan Junjie was; at the same time")
      })
  }
}
