import VentureAnalysis
import VentureModel

/// A dossier as Markdown, taken apart again by the simplest rules of GitHub's Markdown.
struct WrittenDossier {
  let text: String
  let lines: [String]

  init(_ text: String) {
    self.text = text
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  init(of id: EntityID, in graph: VentureGraph, from: EntityID? = nil) throws {
    self.init(try graph.dossier(DossierRequest(id, from: from)).markdown)
  }

  /// The headings of sections, in order.
  var sections: [String] { lines.filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) } }

  /// The lines before the first section, without the name and without empty ones.
  var lead: [String] {
    lines.prefix { !$0.hasPrefix("## ") }.dropFirst().filter { !$0.isEmpty }
  }

  /// The lines of a section, without empty ones.
  func section(_ title: String) -> [String] {
    guard let start = lines.firstIndex(of: "## \(title)") else { return [] }
    return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") && !$0.hasPrefix("[^1]: ") }
      .filter { !$0.isEmpty }
  }

  /// The cells of the rows of a section's tables, with the heads and without the rules.
  func cells(_ title: String) -> [[String]] {
    section(title).filter { $0.hasPrefix("|") && !$0.hasPrefix("| --") }.map(Self.cells)
  }

  /// The numbers of the notes that are used, in the order of their first use.
  var usedNotes: [Int] {
    var seen: Set<Int> = []
    let body = lines.filter { !Self.isDefinition($0) }
    return body.flatMap { $0.matches(of: #/\[\^([0-9]+)\]/#).compactMap { Int($0.1) } }
      .filter { seen.insert($0).inserted }
  }

  /// The numbers of the notes that are defined, in order.
  var definedNotes: [Int] {
    lines.filter(Self.isDefinition).compactMap { line in
      line.firstMatch(of: #/^\[\^([0-9]+)\]: /#).flatMap { Int($0.1) }
    }
  }

  /// The text of a note.
  func note(_ number: Int) -> String? {
    lines.first { $0.hasPrefix("[^\(number)]: ") }.map {
      String($0.dropFirst("[^\(number)]: ".count))
    }
  }

  /// The numbers of columns of each table, row by row.
  var widths: [[Int]] {
    var tables: [[Int]] = []
    var isInTable = false
    for line in lines {
      if line.hasPrefix("|") {
        if !isInTable { tables.append([]) }
        tables[tables.count - 1].append(Self.cells(line).count)
      }
      isInTable = line.hasPrefix("|")
    }
    return tables
  }

  private static func isDefinition(_ line: String) -> Bool {
    line.prefixMatch(of: #/\[\^[0-9]+\]: /#) != nil
  }

  /// The cells of a row: what stands between bars that are not escaped.
  private static func cells(_ line: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for character in line.dropFirst().dropLast() {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    return cells.map { cell in
      var text = cell[...]
      while text.first == " " { text.removeFirst() }
      while text.last == " " { text.removeLast() }
      return String(text)
    }
  }
}
