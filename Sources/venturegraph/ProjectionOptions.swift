import ArgumentParser
import VentureAnalysis
import VentureModel

/// A relation whose pairs take the place of the facts.
struct ProjectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The pairs of a relation in place of the facts: \(names).", valueName: "relation"))
  var relation: Relation?

  @Option(
    help: ArgumentHelp("Only pairs of this one; of acquaintance the company.", valueName: "name"))
  var of: String?

  @Option(help: "What co-investors must have in common: company or round.")
  var by: SharedDeals?

  @Option(help: "What weights co-investors: count, newman, jaccard or overlap.")
  var weight: CoInvestment.Strength?

  @Option(help: "The tag that rivals share.")
  var tag: String?

  @Option(
    help: ArgumentHelp(
      "How much a pair must have in common for certain; 0 keeps what cannot be told.",
      valueName: "count"))
  var minimum: Int?

  @Option(help: ArgumentHelp("What counts; stated,implied by default.", valueName: "list"))
  var certainty: [String] = []

  @Option(help: ArgumentHelp("Deals that count; completed by default.", valueName: "list"))
  var status: [String] = []

  @OptionGroup var years: WindowOption

  private static let names = Relation.allCases.map(\.rawValue).joined(separator: ", ")

  func validate() throws {
    _ = try selection()
    if let minimum, minimum < 0 { throw ValidationError("--minimum takes a number from 0") }
    if let option = misplaced { throw ValidationError(option) }
  }

  /// An option that has no meaning beside the others, in words.
  private var misplaced: String? {
    let isGiven = [
      of != nil, by != nil, weight != nil, tag != nil, minimum != nil, years.window != nil,
      !certainty.isEmpty, !status.isEmpty,
    ]
    guard let relation else {
      return isGiven.contains(true)
        ? "--of, --by, --weight, --tag, --minimum, --window, --certainty and --status go with --relation"
        : nil
    }
    if relation == .acquaintance, of == nil {
      return "--relation acquaintance takes a company: --of NAME"
    }
    if relation != .coInvestment, by != nil || weight != nil {
      return "--by and --weight go with --relation co-investment"
    }
    return relation != .rivals && tag != nil ? "--tag goes with --relation rivals" : nil
  }

  /// What is asked of a network; nil if no relation is named.
  func question(in network: some Network, _ moment: MomentOptions) throws -> ProjectionQuestion? {
    guard let relation else { return nil }
    var selection = try selection()
    selection.asOf = try moment.date
    selection.keepsUndated = moment.undated == .include
    return ProjectionQuestion(
      relation, of: try of.map { try network.entity(named: $0).id }, by: by ?? .company,
      strength: weight ?? .count, tag: tag, selection: selection,
      window: try years.days(in: network, selection), minimum: minimum)
  }

  private func selection() throws -> Selection {
    try SelectionOptions.selection(certainty: certainty, status: status)
  }
}

extension Relation: ExpressibleByArgument {}
