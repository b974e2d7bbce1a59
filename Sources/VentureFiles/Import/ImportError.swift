import DelimitedText
import VentureModel

/// Why a table has no place in a network as it is.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, where, what was expected, and what to do.
  public let diagnostic: Diagnostic

  /// The diagnostic as compilers print it.
  public var description: String { diagnostic.description }

  private init(
    at location: Diagnostic, _ message: String, expected: String, advice: String
  ) {
    var diagnostic = location
    diagnostic.message = message
    diagnostic.expected = expected
    diagnostic.advice = advice
    self.diagnostic = diagnostic
  }

  private static func header(of table: DelimitedText) -> Diagnostic {
    Diagnostic(.error, at: SourceLocation(file: table.name, line: 1, column: 1), "")
  }

  /// The mapping names columns that the table has not got; the place is that in the mapping, if it
  /// is a document.
  static func missingColumns(
    _ names: [String], in table: DelimitedText, _ mapping: ImportMapping
  ) -> ImportError {
    let near = names.compactMap { nearest(to: $0, among: table.header, limit: 1).first }
    return ImportError(
      at: names.first.flatMap { mapping.places[$0] } ?? header(of: table),
      "\(table.name) has no column \(list(names)), which the mapping names",
      expected: near.isEmpty ? "the columns \(list(table.header))" : "a column of \(table.name)",
      advice: near.isEmpty
        ? "name columns of this table in the mapping" : "did you mean \(list(near))?")
  }

  /// The mapping names columns that the table has more than once.
  static func ambiguousColumns(
    _ names: [String], in table: DelimitedText, _ mapping: ImportMapping
  ) -> ImportError {
    ImportError(
      at: names.first.flatMap { mapping.places[$0] } ?? header(of: table),
      "\(table.name) has several columns \(list(names))",
      expected: "each column that the mapping names once",
      advice: "rename one of them in the header of the table")
  }

  /// No layout has the header of the table.
  static func unknownHeader(of table: DelimitedText) -> ImportError {
    let halves = [GeneratedNetwork.nodeHeader: "edges", GeneratedNetwork.edgeHeader: "nodes"]
    if let other = halves[table.header] {
      return ImportError(
        at: header(of: table), "this is half of a generated network",
        expected: "the table of \(other) too",
        advice: "name both files: `venturegraph import nodes.csv edges.csv --into DB`")
    }
    if let row = table.rowBelowTitle {
      return ImportError(
        at: header(of: table), "the header is not in the first row: row \(row) looks like it",
        expected: "the names of the columns in row 1",
        advice: "delete the rows above it, and save the table again")
    }
    let names = table.header.map(ImportMapping.dealColumn)
    guard names.contains("investor"), names.contains("company") else {
      return ImportError(
        at: header(of: table), "no known layout has this header: \(list(table.header))",
        expected: dealHeader, advice: howToMap(table))
    }
    let unknown = zip(table.header, names).filter { !ImportMapping.dealColumns.contains($1) }
    let repeated = names.indices.filter { names[..<$0].contains(names[$0]) }
    return ImportError(
      at: header(of: table),
      unknown.isEmpty
        ? "these columns stand twice: \(list(repeated.map { table.header[$0] }))"
        : "a table of deals has no column \(list(unknown.map(\.0)))",
      expected: dealHeader, advice: "delete or rename it, or: " + howToMap(table))
  }

  private static var dealHeader: String {
    "`investor` and `company`, with any of "
      + ImportMapping.dealColumns.subtracting(["investor", "company"]).sorted()
      .joined(separator: ", ")
  }

  private static func howToMap(_ table: DelimitedText) -> String {
    "`venturegraph import --propose-mapping \(table.name.shellWord) > mapping.yaml` writes what the "
      + "columns may mean; look it over and add --mapping mapping.yaml"
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(12).map { "`\($0)`" }.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }
}
