import Foundation
import Testing
import VentureAnalysis
import VentureFiles
import VentureModel

/// The pairs of a relation, written for other programs.
@Suite struct ProjectionExportTests {
  private func files(
    _ question: ProjectionQuestion, _ format: ExportFormat
  ) throws -> (projection: Projection, texts: [String: String]) {
    let graph = try ExportSample.miniMax.graph
    let projection = try graph.projection(question).projection
    let files = try #require(
      GraphExport.files(of: projection, in: graph, as: format, named: "pairs"))
    let texts = files.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    return (projection, Dictionary(uniqueKeysWithValues: texts))
  }

  @Test func `pairs as a table, with bounds, reasons and sources`() throws {
    let (projection, texts) = try files(ProjectionQuestion(.alumni, minimum: 0), .csv)
    #expect(projection.ties.count == 1)
    #expect(
      texts["pairs-edges.csv"] == """
        id,source,target,relation,weight,precision,least,most,at_one_time,grade_least,grade_most,\
        side,shared,evidence,sources\r
        pair:1,chen-yu,yun-yeyi,alumni,1.0,exact,1,1,cannot tell,1,4,,\
        "[""Johns Hopkins University""]",\
        "[""Chen Yu studied at Johns Hopkins University.  [latepost P31]"", \
        ""Yun Yeyi studied at Johns Hopkins University.  [latepost P14, P31]""]",\
        "[""latepost""]"\r

        """)
    let nodes = try #require(texts["pairs-nodes.csv"])
    #expect(nodes.split(separator: "\r\n").count == 3)
    #expect(nodes.contains("\r\nchen-yu,person,Chen Yu,"))
  }

  @Test(arguments: Relation.allCases)
  func `ties have a direction where the relation has one`(_ relation: Relation) throws {
    let question = ProjectionQuestion(
      relation, of: relation == .acquaintance ? "minimax" : nil, minimum: 0)
    let direction = relation.isDirected ? "directed" : "undirected"
    let graphML = try #require(try files(question, .graphML).texts["pairs.graphml"])
    #expect(graphML.contains("edgedefault=\"\(direction)\""))
    let gexf = try #require(try files(question, .gexf).texts["pairs.gexf"])
    #expect(gexf.contains("defaultedgetype=\"\(direction)\""))
    #expect(gexf.contains(" weight=\""))
    for format in [ExportFormat.nodeLink, .cytoscape] {
      let (projection, texts) = try files(question, format)
      let text = try #require(texts["pairs\(format.suffix)"])
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(object["directed"] as? Bool == relation.isDirected)
      let lists = object["elements"] as? [String: Any] ?? object
      #expect((lists["nodes"] as? [Any])?.count == projection.nodes.count)
      #expect((lists["edges"] as? [Any])?.count == projection.ties.count)
    }
  }

  @Test func `the tables for Neo4j ask a question of the relation`() throws {
    let texts = try files(ProjectionQuestion(.coInvestment), .neo4j).texts
    #expect(texts["pairs-README.txt"]?.contains("[r:CO_INVESTMENT]-(b)") == true)
    #expect(texts["pairs-relationships.csv"]?.contains(",CO_INVESTMENT,") == true)
  }

  @Test func `a format of statements holds no pairs`() throws {
    let graph = try ExportSample.miniMax.graph
    let projection = try graph.projection(ProjectionQuestion(.coFounders)).projection
    for format in ExportFormat.allCases {
      let files = GraphExport.files(of: projection, in: graph, as: format, named: "pairs")
      #expect((files != nil) == format.holdsRelations)
    }
    #expect(!ExportFormat.followTheMoney.holdsRelations)
  }

  @Test(
    .enabled(if: Reader.has("networkx"), Reader.lacks("networkx")),
    arguments: [ExportFormat.graphML, .gexf, .nodeLink, .cytoscape],
    [Relation.coInvestment, .syndicate])
  func `networkx reads pairs with their weights`(
    _ format: ExportFormat, _ relation: Relation
  ) throws {
    let (projection, texts) = try files(ProjectionQuestion(relation), format)
    let folder = try TemporaryFiles()
    let path = folder.path("pairs\(format.suffix)")
    try Data(try #require(texts.values.first).utf8).write(to: URL(fileURLWithPath: path))
    let found = try Reader(script: "networkx_reader").read(
      [format.rawValue, path], as: ReadBack.self)
    #expect(found.directed == relation.isDirected)
    #expect(found.nodes.count == projection.nodes.count)
    let edges = found.edgesByID
    for (place, tie) in projection.ties.enumerated() {
      let edge = try #require(edges["pair:\(place + 1)"])
      let ends = [edge["source"]?.text, edge["target"]?.text]
      let expected: [String?] = [tie.pair.first.slug, tie.pair.second.slug]
      #expect(relation.isDirected ? ends == expected : Set(ends) == Set(expected))
      #expect(edge["weight"]?.number == tie.weight.value)
      #expect(edge["least"]?.number == Double(tie.count.lowerBound))
      #expect(edge["evidence"]?.items?.isEmpty == false)
    }
  }
}
