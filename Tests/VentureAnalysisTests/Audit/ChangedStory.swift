import Foundation
import VentureAnalysis
import VentureFiles
import VentureModel

/// The story of MiniMax with other words in it: ids, names or numbers.
struct ChangedStory {
  private var text: String

  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    text = try String(
      contentsOf: root.appendingPathComponent("Graphs/minimax.yaml"), encoding: .utf8)
  }

  /// Writes some words instead of others, which must be there.
  mutating func replace(_ old: String, with new: String) throws {
    guard text.contains(old) else { throw Stories.Broken() }
    text = text.replacing(old, with: new)
  }

  /// Multiplies every amount in US dollars.
  mutating func multiplyDollars(by factor: Decimal) {
    text.replace(/([0-9]+(?:\.[0-9]+)?)([MB]) USD/) { match in
      guard let number = Decimal(string: String(match.output.1)) else { return "" }
      return "\(EnglishNumber.plain(number * factor))\(match.output.2) USD"
    }
  }

  /// Gives every entity another id, in an order that is not that of the old ids.
  mutating func renameEntities() throws {
    let ids = try graph().entities.map(\.id.slug)
    let others = Dictionary(
      uniqueKeysWithValues: ids.enumerated().map { ($1, "e\(($0 * 37) % 1009)") })
    text.replace(/[A-Za-z0-9][A-Za-z0-9-]*/) { match in
      others[String(match.output)] ?? String(match.output)
    }
  }

  func graph() throws -> VentureGraph {
    let loading = GraphDocuments.load([("changed.yaml", Data(text.utf8))])
    guard let graph = loading.graph else { throw loading.diagnostics[0] }
    return graph
  }
}

extension VentureGraph {
  /// The same graph in which each entity is called by its id in capital letters.
  func withoutNames() throws -> VentureGraph {
    var draft = VentureGraph.Draft()
    for source in sources { draft.add(source) }
    for var entity in entities where round(entity.id)?.isPlaceholder != true {
      entity.profile.names = Names([Names.Entry(entity.id.slug.uppercased(), in: .english)])
      draft.add(entity)
    }
    for (position, fact) in facts.enumerated() where !isDerived(at: position) {
      draft.add(asWritten(fact))
    }
    for constraint in constraints { draft.add(constraint) }
    for remark in remarks { draft.add(remark) }
    let validation = draft.validate()
    guard let graph = validation.graph else { throw validation.diagnostics[0] }
    return graph
  }
}
