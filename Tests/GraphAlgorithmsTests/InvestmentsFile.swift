import Foundation
import Testing

/// Crunchbase's 2013 investments, where the file is there (see its README).
struct InvestmentsFile {
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("../shared/data/crunchbase-2013-investments/investments.csv.gz")
    .standardizedFileURL.path

  static var isThere: Bool { FileManager.default.fileExists(atPath: path) }

  /// All names, companies and investors alike, in the order of their UTF-8.
  let names: [String]
  /// Who invested in what, as places in `names`; a pair for every line.
  private(set) var investors: [UInt32] = []
  private(set) var companies: [UInt32] = []
  private let numbers: [String: UInt32]

  /// Reads the file and leaves out what lacks a name.
  init() throws {
    let rows = try Self.rows().dropFirst()
      .map { row in row.prefix(2).map { $0.trimmingCharacters(in: .whitespaces) } }
      .filter { !$0.contains("") }
    names = Set(rows.joined()).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    numbers = Dictionary(uniqueKeysWithValues: zip(names, 0...))
    for row in rows {
      companies.append(try number(of: row[0]))
      investors.append(try number(of: row[1]))
    }
  }

  func number(of name: String) throws -> UInt32 {
    try #require(numbers[name], "\(name) is in the file")
  }

  /// The fields of every line of the file; a quoted field holds commas, and quotes twice.
  private static func rows() throws -> [[String]] {
    let unpack = Process()
    unpack.executableURL = URL(filePath: "/usr/bin/env")
    unpack.arguments = ["gzip", "-dc", path]
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

  private static func unquoted(_ field: [UInt8]) -> String {
    let text = String(decoding: field, as: UTF8.self)
    guard text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 else { return text }
    return String(text.dropFirst().dropLast()).replacing("\"\"", with: "\"")
  }
}
