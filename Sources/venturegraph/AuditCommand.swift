import ArgumentParser
import VentureAnalysis
import VentureModel

/// `audit [GRAPH…]`
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Holds statements against each other: sums, orders, bounds, contradictions.",
    discussion: """
      Every rule tells what fails, what cannot be told, what is bound or derived, and what passes, \
      the worst first. A finding is no error: --strict makes failures exit with 1.

      RULES
      \(Audit.allRules.map { "  \($0.name): \($0.title)" }.joined(separator: "\n"))

      EXAMPLES
        venturegraph audit
        venturegraph audit --only fail,cannot-tell Graphs/minimax.yaml
        venturegraph audit --rule rounds-total --format json
        venturegraph audit --as-of 2023-12 Graphs/minimax.yaml
        venturegraph audit --explain ranking
      """)

  @Argument(
    help: ArgumentHelp("Graphs.", valueName: "graph"),
    completion: .file(extensions: GraphArguments.suffixes))
  var words: [String] = []

  @OptionGroup var graphs: GraphArguments
  @OptionGroup var moment: MomentOptions

  @Option(
    help: ArgumentHelp(
      "What is shown: fail, cannot-tell, bound, derived, pass; all by default.",
      valueName: "list"))
  var only: [String] = []

  @Option(help: ArgumentHelp("A rule that is asked; all by default.", valueName: "rule"))
  var rule: [String] = []

  @Option(help: ArgumentHelp("Tells what a rule does, and asks no graph.", valueName: "rule"))
  var explain: String?

  @Flag(help: "Exit with 1 if anything fails.")
  var strict = false

  @Option(help: "How many findings are shown at the most; csv and json have all.")
  var limit: Int?

  @Option(help: "text, json or csv.")
  var format: OutputFormat = .text

  func validate() throws {
    try graphs.refuseNames(in: words, "--rule names a rule")
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1") }
    _ = try (rules(), outcomes())
  }

  func run() throws {
    if let explain {
      return try Console.print(Self.rule(explain).text(Console.style))
    }
    let opened = try graphs.open(graphs.split(words).graphs)
    let graph = try moment.restrict(opened).everything()
    let audit = Audit(graph, rules: try rules())
    let shown = try outcomes()
    try Console.print(
      as: format, text: audit.text(in: graph, only: shown, limit: limit ?? .max, Console.style),
      json: audit.json(in: graph, only: shown), table: audit.table(in: graph, only: shown))
    if strict, audit.count(.fails) > 0 { throw Failure(.no) }
  }

  /// The outcomes that are shown.
  private func outcomes() throws -> Set<Finding.Outcome> {
    let words = only.flatMap { $0.split(separator: ",") }.map(String.init)
    guard !words.isEmpty else { return Set(Finding.Outcome.allCases) }
    return try Set(
      words.map { word in
        guard let outcome = Finding.Outcome(rawValue: word) else {
          let known = Finding.Outcome.allCases.map(\.rawValue)
          throw ValidationError(
            "--only does not know `\(word)`\nIt takes: \(known.joined(separator: ", "))")
        }
        return outcome
      })
  }

  /// The rules that are asked, in their usual order.
  private func rules() throws -> [any AuditRule] {
    if let explain { _ = try Self.rule(explain) }
    let wanted = try Set(rule.map { try Self.rule($0).name })
    return wanted.isEmpty ? Audit.allRules : Audit.allRules.filter { wanted.contains($0.name) }
  }

  private static func rule(_ name: String) throws -> any AuditRule {
    if let rule = Audit.rule(named: name) { return rule }
    let known = Audit.allRules.map(\.name)
    let near = nearest(to: name, among: known)
    throw ValidationError(
      "there is no rule `\(name)`"
        + (near.isEmpty ? "" : "; did you mean `\(near[0])`?")
        + "\nThe rules are: \(known.joined(separator: ", "))")
  }
}
