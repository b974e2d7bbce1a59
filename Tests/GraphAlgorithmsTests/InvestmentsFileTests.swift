import Foundation
import Testing

@testable import GraphAlgorithms

/// The figures of Crunchbase's 2013 investments, where the file is there (see its README).
@Suite struct InvestmentsFileTests {
  private static let file = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("../shared/data/crunchbase-2013-investments/investments.csv.gz")
    .standardizedFileURL.path

  @Test(.enabled(if: FileManager.default.fileExists(atPath: file), "the file is not there"))
  func `co-investment by company has the known figures`() throws {
    var ids: [String: UInt32] = [:]
    func number(_ name: String) -> UInt32 {
      if let known = ids[name] { return known }
      ids[name] = UInt32(ids.count)
      return UInt32(ids.count - 1)
    }
    var investors: [UInt32] = []
    var companies: [UInt32] = []
    for row in try rows().dropFirst() {
      let names = row.prefix(2).map { $0.trimmingCharacters(in: .whitespaces) }
      if names.contains("") { continue }
      companies.append(number(names[0]))
      investors.append(number(names[1]))
    }
    let graph = CompactGraph(
      vertexCount: ids.count, isDirected: true, sources: investors, targets: companies)
    let found = graph.oneModeProjection(keeping: .sharedNeighbors, threads: 2)
    #expect(found.count == 128_783)
    #expect(found.reduce(0) { $0 + $1.sharedCount } == 154_803)
    let strongest = found[try #require(found.strongest(1).first)]
    #expect(strongest.sharedCount == 85)
    let names = Dictionary(uniqueKeysWithValues: ids.map { ($1, $0) })
    let pair = [strongest.first, strongest.second].compactMap { names[$0.number] }.sorted()
    #expect(pair == ["SV Angel", "Y Combinator"])
    var finder = SharedNeighborFinder(graph)
    let partner = finder.strongest(of: strongest.first, limit: 1).first
    #expect(partner == SharedNeighborPartner(vertex: strongest.second, sharedCount: 85))
  }

  /// The fields of every line of the file; a quoted field holds commas, and quotes twice.
  private func rows() throws -> [[String]] {
    let unpack = Process()
    unpack.executableURL = URL(filePath: "/usr/bin/env")
    unpack.arguments = ["gzip", "-dc", Self.file]
    let output = Pipe()
    unpack.standardOutput = output
    try unpack.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    unpack.waitUntilExit()
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""):
        // A second quote reopens the field: it stands for itself.
        isQuoted.toggle()
        field.append(byte)
      case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
        row.append(unquoted(field))
        field = []
        if byte == UInt8(ascii: "\n") {
          rows.append(row)
          row = []
        }
      default:
        field.append(byte)
      }
    }
    #expect(!isQuoted && field.isEmpty, "the file ends within a line")
    #expect(rows.allSatisfy { $0.count == 4 }, "every line has four fields")
    return rows
  }

  private func unquoted(_ field: [UInt8]) -> String {
    let text = String(decoding: field, as: UTF8.self)
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 else { return text }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}
