import ArgumentParser
import VentureAnalysis
import VentureModel

/// What held as of a date, for commands that show what there is.
struct MomentOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only what held on this date (EDTF).", valueName: "date"))
  var asOf: String?

  @Option(help: "Facts of which one cannot tell whether they held then: include or exclude.")
  var undated: SelectionOptions.UndatedTies = .include

  func validate() throws { _ = try date }

  /// The date, if one is asked for.
  var date: PartialDate? {
    get throws { try asOf.map { try SelectionOptions.date($0, "--as-of") } }
  }

  /// The network as it was on the date, if one is asked for. How much of it is in doubt is noted on
  /// standard error.
  func restrict(_ network: any Network) throws -> any Network {
    guard let date = try date else { return network }
    let state = try network.everything().held(asOf: date, keepsUndated: undated == .include)
    Console.complain("note: \(state.note)")
    return state.graph
  }
}
