import Foundation
import Testing
import VentureAnalysis
import VentureModel

/// What a reader must find in an exported graph, worked out from the graph itself.
struct Expectation {
  let graph: VentureGraph
  /// How the format writes texts: XML and Neo4j replace what they cannot hold.
  let written: (String) -> String
  /// How it writes the items of lists.
  let writtenInList: (String) -> String

  /// For formats that hold every text.
  static func exact(_ graph: VentureGraph) -> Expectation {
    Expectation(graph: graph, written: { $0 }, writtenInList: { $0 })
  }

  /// For XML 1.0, which has neither most control characters nor U+FFFE; lists are JSON, which has
  /// other ways to write control characters.
  static func xml(_ graph: VentureGraph) -> Expectation {
    Expectation(
      graph: graph, written: { replacing($0) { isControl($0) || $0 == 0xFFFE } },
      writtenInList: { replacing($0) { $0 == 0xFFFE } })
  }

  /// For Neo4j, where control characters are kept free for the ends of list items.
  static func neo4j(_ graph: VentureGraph) -> Expectation {
    Expectation(
      graph: graph, written: { replacing($0, where: isControl) },
      writtenInList: { replacing($0, where: isControl) })
  }

  private static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 && scalar != 9 && scalar != 10 && scalar != 13
  }

  private static func replacing(_ text: String, where isBad: (UInt32) -> Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isBad(scalar.value) ? "\u{FFFD}" : scalar) }
    return String(result)
  }

  /// Expects every node with its texts, numbers and lists.
  func checkNodes(_ found: ReadBack) {
    let narrator = Narrator(graph)
    let nodes = found.nodesByID
    #expect(found.nodes.count == graph.entities.count)
    #expect(Set(nodes.keys) == Set(graph.entities.map(\.id.slug)))
    for entity in graph.entities {
      let node = nodes[entity.id.slug] ?? [:]
      #expect(node["kind"]?.text == entity.kind.rawValue)
      expect(node["name"], narrator.name(entity.id))
      expect(node["note"], entity.profile.note)
      expect(node["aliases"], list: entity.names.aliases)
      expect(node["roles"], list: graph.roles(of: entity.id).map(\.rawValue))
      expect(node["sources"], list: places(entity.profile.citations))
      guard case .round(let round) = entity else { continue }
      #expect(node["company"]?.text == round.company.slug)
      expect(node["date"], round.date.preferred()?.value.description)
      #expect(node["status"]?.text == round.status.rawValue)
      #expect(node["certainty"]?.text == round.certainty.rawValue)
      #expect(node["ordinal"]?.number == round.ordinal.map(Double.init))
      let raised = round.raised.preferred()?.value
      expect(node["raised_text"], raised?.description)
      #expect(node["raised"]?.number == raised?.value.map { number($0.amount) })
      guard let raised, raised.value == nil else { continue }
      #expect(node["raised_least"]?.number == raised.lower.map { number($0.value.amount) })
      #expect(node["raised_most"]?.number == raised.upper.map { number($0.value.amount) })
    }
  }

  /// Expects every tie between named parties with its texts, numbers and lists; `id` tells the one
  /// of a fact.
  func checkEdges(_ found: ReadBack, by id: (Int) -> String = { "fact:\($0)" }) {
    let edges = found.edgesByID
    let named = graph.facts.enumerated().filter {
      $0.element.subject.entity != nil && $0.element.object.entity != nil
    }
    #expect(found.edges.count == named.count)
    for (position, fact) in named {
      let edge = edges[id(position + 1)] ?? [:]
      #expect(edge["source"]?.text == fact.subject.entity?.slug)
      #expect(edge["target"]?.text == fact.object.entity?.slug)
      #expect(edge["kind"]?.text == fact.kind.rawValue)
      #expect(edge["status"]?.text == fact.status.rawValue)
      #expect(edge["certainty"]?.text == fact.certainty.rawValue)
      expect(edge["date"], (fact.date ?? graph.effectiveDate(of: fact))?.description)
      expect(edge["note"], fact.note)
      expect(edge["sources"], list: places(fact.citations))
      guard case .investment(let terms) = fact.terms else { continue }
      #expect(edge["role"]?.text == terms.role.rawValue)
      expect(edge["amount_text"], terms.amount?.description)
      #expect(edge["amount"]?.number == terms.amount?.value.map { number($0.amount) })
      expect(edge["share_text"], terms.share?.description)
    }
  }

  private func expect(_ found: ReadValue?, _ text: String?) {
    #expect(found?.text.map(Array.init) == text.map { Array(written($0)) })
  }

  private func expect(_ found: ReadValue?, list: [String]) {
    #expect(found?.items ?? [] == list.map(writtenInList))
  }

  private func places(_ citations: [Citation]) -> [String] {
    citations.map { citation in
      let place = [citation.source.slug, citation.locator].compactMap(\.self).joined(separator: " ")
      switch citation.speaker {
      case .entity(let id): return "\(place), quoting \(id)"
      case .name(let name): return "\(place), quoting \(name)"
      case nil: return place
      }
    }
  }

  private func number(_ decimal: Decimal) -> Double {
    NSDecimalNumber(decimal: decimal).doubleValue
  }
}
