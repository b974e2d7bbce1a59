import Foundation
import VentureModel

/// A graph as entities of FollowTheMoney, one JSON object a line: <https://followthemoney.tech>.
///
/// An investment is written as the Ownership that came of it: that is the tie which the programs
/// around FollowTheMoney follow to tell who stands behind a company, and it holds a share, a value
/// of the shares and a date. A Payment would say how much money flowed, which sources often leave
/// out, and would be wrong of a secondary sale, where the company gets none; only convertible debt,
/// which is no share yet, is one. What is in doubt, and every deal that did not come about, is an
/// UnknownLink.
struct FollowTheMoneyExport {
  /// The whole file.
  let data: Data

  init(_ content: ExportContent) {
    var buffer = ExportBuffer()
    buffer.reserve(content.likelySize)
    let owned = Self.owned(in: content.graph)
    content.forEachNode { buffer.append(Self.thing($0, isOwned: owned.contains($0.entity.id))) }
    // Facts are sorted by their ends and kind, so that those that say the same stand together.
    var last: (source: EntityID, kind: TieKind, target: EntityID)?
    var repetition = 0
    content.forEachEdge { edge in
      let tie = (edge.source, edge.fact.kind, edge.target)
      repetition = last.map { $0 == tie } == true ? repetition + 1 : 0
      last = tie
      guard edge.fact.kind != .raised else { return }
      let id = FollowTheMoneyEntity.id(of: edge, repetition: repetition)
      buffer.append(Self.tie(edge, id: id))
    }
    data = buffer.finished()
  }

  /// The organisations that somebody owns or may come to own: FollowTheMoney takes only assets
  /// there, and of organisations only a Company is one.
  private static func owned(in graph: VentureGraph) -> Set<EntityID> {
    var owned: Set<EntityID> = []
    for fact in graph.facts {
      guard let object = fact.object.entity else { continue }
      switch fact.kind {
      case .holds, .acquired, .parent: owned.insert(object)
      case .raised: fact.subject.entity.map { _ = owned.insert($0) }
      default: break
      }
    }
    return owned
  }

  /// Where statements can be read, who published them, and in words where they stand.
  static func addSources(
    _ citations: [Citation], to entity: inout FollowTheMoneyEntity, of content: ExportContent
  ) {
    let sources = citations.compactMap { content.graph[$0.source] }
    entity.add("sourceUrl", sources.compactMap(\.url).filter(isAddress))
    entity.add("publisher", sources.compactMap { $0.publisher ?? $0.title })
  }

  /// Whether a text can be an address of the web: FollowTheMoney takes no other.
  private static func isAddress(_ text: String) -> Bool {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"),
      let host = URL(string: text)?.host
    else { return false }
    return host.contains(".") && !text.unicodeScalars.contains { $0.value <= 0x20 }
  }
}
