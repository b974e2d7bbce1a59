import DelimitedText
import Testing
import VentureModel

@testable import VentureFiles

@Suite struct GeneratedNetworkTests {
  private let nodes = """
    id,kind,date
    0,organization,
    1,organization,
    2,person,
    3,school,
    4,round,2013-05-21

    """
  private let head = "source,target,kind,role,start,end\n"

  private func read(_ edges: String, nodes: String? = nil) throws -> Harvest {
    let nodes = try DelimitedText(Array((nodes ?? self.nodes).utf8), name: "nodes.csv")
    let edges = try DelimitedText(Array((head + edges).utf8), name: "edges.csv")
    let pair = try #require(GeneratedNetwork.pair(in: [edges, nodes]))
    return try GeneratedNetwork(nodes: pair.nodes, edges: pair.edges).read { _ in }
  }

  @Test func `kind and number are the name, and an end is not part of the period`() throws {
    let harvest = try read(
      "0,4,invested,lead,,\n2,4,invested,participant,,\n1,4,raised,,,\n2,1,founded,,2010,\n"
        + "2,3,studied,,2001,2005\n")
    #expect(harvest.report.isLossless)
    #expect(
      harvest.statements == [
        "founded | person person 2 | organization organization 1 | 2010 | - | participant | -",
        "invested | organization organization 0 | organization organization 1/2013-05-21/-/-/other"
          + "/-/round 4/- | - | - | lead | -",
        "invested | person person 2 | organization organization 1/2013-05-21/-/-/other/-/round 4/-"
          + " | - | - | participant | -",
        "studied | person person 2 | school school 3 | 2001/2004 | - | participant | -",
      ])
  }

  @Test func `ties that lead nowhere are rejected`() throws {
    let harvest = try read(
      "0,9,invested,lead,,\n4,1,founded,,,\n0,1,invested,lead,,\n0,4,liked,,,\n2,1,studied,,2001,\n"
        + "1,4,raised,,,\n")
    #expect(harvest.report.rows(.incomplete) == [2, 3, 4, 5, 6])
    #expect(harvest.facts.isEmpty)
  }

  @Test func `a round of no company is left out with what was invested in it`() throws {
    let harvest = try read("0,4,invested,lead,,\n2,1,founded,,,\n")
    #expect(harvest.rounds.isEmpty)
    #expect(harvest.report.rows(.incomplete) == [6, 2])
    #expect(harvest.facts.count == 1)
  }

  @Test func `a round that nothing ties to has a line`() throws {
    let harvest = try read("2,1,founded,,,\n")
    #expect(harvest.rounds.isEmpty)
    #expect(harvest.report.texts(.incomplete) == ["round 4: no company raised it"])
    #expect(!harvest.report.isLossless)
  }

  @Test func `a row is told with its table`() throws {
    let harvest = try read("0,9,founded,,,\n1,4,raised,,,\n", nodes: nodes + "x,person,\n")
    let warnings = harvest.report.diagnostics
    #expect(warnings.map(\.location?.file) == ["nodes.csv", "edges.csv"])
    #expect(warnings.map(\.location?.line) == [7, 2])
    let text = harvest.report.text()
    #expect(text.contains("row 7 of nodes.csv: x,person,: expected a number"))
    #expect(text.contains("row 2 of edges.csv: 0,9,founded,,,: expected a tie"))
    #expect(!text.contains("name"))
  }

  @Test func `what has only a number is named in no row`() throws {
    let harvest = try read("1,4,raised,,,\n")
    #expect(harvest.parties.allSatisfy { $0.row == nil })
    #expect(harvest.rounds.map(\.row) == [nil])
  }

  @Test func `a year that cannot be read, or an end without a start, has a line`() throws {
    let harvest = try read("2,3,studied,,soon,\n2,3,studied,,,2005\n2,3,studied,,2005,2001\n")
    #expect(harvest.report.rows(.unreadable) == [2, 3, 4])
    #expect(harvest.facts.count == 3)
  }

  @Test func `a role that is not known has a line`() throws {
    let harvest = try read("1,4,raised,,,\n0,4,invested,boss,,\n")
    #expect(harvest.report.rows(.unreadable) == [3])
  }

  @Test func `a number beyond all measure takes no memory`() throws {
    let harvest = try read("", nodes: nodes + "1000000000,person,\n-1,person,\n")
    #expect(harvest.report.rows(.incomplete).prefix(2) == [7, 8])
    #expect(harvest.parties.count == 4)
  }

  @Test func `one table alone asks for the other`() throws {
    let table = try DelimitedText(Array(nodes.utf8), name: "nodes.csv")
    #expect(ImportError.unknownHeader(of: table).description.contains("edges"))
  }
}
