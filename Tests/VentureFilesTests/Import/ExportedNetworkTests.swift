import DelimitedText
import Foundation
import TestSupport
import Testing
import VentureFiles
import VentureModel

/// The tables of an export come back as the graph that they were made of.
@Suite struct ExportedNetworkTests {
  /// What the tables hold in words only, or what follows from statements that they do not hold.
  private static let lost: Set<String> = [
    "statements", "history", "roles", "details", "sentence",
  ]

  @Test func `what tables hold is what they hold again`() throws {
    try check(try ExportSample.miniMax.graph)
  }

  @Test func `MiniMax comes back with its rounds, names and investments`() throws {
    let graph = try ExportSample.miniMax.graph
    let network = try #require(try read(tables(of: graph)))
    let read = try #require(network.graph, "\(network.diagnostics)")
    // The round of somebody unnamed goes with the tie that no table holds.
    let entities = graph.entities.filter { !$0.id.slug.hasSuffix(".unnamed") }
    #expect(read.entities.map(\.id) == entities.map(\.id))
    #expect(read.entities.map(\.names) == entities.map(\.names))
    #expect(read.sources == graph.sources)
    let named = graph.facts.filter { fact in
      fact.subject.entity != nil && fact.object.entity?.slug.hasSuffix(".unnamed") == false
    }
    #expect(read.facts.map(\.kind) == named.map(\.kind))
    #expect(read.facts.map(\.citations) == named.map(\.citations))
    #expect(
      read.round("minimax-4")?.raised.preferred()?.value
        == graph.round("minimax-4")?.raised
        .preferred()?.value)
    #expect(network.report.rows > 100 && network.report.isLossless)
  }

  @Test func `a value that cannot be read is told with its row`() throws {
    var tables = tables(of: try ExportSample.miniMax.graph)
    let edges = try #require(tables.firstIndex { $0.name.hasSuffix("-edges.csv") })
    tables[edges].text.replace(",invested,", with: ",invented,", maxReplacements: 1)
    let network = try #require(try read(tables))
    #expect(network.graph == nil)
    let error = try #require(network.diagnostics.first)
    #expect(error.message == "`kind` does not know “invented”")
    #expect(error.location?.file.hasSuffix("-edges.csv") == true)
    #expect((error.location?.line ?? 0) > 1)
  }

  @Test func `a problem behind a quoted line break is told with its line`() throws {
    let graph = try ExportSample.miniMax.graph
    var tables = tables(of: graph)
    let nodes = try #require(tables.firstIndex { $0.name.hasSuffix("-nodes.csv") })
    var lines = tables[nodes].text.components(separatedBy: "\r\n")
    let further = lines[0].count { $0 == "," } - 2
    lines.insert("added,person,\"two\nlines\"" + String(repeating: ",", count: further), at: 1)
    lines[2].replace(",\(graph.entities[0].kind.rawValue),", with: ",nobody,", maxReplacements: 1)
    tables[nodes].text = lines.joined(separator: "\r\n")
    let network = try #require(try read(tables))
    let problem = try #require(network.diagnostics.first)
    #expect(problem.message == "`kind` does not know “nobody”")
    #expect(problem.location?.line == 4)
  }

  @Test func `a tie to a node that is not there is told with its row`() throws {
    var tables = tables(of: try ExportSample.miniMax.graph)
    tables.removeAll { $0.name.hasSuffix("-nodes.csv") }
    let network = try #require(try read(tables))
    #expect(network.graph == nil)
    #expect(network.diagnostics.contains { $0.message == "`minimax` is not declared" })
  }

  @Test func `other tables are left alone`() throws {
    var tables = [try DelimitedText(Array("investor,company\na,b\n".utf8), name: "deals.csv")]
    #expect(try ExportedNetwork(takenFrom: &tables) == nil)
    #expect(tables.map(\.name) == ["deals.csv"])
  }

  // MARK: - There and back

  private func check(_ graph: VentureGraph) throws {
    let before = tables(of: graph)
    let network = try #require(try read(before.reversed()))
    let read = try #require(network.graph, "\(network.diagnostics)")
    for (first, second) in zip(before, tables(of: read)) {
      let (written, again) = (try kept(first), try kept(second))
      #expect(written.count == again.count)
      for (one, other) in zip(written, again) { #expect(one == other) }
    }
  }

  private func tables(of graph: VentureGraph) -> [(name: String, text: String)] {
    GraphExport.files(of: graph, as: .csv, named: "graph").map {
      ($0.name, String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  private func read(_ tables: [(name: String, text: String)]) throws -> ExportedNetwork? {
    var tables = try tables.map { try DelimitedText(Array($0.text.utf8), name: $0.name) }
    defer { #expect(tables.isEmpty) }
    return try ExportedNetwork(takenFrom: &tables)
  }

  /// The rows of a table as far as they come back: without what is lost, and without the numbers of
  /// ties, which count those with somebody unnamed.
  private func kept(_ table: (name: String, text: String)) throws -> [[String]] {
    let read = try DelimitedText(Array(table.text.utf8), name: table.name)
    var lost = Self.lost
    if read.header.contains("fact") { lost.formUnion(["id", "fact"]) }
    var rows: [[String]] = []
    try read.forEachRecord { record in
      // The round of somebody unnamed goes with the tie that no table holds.
      if read.header.indices.contains(where: { record[$0].text.hasSuffix(".unnamed") }) { return }
      rows.append(
        read.header.indices.filter { !lost.contains(read.header[$0]) }.map {
          "\(read.header[$0]): \(record[$0].text)"
        })
    }
    return rows
  }
}
