import ArgumentParser
import VentureDiagrams

/// `kinds [KIND]`, and `help kinds`, `help kind KIND`
struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "Shows the kinds of diagram, or how one is read and what it takes.",
    discussion: """
      `venturegraph help kinds` and `venturegraph help kind timeline` show the same.

      EXAMPLES
        venturegraph kinds
        venturegraph kinds timeline
      """)

  @Argument(help: "A kind of diagram.", completion: .list(DiagramKind.all.map(\.name)))
  var kind: String?

  func run() throws {
    try Console.print(
      try kind.map { try DiagramKind.named($0).help } ?? DiagramKind.table.text(Console.style))
  }

  /// The command line with `kinds` where it asks for help on kinds.
  static func insteadOfHelp(_ arguments: [String]) -> [String] {
    switch arguments.prefix(2) {
    case ["help", "kinds"], ["help", "kind"]: ["kinds"] + arguments.dropFirst(2)
    default: arguments
    }
  }
}
