import DelimitedText
import Foundation
import VentureModel

/// Reads tables, whatever their layout.
public enum TableImport {
  /// Reads tables: each by itself, or the two of a generated network together.
  ///
  /// - Parameters:
  ///   - paths: The files, as the user named them.
  ///   - mapping: What the columns mean; told from the header if nil.
  ///   - today: Deals after this day are reported.
  ///   - progress: Is told now and then how far reading has got, of all tables together.
  /// - Returns: What the tables say, with a report on each.
  /// - Throws: `DelimitedTextError` for a file that cannot be read, ``ImportError`` for a header that
  ///   no layout has.
  /// - Complexity: O(*n*) in the size of the tables.
  public static func harvest(
    _ paths: [String], mapping: ImportMapping? = nil, today: Day,
    progress: (ImportProgress) -> Void = { _ in }
  ) throws -> [Harvest] {
    try harvest(
      paths.map { try DelimitedText(contentsOf: $0) }, mapping: mapping, today: today,
      progress: progress)
  }

  /// Reads tables that are in memory, as ``harvest(_:mapping:today:progress:)`` reads those of files.
  ///
  /// - Throws: `DelimitedTextError` for a quote that is never closed, ``ImportError`` for a header that
  ///   no layout has.
  /// - Complexity: O(*n*) in the size of the tables.
  public static func harvest(
    _ tables: [DelimitedText], mapping: ImportMapping? = nil, today: Day,
    progress: (ImportProgress) -> Void = { _ in }
  ) throws -> [Harvest] {
    var parts = ImportParts(size: tables.reduce(0) { $0 + $1.byteCount })
    var harvests: [Harvest] = []
    var single = tables
    if mapping == nil, let (nodes, edges) = GeneratedNetwork.pair(in: tables) {
      single.removeAll { $0.name == nodes.name || $0.name == edges.name }
      let size = nodes.byteCount + edges.byteCount
      var network = try GeneratedNetwork(nodes: nodes, edges: edges).read {
        progress(parts.progress(of: $0, size: size))
      }
      network.fingerprint = "\(nodes.fingerprint) \(edges.fingerprint)"
      parts.finish(size: size, rows: network.report.rows)
      harvests.append(network)
    }
    for table in single {
      let read = try harvest(table, mapping, today) {
        progress(parts.progress(of: $0, size: table.byteCount))
      }
      parts.finish(size: table.byteCount, rows: read.report.rows)
      harvests.append(read)
    }
    return harvests
  }

  /// Reads one table; of a known layout, semicolons between fields mean a comma before decimals, as in
  /// the countries where spreadsheets write semicolons.
  static func harvest(
    _ table: DelimitedText, _ mapping: ImportMapping?, _ today: Day,
    _ progress: (ImportProgress) -> Void = { _ in }
  ) throws -> Harvest {
    var known = mapping ?? ImportMapping.known(header: table.header)
    if mapping == nil { known?.hasDecimalComma = table.delimiter == .semicolon }
    guard let known else { throw ImportError.unknownHeader(of: table) }
    var harvest = try MappedTable(table, known, today: today).read(progress)
    harvest.isOwnSource = known.source == nil
    harvest.fingerprint = table.fingerprint
    return harvest
  }
}

extension DelimitedText {
  /// How the table was read, in words.
  func reading(as layout: String) -> String {
    let packed = isCompressed ? ", gzip" : ""
    return "\(layout), \(encoding.rawValue)\(packed), separated by \(delimiter.word)"
  }

  /// The row that looks like the header where a title stands above it: the first of the next rows
  /// without an empty field, if most columns of the header have no name or there is only one.
  var rowBelowTitle: Int? {
    let emptyCount = header.count(where: \.isEmpty)
    guard header.count == 1 || emptyCount * 2 > header.count else { return nil }
    struct Found: Error { let row: Int? }
    do {
      try forEachRecord { record in
        let isWhole = (0..<record.count).allSatisfy { !record[$0].trimmed.isEmpty }
        if record.count > 1, isWhole { throw Found(row: record.row) }
        if record.row > 20 { throw Found(row: nil) }
      }
    } catch {
      return (error as? Found)?.row
    }
    return nil
  }

  /// The name of the file without its folders.
  var fileName: String { name.split(separator: "/").last.map(String.init) ?? name }

  /// Tells the content from any other.
  var fingerprint: String { "\(byteCount)-\(String(checksum, radix: 16))" }

  /// The id of the source that the table is, unless a mapping names another.
  var sourceID: String { Slug.make(fileName.split(separator: ".").first.map(String.init) ?? "x") }
}
