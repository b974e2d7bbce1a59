import Testing
import VentureAnalysis
import VentureModel

/// Questions about the story of MiniMax whose answers can be checked against the article.
@Suite struct MiniMaxConnectionTests {
  private let graph: VentureGraph

  init() throws {
    graph = try Stories.miniMax()
  }

  @Test func `Xue Zizhao and Yun Yeyi, by way of MiniMax`() {
    let answer = graph.answer("xue-zizhao", "yun-yeyi")
    #expect(answer.length == 2)
    #expect(
      answer.text(in: graph) == """
        Xue Zizhao and Yun Yeyi: 2 ties

        Xue Zizhao → MiniMax → Yun Yeyi
          • Xue Zizhao has been at MiniMax since 2023.  [latepost P22]
          • Yun Yeyi founded MiniMax around early 2022 (implied).  [latepost P13, P14, P26, P31–P33]
          ! It breaks if latepost is withdrawn.
          ! It rests on what is not stated: MiniMax – Yun Yeyi (implied).

        """)
    #expect(answer.connections[0].steps.map(\.certainty) == [.stated, .implied])
  }

  @Test func `Xue Zizhao and Tencent`() {
    #expect(graph.ways("xue-zizhao", "tencent") == ["xue-zizhao → minimax → tencent"])
    #expect(
      graph.ways("xue-zizhao", "tencent") { $0.view = .raw }
        == ["xue-zizhao → minimax → minimax-3 → tencent"])
  }

  @Test func `ByteDance and MiniMax: an offer that was withdrawn`() {
    let answer = graph.answer("bytedance", "minimax")
    #expect(answer.length == nil)
    #expect(
      answer.text(in: graph) == """
        No connection between ByteDance and MiniMax.
        They would be linked if this counted too:
          • ByteDance withdrew an offer to invest in MiniMax around the middle of 2023 (first offered around June 2023).  [latepost P52, P53]
        on the way ByteDance → MiniMax.
        Ask again with --status completed,withdrawn.

        """)
  }

  @Test func `Wang Chuanfu and Yan Junjie travelled together, which counts on demand`() {
    let usual = graph.answer("wang-chuanfu", "yan-junjie")
    #expect(usual.length == nil)
    #expect(usual.nearestMiss?.options(beyond: usual.search.selection, in: graph) == ["--also met"])
    let met = graph.answer("wang-chuanfu", "yan-junjie") { $0.selection.kinds.insert(.met) }
    #expect(met.length == 1)
    #expect(
      met.connections[0].steps[0].reasons.map { $0.sentence(Narrator(graph)) }
        == [
          "Wang Chuanfu and Yan Junjie were both at “Study trip to the Middle East” in November 2022"
        ])
  }

  @Test func `Chen Yu and Yun Yeyi studied at one university`() {
    #expect(graph.ways("chen-yu", "yun-yeyi") == ["chen-yu → johns-hopkins → yun-yeyi"])
    #expect(
      graph.ways("chen-yu", "yun-yeyi") { $0.selection.avoided = ["johns-hopkins"] }
        == ["chen-yu → yunqi → minimax → yun-yeyi"])
    #expect(graph.answer("chen-yu", "yun-yeyi") { $0.selection.kinds.insert(.met) }.length == 1)
  }

  @Test func `Li Ping and Yan Junjie, by way of Bairui, whose round is uncertain`() throws {
    let answer = graph.answer("li-ping", "yan-junjie")
    #expect(
      answer.connections.map { $0.nodes.map(\.slug) } == [
        ["li-ping", "bairui", "minimax", "yan-junjie"]
      ])
    let step = answer.connections[0].steps[1]
    #expect(step.reasons.contains { $0.constraint != nil })
    #expect(
      !step.reasons.flatMap(\.facts).contains { $0.kind == .invested }, "its rounds are disputed")
  }

  @Test func `Google and Anthropic, by a round that nobody names`() {
    #expect(graph.ways("google", "anthropic") == ["google → anthropic"])
    #expect(
      graph.ways("google", "anthropic") { $0.view = .raw } == [
        "google → anthropic.google → anthropic"
      ])
  }

  @Test func `investors of one round are no nearer than their company`() {
    #expect(graph.ways("tencent", "xiaomi") == ["tencent → minimax → xiaomi"])
    #expect(graph.ways("tencent", "xiaomi") { $0.view = .raw } == ["tencent → minimax-3 → xiaomi"])
  }

  @Test func `as of 2022, Tencent had not come in`() throws {
    let day = try PartialDate("2022")
    let ways = graph.ways("tencent", "minimax") {
      $0.selection.asOf = day
      $0.selection.keepsUndated = false
    }
    #expect(ways == [])
  }

  @Test func `a shared exchange links MiniMax and Zhipu no more than Alibaba does`() {
    #expect(graph.ways("minimax", "zhipu") == ["minimax → alibaba → zhipu"])
  }

  @Test func `the answer as JSON`() {
    let json = graph.answer("xue-zizhao", "yun-yeyi").json(in: graph).description
    #expect(
      json.hasPrefix(
        "{\n  \"length\": 2,\n  \"view\": \"contracted\",\n  \"from\": \"xue-zizhao\","))
    #expect(!json.contains("nearestMiss") && !json.contains("isCut"))
    let none = graph.answer("bytedance", "minimax").json(in: graph).description
    #expect(none.hasPrefix("{\n  \"length\": null,"))
    #expect(none.contains("\"options\": [\n      \"--status completed,withdrawn\"\n    ]"))
  }
}
