import ArgumentParser
import VentureAnalysis
import VentureModel

/// Which facts count.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Kinds of tie that count as well, such as met.", valueName: "kinds"))
  var also: [String] = []

  @Option(
    name: [.customLong("only"), .customLong("kinds")],
    help: ArgumentHelp("The only kinds of tie that count.", valueName: "kinds"))
  var only: [String] = []

  @Option(help: ArgumentHelp("What counts; stated,implied by default.", valueName: "list"))
  var certainty: [String] = []

  @Option(help: ArgumentHelp("Deals that count; completed by default.", valueName: "list"))
  var status: [String] = []

  @Option(help: ArgumentHelp("A name that the way must not use.", valueName: "name"))
  var avoid: [String] = []

  @Option(help: ArgumentHelp("Only ties that held on this date (EDTF).", valueName: "date"))
  var asOf: String?

  @Option(help: "Ties of which one cannot tell whether they held then: include or exclude.")
  var undated: UndatedTies = .include

  enum UndatedTies: String, ExpressibleByArgument, CaseIterable {
    case include
    case exclude
  }

  func validate() throws { _ = try withoutNames() }

  func selection(in network: some Network) throws -> Selection {
    var selection = try withoutNames()
    selection.avoided = Set(try avoid.map { try network.entity(named: $0).id })
    return selection
  }

  /// The same with the avoided names as vertices.
  func vertices(in network: some Network) throws -> (selection: Selection, avoided: Set<Int>) {
    let selection = try selection(in: network)
    return (selection, Set(try selection.avoided.compactMap { try network.vertex(of: $0) }))
  }

  /// All that can be told without a graph.
  private func withoutNames() throws -> Selection {
    var selection = try Self.selection(certainty: certainty, status: status)
    if !only.isEmpty { selection.kinds = Set(try Self.words(only, "--only", TieKind.self)) }
    selection.kinds.formUnion(try Self.words(also, "--also", TieKind.self))
    if let asOf { selection.asOf = try Self.date(asOf, "--as-of") }
    selection.keepsUndated = undated == .include
    return selection
  }

  /// The usual selection, but for certainties and statuses that are named.
  static func selection(certainty: [String], status: [String]) throws -> Selection {
    var selection = Selection()
    if !certainty.isEmpty {
      selection.certainties = Set(try words(certainty, "--certainty", Certainty.self))
    }
    if !status.isEmpty {
      selection.statuses = Set(try words(status, "--status", DealStatus.self))
    }
    return selection
  }

  /// Words with commas between them, given once or several times.
  static func words<Word: CaseIterable & RawRepresentable>(
    _ lists: [String], _ option: String, _: Word.Type
  ) throws -> [Word] where Word.RawValue == String {
    let known = Word.allCases.map(\.rawValue)
    return try lists.flatMap { $0.split(separator: ",") }.map { part in
      let text = part.trimmingPrefix { $0 == " " }
      guard let word = Word(rawValue: String(text)) else {
        let near = nearest(to: String(text), among: known)
        throw ValidationError(
          "\(option) does not know `\(text)`"
            + (near.isEmpty ? "" : "; did you mean `\(near[0])`?")
            + "\nIt takes: \(known.joined(separator: ", "))")
      }
      return word
    }
  }

  /// The date that an option takes.
  static func date(_ text: String, _ option: String) throws -> PartialDate {
    do {
      return try PartialDate(text)
    } catch {
      throw ValidationError(
        "\(option): \(error.message); expected \(error.expected)"
          + (error.advice.map { "; \($0)" } ?? ""))
    }
  }
}

/// How a result is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
}
