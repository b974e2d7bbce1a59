import Testing
import VentureAnalysis
import VentureModel

/// Who knew whom before the money came.
@Suite struct AcquaintanceTests {
  private func known(_ facts: String, before: String? = nil) throws -> [String] {
    let graph = try Stories.graph(
      """
      entities:
        ann: { person: , names: { en: Ann } }
        bob: { person: , names: { en: Bob } }
        cy: { person: , names: { en: Cy } }
        alpha: { organization: firm, names: { en: Alpha } }
        arm: { organization: firm, names: { en: Alpha Arm } }
        kite: { organization: company, names: { en: Kite } }
        leaf: { organization: company, names: { en: Leaf } }
        mit: { school: university, names: { en: MIT } }
        fair: { event: talk, names: { en: Fair }, date: 2019 }
      rounds:
        kite-1: { company: kite, date: 2020-05, investors: { alpha: , cy: } }
      facts:
        - ann founded kite
        - bob employed by alpha
      \(facts)

      """)
    let question = Acquaintance(of: "kite", before: try before.map { try PartialDate($0) })
    return try graph.acquaintance(question).answer.pairs.map { pair in
      let from = pair.grounds.map { "\($0.basis)\($0.holds == .yes ? "" : "?")" }
      return "\(pair.first) \(pair.second) \(pair.side?.slug ?? "") "
        + from.joined(separator: ",")
    }
  }

  @Test(arguments: [
    ("- ann met bob: { date: 2019 }", ["bob ann alpha meeting"]),
    ("- ann met bob: { date: 2020-05 }", ["bob ann alpha meeting?"]),
    ("- ann met bob", ["bob ann alpha meeting?"]),
    ("- ann met bob: { date: 2021 }", []),
    ("- ann met cy: { date: 2019 }", ["cy ann cy meeting"]),
    ("- ann, bob attended fair", ["bob ann alpha event"]),
    ("- bob acquainted with kite: { date: 2019/.. }", ["bob kite alpha acquaintance"]),
    ("- bob acquainted with ann: { date: /2018 }", ["bob ann alpha acquaintance"]),
  ])
  func `a meeting, an event or a source's word before the investment`(
    _ facts: String, _ expected: [String]
  ) throws {
    #expect(try known("  " + facts) == expected)
  }

  @Test(arguments: [
    ("2010/2012", "2011/2013", "employer"), ("2010/2012", "2013/2014", ""),
    ("2010/..", "2021/..", ""), ("2010/..", "2020-05/..", "employer?"),
    ("2010/", "2011/", "employer?"),
  ])
  func `an employer that both had at one time, before`(
    _ one: String, _ other: String, _ basis: String
  ) throws {
    let found = try known(
      """
        - ann employed by leaf: { date: \(one) }
        - bob employed by leaf: { date: \(other) }
      """)
    #expect(found == (basis.isEmpty ? [] : ["bob ann alpha \(basis)"]))
  }

  @Test func `a school without dates cannot tell, and together decides`() throws {
    let studies = """
        - ann studied at mit
        - bob studied at mit
      """
    #expect(try known(studies) == ["bob ann alpha school?"])
    #expect(
      try known(studies + "\n  - ann together with bob: { at: mit, date: 2010 }")
        == ["bob ann alpha school"])
  }

  @Test func `people of an investor's subsidiary stand on its side`() throws {
    #expect(
      try known(
        """
          - alpha parent of arm
          - cy employed by arm
          - cy met ann: { date: 2018 }
        """) == ["cy ann alpha meeting", "cy ann cy meeting"])
  }

  @Test func `another day may be asked for`() throws {
    let meeting = "  - ann met bob: { date: 2019-03 }"
    #expect(try known(meeting, before: "2019-04") == ["bob ann alpha meeting"])
    #expect(try known(meeting, before: "2019-03-10") == ["bob ann alpha meeting?"])
    #expect(try known(meeting, before: "2019") == [])
  }
}
