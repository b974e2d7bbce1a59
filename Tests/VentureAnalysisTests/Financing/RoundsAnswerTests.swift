import Testing
import VentureAnalysis
import VentureModel

@Suite struct RoundsAnswerTests {
  @Test func `the text has figures, investors, totals and a legend`() throws {
    let text = RoundsAnswer("minimax", in: try Stories.miniMax()).text()
    for line in [
      "MiniMax: 9 rounds\n",
      "round 3              2023-37~               260M USD       897M USD*    1.157B USD           22.47 %*\n",
      "round 4 (A+)     HongShan   HongShan                                               Hillhouse\n",
      """
      995 million is stated for rounds 1, 3, 4 and 5, so 505 million for rounds 2, 6 and 7, or 455 to \
      555 million if 1.5 billion is rounded; of these, 449.33 to 505 million for rounds 6 and 7, or \
      399.33 to 555 million (latepost P6).
      """,
      "went ×5.79 to round 3, then ×1.38 to round 4, then ×1.59 to round 5, ×12.75 in all.\n",
      """
      In round 3 Tencent put in 50 million US dollars, 19.23 % of the round and 4.32 % of the company; \
      the others brought 210 million.
      """,
      "MingShi invested in 6 of 8 rounds of MiniMax",
      "In a round that no source names: Pacific Century Group.\n", "\n* computed", "\n† implied",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(!text.contains("‡"))
  }

  @Test func `a company without a round says so`() throws {
    let answer = RoundsAnswer("deepseek", in: try Stories.miniMax())
    let isEmpty = answer.isEmpty
    #expect(isEmpty)
    #expect(answer.text() == "No round of DeepSeek is known.\n")
  }

  @Test func `a company known only by an investor has no table`() throws {
    let text = RoundsAnswer("anthropic", in: try Stories.miniMax()).text()
    #expect(
      text == "Anthropic: no round with a name\n\nIn a round that no source names: Google.\n")
  }

  @Test func `the table has a row for each round, those without a name too`() throws {
    let table = RoundsAnswer("minimax", in: try Stories.miniMax()).table
    #expect(table.rows.count == 10)
    #expect(
      table.rows[3].prefix(7) == [
        "round 4 (A+)", "2023-07", "50M USD", "1.55B USD", "1.6B USD", "×1.34*", "3.13 %*",
      ])
  }

  @Test func `JSON has every figure with its unit, its source and whether it is derived`() throws {
    let json = RoundsAnswer("minimax", in: try Stories.miniMax()).json
    let rounds = try #require(json["rounds"]?.elements)
    #expect(rounds.count == 10)
    let pre = try #require(rounds[2]["preMoney"])
    #expect(pre["value"] == .decimal("897000000"))
    #expect(pre["unit"] == .string("USD"))
    #expect(pre["derived"] == .bool(true))
    #expect(rounds[2]["postMoney"]?["derived"] == nil)
    #expect(rounds[1]["raised"]?["to"] == .decimal("55666666.666666666667"))
    #expect(rounds[1]["raised"]?["value"] == nil)
    let open = try #require(json["totals"]?.elements?[0]["open"]?.elements)
    #expect(open[0]["amount"]?["value"] == .decimal("505000000"))
    #expect(open[0]["roundedAmount"]?["from"] == .decimal("455000000"))
    #expect(rounds[4]["investors"]?.elements?[0]["standing"] == .string("new"))
  }

  @Test func `a total that the rounds exceed, or just make, is told as such`() throws {
    func sentence(_ total: String) throws -> String {
      RoundsAnswer(
        "co",
        in: try Stories.graph(
          """
          entities: { co: { organization: } }
          rounds: { r: { company: co, ordinal: 1, raised: 33M USD } }
          constraints: [{ total: { company: co, raised: \(total), of: [r] } }]
          """)
      ).text()
    }
    #expect(try sentence("31M USD").contains("together, but 33 million is stated for round 1."))
    #expect(try sentence("31M USD").contains("contradicts itself"))
    #expect(try sentence("33M USD").contains("together: 33 million is stated for round 1."))
  }

  @Test func `a doubtful basis is told beside the value`() throws {
    let graph = try Stories.graph(
      """
      entities: { co: { organization: } }
      rounds: { r: { company: co, valuation: 2B USD } }
      """)
    #expect(RoundsAnswer("co", in: graph).text().contains("2B USD (basis unknown)"))
  }
}

extension JSONValue {
  /// The value of a key, of an object that has it.
  fileprivate subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  fileprivate var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}
