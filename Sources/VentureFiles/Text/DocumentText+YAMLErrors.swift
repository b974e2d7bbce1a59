import VentureModel
import Yams

extension DocumentText {
  /// Refuses documents whose aliases could make the YAML parser itself work without end: it hashes
  /// the keys of each mapping, and a key may be an alias of a value that grows at every level.
  func checkAliases() throws(Diagnostic) {
    guard string.utf8.contains(UInt8(ascii: "&")), string.utf8.contains(UInt8(ascii: "*")) else {
      return
    }
    for (index, line) in string.split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard let place = Self.complexKey(in: line) else { continue }
      throw Diagnostic(
        .error,
        at: SourceLocation(
          file: file, line: index + 1,
          column: line.unicodeScalars.distance(from: line.startIndex, to: place) + 1),
        "an alias cannot be part of a key", advice: "write the key out", sourceLine: String(line))
    }
  }

  /// Where a line has a key that could hold an alias: an alias with a colon behind it, a list or
  /// mapping with a colon behind it, or `?`, which alone begins a key of several lines.
  private static func complexKey(in line: Substring) -> Substring.Index? {
    var last: Character?
    var isOpening = true
    var place = line.startIndex
    while place < line.endIndex {
      let character = line[place]
      let next = line.index(after: place)
      switch character {
      case "?" where isOpening && (next == line.endIndex || line[next].isWhitespace):
        return place
      case ":" where last == "]" || last == "}":
        return place
      case "*":
        let tail = line[next...].drop { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        if tail.first(where: { !$0.isWhitespace }) == ":" { return place }
      default: break
      }
      if !character.isWhitespace {
        last = character
        isOpening = "-{[,?:".contains(character)
      }
      place = next
    }
    return nil
  }

  /// What the YAML parser found wrong, in the words of somebody who writes YAML by hand.
  func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return malformed(problem, at: DocumentNode.Mark(line: mark.line, column: mark.column))
    case .reader(let problem, let offset, _, _):
      let before = string.prefix(offset ?? 0).split(
        separator: "\n", omittingEmptySubsequences: false)
      let mark = DocumentNode.Mark(
        line: max(1, before.count), column: (before.last?.unicodeScalars.count ?? 0) + 1)
      return Diagnostic(
        .error, at: location(mark), "the file holds a character that YAML does not allow",
        advice: "remove it (\(problem))", sourceLine: line(mark.line))
    case .duplicatedKeysInMapping(let keys, let context):
      let key = keys.first ?? ""
      let first = DocumentNode.Mark(line: context.mark.line, column: context.mark.column)
      let mark = repetition(of: key, after: first) ?? first
      return Diagnostic(
        .error, at: location(mark, length: key.unicodeScalars.count),
        "the key `\(key)` stands twice in one mapping, first in line \(first.line)",
        advice: "each id and each key may stand once; merge the two entries or rename one",
        sourceLine: line(mark.line))
    default:
      return Diagnostic(.error, at: nil, "\(file) is not well-formed YAML: \(error)")
    }
  }

  private func malformed(_ problem: String, at mark: DocumentNode.Mark) -> Diagnostic {
    let source = line(mark.line) ?? ""
    let indentation = source.prefix { $0 == " " || $0 == "\t" }
    var message = "this is not well-formed YAML: \(problem)"
    var advice: String? = "check the quotes, colons and brackets of this line and the one before"
    var place = mark
    if let tab = indentation.firstIndex(of: "\t") {
      message = "a tab cannot indent YAML"
      advice = "use spaces"
      place.column = source.unicodeScalars.distance(from: source.startIndex, to: tab) + 1
    } else if problem.contains("undefined alias") {
      message = "the alias stands for nothing that is complete before it"
      advice = "an alias may only follow its anchor, and no value may contain itself"
    } else if problem.contains("mapping values are not allowed") {
      advice = "put the text in quotes if it holds a colon and a space"
    } else if problem.contains("expected a single document") || problem.contains("another document")
    {
      message = "the file holds more than one YAML document"
      advice = "remove the `---` line, or write one file for each"
    } else if problem.contains("nesting") {
      message = "values are nested too deep"
      advice = "a graph document needs 6 levels at the most"
    } else if problem.contains("cannot start any token") {
      advice = "put the text in quotes if it begins with @, `, % or |"
    }
    return Diagnostic(.error, at: location(place), message, advice: advice, sourceLine: source)
  }

  /// Where a key stands again, below its first place and in the same column, or later in its line.
  private func repetition(of key: String, after first: DocumentNode.Mark) -> DocumentNode.Mark? {
    guard !key.isEmpty else { return nil }
    let lines = string.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated().dropFirst(first.line) {
      let scalars = line.unicodeScalars
      let indentation = scalars.prefix { $0 == " " }.count
      if indentation == first.column - 1,
        String(scalars.dropFirst(indentation)).hasPrefix(key + ":")
      {
        return DocumentNode.Mark(line: index + 1, column: first.column)
      }
    }
    return nil
  }
}
