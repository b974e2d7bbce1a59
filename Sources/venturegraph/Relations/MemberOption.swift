import ArgumentParser
import VentureAnalysis

/// Whose pairs are wanted of a relation of people.
struct MemberOption: ParsableArguments {
  @Option(help: "Only pairs with this one.")
  var of: String?

  /// Answers a relation of people on the graphs among some words.
  func show(_ relation: Relation, of words: [String], _ options: RelationOptions) throws {
    let network = try options.open(words)
    let selection = try options.selection.selection(in: network)
    let member = try of.map { try network.entity(named: $0).id }
    guard
      let found = try network.people(
        relation, selection, of: member, limit: options.pairsNeeded)
    else { return }
    try options.show(found, note: selection.note())
  }
}
