import Foundation
import Testing
import VentureFiles
import VentureModel

#if canImport(FoundationXML)
import FoundationXML
#endif

/// What needs no other program to see.
@Suite struct GraphExportTests {
  @Test(arguments: ExportFormat.allCases, ExportSample.allCases)
  func sameGraphIsSameBytes(_ format: ExportFormat, _ sample: ExportSample) throws {
    let graph = try sample.graph
    let first = GraphExport.files(of: graph, as: format, named: "graph")
    let second = GraphExport.files(of: graph, as: format, named: "graph")
    #expect(first.map(\.name) == second.map(\.name))
    #expect(first.map(\.bytes) == second.map(\.bytes))
    #expect(Set(first.map(\.name)).count == first.count)
    for file in first {
      #expect(file.name.hasPrefix("graph"))
      #expect(String(validating: file.bytes, as: UTF8.self) != nil)
    }
  }

  @Test(arguments: ExportFormat.allCases)
  func emptyGraphIsAWholeFile(_ format: ExportFormat) throws {
    let graph = try #require(VentureGraph.Draft().validate().graph)
    for file in GraphExport.files(of: graph, as: format, named: "empty") {
      if format == .graphML || format == .gexf {
        #expect(XMLParser(data: file.bytes).parse())
      } else if format == .nodeLink || format == .cytoscape {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: file.bytes) }
      } else if format == .followTheMoney {
        #expect(file.bytes.isEmpty)
      } else {
        #expect(file.bytes.last == 0x0A)
      }
    }
  }

  @Test(arguments: [ExportFormat.graphML, .gexf], ExportSample.allCases)
  func xmlIsWellFormed(_ format: ExportFormat, _ sample: ExportSample) throws {
    let files = GraphExport.files(of: try sample.graph, as: format, named: "graph")
    #expect(files.count == 1)
    for file in files { #expect(XMLParser(data: file.bytes).parse()) }
  }

  @Test(arguments: [ExportFormat.nodeLink, .cytoscape], ExportSample.allCases)
  func jsonIsWellFormed(_ format: ExportFormat, _ sample: ExportSample) throws {
    for file in GraphExport.files(of: try sample.graph, as: format, named: "graph") {
      let object = try JSONSerialization.jsonObject(with: file.bytes) as? [String: Any]
      #expect(object?["directed"] as? Bool == true)
    }
  }

  @Test func omissionsAreTold() throws {
    #expect(ExportFormat.allCases.allSatisfy { !$0.limits.isEmpty && $0.summary.hasSuffix(".") })
    let omissions = GraphExport.omissions(of: try ExportSample.firstHostile.graph)
    #expect(omissions == ["1 tie with somebody unnamed", "1 remark"])
    let empty = try #require(VentureGraph.Draft().validate().graph)
    #expect(GraphExport.omissions(of: empty).isEmpty)
  }

  @Test func neo4jTablesComeWithANote() throws {
    let files = GraphExport.files(of: try ExportSample.miniMax.graph, as: .neo4j, named: "graph")
    let note = try #require(files.last)
    #expect(note.name == "graph-README.txt")
    let text = String(decoding: note.bytes, as: UTF8.self)
    for file in files.dropLast() { #expect(text.contains("=\(file.name) ")) }
    let ties = try #require(files.first { $0.name == "graph-relationships.csv" })
    #expect(
      String(decoding: ties.bytes, as: UTF8.self).hasPrefix(
        ":START_ID(Entity),:END_ID(Entity),:TYPE,fact:long,kind,"))
  }

  @Test func neo4jNoteQuotesNamesWithBlanks() throws {
    let graph = try ExportSample.miniMax.graph
    let files = GraphExport.files(of: graph, as: .neo4j, named: "Tom's graph")
    let note = String(decoding: try #require(files.last).bytes, as: UTF8.self)
    #expect(note.contains("--nodes='Tom'\\''s graph-nodes-person.csv' "))
    #expect(note.contains("--relationships='Tom'\\''s graph-relationships.csv' "))
  }
}
