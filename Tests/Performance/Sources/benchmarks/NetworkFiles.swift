import DelimitedText
import GraphAlgorithms
import Measurements

/// A folder with the nodes.csv and edges.csv of a generated network.
struct NetworkFiles {
  let folder: String

  /// The last part of the folder's path, such as `M`.
  var name: String { folder.split(separator: "/").last.map(String.init) ?? folder }

  /// The tables as columns, with the periods of ties if they are asked for.
  func read(withPeriods: Bool = false) throws -> NetworkColumns {
    var columns = NetworkColumns()
    try readNodes(into: &columns)
    try readEdges(into: &columns, withPeriods)
    return columns
  }

  private func readNodes(into columns: inout NetworkColumns) throws {
    let table = try DelimitedText(contentsOf: folder + "/nodes.csv")
    guard table.header == ["id", "kind", "date"] else { throw layoutError(table) }
    let words = KindWords(NetworkColumns.nodeWords)
    var kinds: [UInt8] = []
    try table.forEachRecord { record in
      guard record.count == 3, record[0].integer == kinds.count,
        let kind = words.number(of: record[1])
      else { throw recordError(table, record, "the next number from 0 on and a kind") }
      kinds.append(kind)
    }
    columns.nodeKinds = kinds
  }

  private func readEdges(into columns: inout NetworkColumns, _ withPeriods: Bool) throws {
    let table = try DelimitedText(contentsOf: folder + "/edges.csv")
    guard table.header == ["source", "target", "kind", "role", "start", "end"] else {
      throw layoutError(table)
    }
    let words = KindWords(NetworkColumns.tieWords)
    let nodes = columns.nodeKinds.count
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    var kinds: [UInt8] = []
    var periods: [Period] = []
    // Room for lines of 24 bytes, shorter than most: arrays that grow are copied again and again.
    sources.reserveCapacity(table.byteCount / 24)
    targets.reserveCapacity(table.byteCount / 24)
    kinds.reserveCapacity(table.byteCount / 24)
    try table.forEachRecord { record in
      guard record.count == 6, let source = record[0].integer, let target = record[1].integer,
        0..<nodes ~= source, 0..<nodes ~= target, let kind = words.number(of: record[2])
      else { throw recordError(table, record, "two nodes that are there and a kind of tie") }
      sources.append(UInt32(truncatingIfNeeded: source))
      targets.append(UInt32(truncatingIfNeeded: target))
      kinds.append(kind)
      if withPeriods { periods.append(period(record[4], record[5])) }
    }
    columns.sources = sources
    columns.targets = targets
    columns.kinds = kinds
    columns.periods = periods
  }

  /// An empty period where no end is stated, which overlaps with none.
  private func period(_ start: TableRecord.Field, _ end: TableRecord.Field) -> Period {
    let first = Int32(clamping: start.integer ?? 0)
    return Period(start: first, end: end.integer.map { Int32(clamping: $0) } ?? first)
  }

  private func layoutError(_ table: DelimitedText) -> BenchmarkError {
    BenchmarkError(
      "\(table.name): expected the layout of a generated network, found the columns "
        + table.header.joined(separator: ", "))
  }

  private func recordError(
    _ table: DelimitedText, _ record: TableRecord, _ expected: String
  ) -> BenchmarkError {
    BenchmarkError("\(table.name), line \(record.line): expected \(expected)")
  }
}
