import ArgumentParser
import VentureAnalysis
import VentureModel

/// What had been published: which sources count.
struct KnowledgeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only what sources had published by this date (EDTF).", valueName: "date"))
  var knownBy: String?

  @Option(help: "Sources of which one cannot tell whether they were out then: include or exclude.")
  var undatedSources: SelectionOptions.UndatedTies = .include

  func validate() throws {
    _ = try date()
  }

  /// The date, if one is given.
  func date() throws -> PartialDate? {
    try knownBy.map { try SelectionOptions.date($0, "--known-by") }
  }

  /// What a network told by the date, if one is asked for. Which sources count is noted on standard
  /// error, so that an answer does not pass for all that is known.
  func restrict(_ network: any Network) throws -> any Network {
    guard let date = try date() else { return network }
    let knowledge = try network.everything().known(
      by: date, keepsUndated: undatedSources == .include)
    Console.complain("note: \(knowledge.note)")
    return knowledge.graph
  }
}
