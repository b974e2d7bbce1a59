import Foundation
import Testing
import VentureFiles
import VentureModel

/// Exported graphs are read back by the programs that they are for, whole and in every value that
/// is compared.
@Suite struct ReadBackTests {
  @Test(
    .enabled(if: Reader.has("networkx"), Reader.lacks("networkx")),
    arguments: [ExportFormat.graphML, .gexf, .nodeLink, .cytoscape], ExportSample.allCases)
  func networkxReads(_ format: ExportFormat, _ sample: ExportSample) throws {
    let export = try Exported(sample, as: format)
    let found = try Reader(script: "networkx_reader").read(
      [format.rawValue, export.path(format.suffix)], as: ReadBack.self)
    #expect(found.directed == true)
    let isXML = format == .graphML || format == .gexf
    let expectation = isXML ? Expectation.xml(export.graph) : Expectation.exact(export.graph)
    expectation.checkNodes(found)
    expectation.checkEdges(found)
  }

  @Test(
    .enabled(if: Reader.has("igraph"), Reader.lacks("igraph")), arguments: ExportSample.allCases)
  func igraphReadsGraphML(_ sample: ExportSample) throws {
    let export = try Exported(sample, as: .graphML)
    let found = try Reader(script: "igraph_reader").read(
      [export.path(".graphml")], as: ReadBack.self)
    let expectation = Expectation.xml(export.graph)
    expectation.checkNodes(found)
    expectation.checkEdges(found)
  }

  @Test(
    .enabled(if: Reader.has("gexfpy"), Reader.lacks("gexfpy")), arguments: ExportSample.allCases)
  func gexfpyReadsGEXF(_ sample: ExportSample) throws {
    let export = try Exported(sample, as: .gexf)
    let found = try Reader(script: "gexfpy_reader").read([export.path(".gexf")], as: ReadBack.self)
    let expectation = Expectation.xml(export.graph)
    expectation.checkNodes(found)
    expectation.checkEdges(found)
    let edges = found.edgesByID
    for (position, fact) in export.graph.facts.enumerated() {
      guard let edge = edges["fact:\(position + 1)"] else { continue }
      let date = fact.date ?? export.graph.effectiveDate(of: fact)
      let first = day(date?.earliest)
      let last = date?.period == nil ? "" : day(date?.latest)
      #expect(edge["spell"]?.items == (first + last == "" ? nil : [first, last]))
    }
  }

  /// A day as a spell has it; nothing for one that its type cannot hold.
  private func day(_ day: Day?) -> String {
    guard let day, (1...9999).contains(day.components.year) else { return "" }
    return day.description
  }

  @Test(.enabled(if: Reader.has("csv"), Reader.lacks("csv")), arguments: ExportSample.allCases)
  func pythonReadsTables(_ sample: ExportSample) throws {
    let export = try Exported(sample, as: .csv)
    let found = try Reader(script: "csv_reader").read([export.path("")], as: ReadBack.self)
    let expectation = Expectation.exact(export.graph)
    expectation.checkNodes(found)
    expectation.checkEdges(found)
  }

  @Test(.enabled(if: Reader.has("kuzu"), Reader.lacks("kuzu")), arguments: ExportSample.allCases)
  func kuzuLoadsTheTablesForNeo4j(_ sample: ExportSample) throws {
    let export = try Exported(sample, as: .neo4j)
    let from = export.graph.entities[0].id
    let distances = export.distances(from: from)
    let farthest = distances.max { ($0.value, $0.key) < ($1.value, $1.key) }
    let (to, length) = try #require(farthest)
    let found = try Reader(script: "kuzu_reader").read(
      [export.path(""), from.slug, to.slug], as: ReadBack.self)
    #expect(length >= 1)
    #expect(found.length == length)
    let expectation = Expectation.neo4j(export.graph)
    expectation.checkNodes(found)
    expectation.checkEdges(found)
  }
}

/// A graph that is exported to files for as long as a test needs them.
struct Exported {
  let graph: VentureGraph
  private let files: TemporaryFiles

  init(_ sample: ExportSample, as format: ExportFormat) throws {
    graph = try sample.graph
    files = try TemporaryFiles()
    for file in GraphExport.files(of: graph, as: format, named: "graph") {
      try file.bytes.write(to: URL(fileURLWithPath: files.path(file.name)))
    }
  }

  /// The path of the exported file with an end of its name.
  func path(_ end: String) -> String { files.path("graph\(end)") }

  /// The least number of ties from an entity to each that it is connected with, apart from itself.
  func distances(from start: EntityID) -> [EntityID: Int] {
    var distances = [start: 0]
    var queue = [start]
    while !queue.isEmpty {
      let id = queue.removeFirst()
      for next in graph.facts(of: id).compactMap({ $0.other(than: id) })
      where distances[next] == nil {
        distances[next] = (distances[id] ?? 0) + 1
        queue.append(next)
      }
    }
    distances[start] = nil
    return distances
  }
}
