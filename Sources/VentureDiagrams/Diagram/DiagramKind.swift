import VentureAnalysis
import VentureModel

/// A kind of diagram: its name, what it takes, and how it is made.
///
/// Each kind is a static member in the file of its diagram; ``all`` is the list of them.
public struct DiagramKind: Sendable {
  /// The word for it on the command line and in documents.
  public let name: String
  /// What it shows, in one line.
  public let summary: String
  /// How it is read: what lines, marks and places mean.
  public let reading: String
  /// The options that it takes.
  public let options: [DiagramOption]
  /// Whether it is about a company, by default the one with the most rounds.
  public let isAboutCompany: Bool
  /// A command that draws one.
  public let example: String
  /// Makes the diagram that is asked for.
  let make: @Sendable (DiagramRequest, any Network) throws -> any Diagram

  /// All kinds, in the order of their help.
  public static let all: [DiagramKind] = [
    .network, .timeline, .rounds, .coInvestment, .syndicate, .ego, .path, .people, .ownership,
    .ecosystem, .difference,
  ]

  /// The kind with a name.
  ///
  /// - Throws: ``DiagramError/unknownKind(_:nearest:all:)``.
  public static func named(_ name: String) throws(DiagramError) -> DiagramKind {
    if let kind = all.first(where: { $0.name == name }) { return kind }
    let names = all.map(\.name)
    throw .unknownKind(name, nearest: nearest(to: name, among: names).first, all: names)
  }
}

extension DiagramKind {
  /// All kinds with what they show.
  public static var table: Table {
    var table = Table(columns: ["kind", "shows"])
    for kind in all { table.append([kind.name, kind.summary]) }
    return table
  }

  /// How the kind is read and what it takes, for a terminal.
  public var help: String {
    let width = options.map { $0.rawValue.count + $0.valueName.count }.max() ?? 0
    let lines = options.map { option in
      let words = "--\(option.rawValue) \(option.valueName)"
      return "  " + words + String(repeating: " ", count: max(0, width + 5 - words.count))
        + (option == .focus && isAboutCompany
          ? "Whom the picture is about; by default the company with the most rounds."
          : option.help)
    }
    return """
      \(name): \(summary)

      \(reading.wrapped(to: 96))

      \(lines.isEmpty ? "It takes no options of its own." : "OPTIONS\n" + lines.joined(separator: "\n"))

      EXAMPLE
        \(example)

      """
  }
}

extension String {
  /// The text in lines of at most so many characters, broken at spaces.
  fileprivate func wrapped(to width: Int) -> String {
    var lines = [""]
    for word in split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.joined(separator: "\n")
  }
}
