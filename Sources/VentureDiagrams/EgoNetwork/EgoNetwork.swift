import VentureAnalysis
import VentureModel

/// One entity in the middle and what it is tied to, in rings by distance.
///
/// What is tied directly stands on the first ring, in groups by what the tie is; with two rings,
/// what is tied to those stands behind them. Each name is drawn once, where it is nearest. Nodes
/// with the most ties of their own come first; what there is no room for is counted beside the
/// heading of its group.
public struct EgoNetwork: Diagram, Hashable {
  /// The entity in the middle.
  public var focus: EntityID
  /// How many ties away is drawn: 1 or 2.
  public var rings: Int
  /// How many are drawn at most, besides the middle.
  public var top: Int

  /// Creates a picture of what is around an entity.
  ///
  /// - Parameters:
  ///   - focus: The entity in the middle.
  ///   - rings: How many ties away is drawn; what is less than 1 counts as 1, what is more than 2
  ///     as 2.
  ///   - top: How many are drawn at most.
  public init(of focus: EntityID, rings: Int = 1, top: Int = 40) {
    self.focus = focus
    self.rings = min(max(1, rings), 2)
    self.top = top
  }

  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if the entity is not in the network or tied
  ///   to nothing; what reading the network throws.
  /// - Complexity: O(*n* + *m*) to count ties, and O(*k* log *k*) in the statements about the entity
  ///   and, with two rings, about those of the first.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    let content = try EgoContent(of: focus, rings: rings, top: top, in: network)
    return EgoArtist(content, Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``EgoNetwork``.
  public static let ego = DiagramKind(
    name: "ego",
    summary: "One entity and what it is tied to, in rings by distance.",
    reading: """
      The entity in focus stands in the middle; what it is tied to stands around it, in groups by \
      what the tie is, those with the most ties of their own first. The mark at the end of a line \
      tells what the tie is; a bold line is a lead, a dashed one is implied, a dotted one disputed. \
      Beside a name stands since when, and what else ties it. With two rings, what is tied to the \
      first ring stands behind it, once each.
      """,
    options: [.focus, .rings, .top], isAboutCompany: false,
    example: "venturegraph render --kind ego --focus Alibaba -o alibaba.svg",
    make: { request, network in
      let rings = request.number(.rings) ?? 1
      guard rings <= 2 else {
        throw DiagramError.wrongValue(.rings, String(rings), expected: "1 or 2")
      }
      let kinds = Set(Entity.Kind.allCases).subtracting([.round])
      return EgoNetwork(
        of: try request.required(.focus, among: kinds, in: network), rings: rings,
        top: request.number(.top) ?? 40)
    })
}
