import Foundation
import Testing
import VentureFiles
import VentureModel

/// The story of MiniMax against the inventory that was drawn from the article, where that is at hand.
@Suite(.enabled(if: Inventory.isAtHand, "the inventory ../shared/seed is not at hand"))
struct InventoryTests {
  @Test func `every fact of the inventory is marked where it is expressed`() throws {
    let marked = Set(
      String(decoding: try graphFile("minimax.yaml"), as: UTF8.self)
        .split(separator: "\n")
        .compactMap { line in line.firstIndex(of: "#").map { line[$0...] } }
        .flatMap { $0.matches(of: /\bF[0-9]{3}\b/).map { String($0.output) } })
    let facts = try Inventory.column("facts.tsv")
    #expect(facts.count == 243)
    #expect(facts.filter { !marked.contains($0) } == [])
    #expect(marked.subtracting(facts) == [])
  }

  @Test func `every entity of the inventory is expressed`() throws {
    let graph = try #require(
      GraphDocuments.load([("minimax.yaml", try graphFile("minimax.yaml"))]).graph)
    let ids = try Inventory.column("entities.tsv")
    #expect(ids.count > 80)
    #expect(ids.filter { graph[EntityID($0)] == nil && !isExpressedOtherwise($0, graph) } == [])
  }

  /// What the inventory lists as an entity and the model expresses as something else.
  private func isExpressedOtherwise(_ id: String, _ graph: VentureGraph) -> Bool {
    switch id {
    case "article":
      return graph.sources.contains { $0.id.slug == "latepost" }
    case "bytedance-offer-minimax", "bytedance-offer-stepfun":
      let company = EntityID(String(id.split(separator: "-")[2]))
      return graph.facts(of: "bytedance").contains { offer in
        offer.kind == .invested && offer.status == .withdrawn
          && offer.object.entity.flatMap { graph.round($0) }?.company == company
      }
    case "unspecified-rounds":
      let placeholders = [
        "lightyear.hongshan", "moonshot.hongshan", "stepfun.hongshan", "zhipu.alibaba",
        "baichuan.alibaba", "01-ai.alibaba", "sensetime.idg-capital", "li-auto.mingshi",
        "minimax.pacific-century", "anthropic.google",
      ]
      return placeholders.allSatisfy { graph.round(EntityID($0))?.isPlaceholder == true }
    case "ai-four-dragons":
      return graph.facts.contains { fact in
        if case .unnamed(let party) = fact.subject {
          party.description?.contains("four little dragons") == true
        } else {
          false
        }
      }
    default:
      let parts = id.split(separator: "-")
      guard parts.count == 2, parts[0] == "minimax", parts[1].first == "r",
        let ordinal = Int(parts[1].dropFirst())
      else { return false }
      return graph.rounds(of: "minimax").contains { $0.ordinal == ordinal }
    }
  }
}

enum Inventory {
  private static let folder = packageRoot.deletingLastPathComponent().appendingPathComponent(
    "shared/seed")

  static let isAtHand = FileManager.default.fileExists(
    atPath: folder.appendingPathComponent("facts.tsv").path)

  /// The first column of a table, without its heading.
  static func column(_ name: String) throws -> [String] {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: "\t").first.map(String.init)
    }
  }
}
