import VentureAnalysis
import VentureModel

/// How two entities are connected: the way with the fewest ties from left to right, each step with
/// its fact, and other ways in grey below it.
///
/// An arrow has the direction of its fact, which need not be that of the way: an investor points at
/// the company, whichever of them comes first. A step that rests on several facts shows the one that
/// is known best. Rounds are no stops.
public struct ConnectionPath: Diagram, Hashable {
  /// Where the way starts.
  public var from: EntityID
  /// Where it ends.
  public var to: EntityID
  /// How many other ways are drawn at the most.
  public var alternatives: Int

  /// Creates a diagram of the ways between two entities.
  public init(from: EntityID, to: EntityID, alternatives: Int = 3) {
    self.from = from
    self.to = to
    self.alternatives = alternatives
  }

  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if the two are one, or not connected by what
  ///   counts as a connection (see `Selection`).
  /// - Complexity: That of finding the ways with the fewest ties.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    let content = try PathContent(from: from, to: to, alternatives: alternatives, in: network)
    return PathArtist(content, Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``ConnectionPath``.
  public static let path = DiagramKind(
    name: "path",
    summary: "How two names are connected, step by step, with other ways below.",
    reading: """
      The way with the fewest ties runs from left to right. Each step tells its fact and date; an \
      arrow has the direction of the fact, from who founded, invested or worked to where. Implied \
      facts are dashed, disputed ones dotted. Other ways are grey, below: they leave the first way \
      where they differ from it and come back to it.
      """,
    options: [.from, .to, .alternatives], isAboutCompany: false,
    example: "venturegraph render --kind path --from \"Xue Zizhao\" --to Tencent -o path.svg",
    make: { request, network in
      ConnectionPath(
        from: try request.required(.from, in: network), to: try request.required(.to, in: network),
        alternatives: request.number(.alternatives) ?? 3)
    })
}
