import VentureAnalysis
import VentureModel

/// The companies around a company or an investor: shared backers, rivals, acquisitions.
///
/// Around a company stand those who back it, and what else they back; around an investor its
/// companies, and who else backs several of them. What ties two of them stands in the middle of
/// their line.
public struct Ecosystem: Diagram, Hashable {
  /// The company or the investor in the middle of it.
  public var focus: EntityID
  /// How many are drawn at the most in each column; if nil, as many as can be read: 14, and fewer where
  /// more than 30 lines would run between two columns.
  public var top: Int?

  /// Creates a diagram of what is around a company or an investor.
  public init(around focus: EntityID, top: Int? = nil) {
    self.focus = focus
    self.top = top
  }

  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if nobody backs the company, or if its backers
  ///   back nobody else; what reading the network throws.
  /// - Complexity: O(*m*) in the facts of those that are drawn, and of all backers of a company.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    let content = try EcosystemContent(around: focus, top: top, in: network)
    return EcosystemArtist(content, Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``Ecosystem``.
  public static let ecosystem = DiagramKind(
    name: "ecosystem",
    summary: "Companies around one: shared backers, rivals, acquisitions.",
    reading: """
      Around a company stand its backers and, on the right, what else they back; around an investor \
      its companies and, on the right, who else backs several of them. A box in the middle of a line \
      tells what the tie is: the amount, the rounds, a share, a seat on the board. Arrows point from \
      whose money or control it is. Companies that share a tag are rivals and stand on one ground.
      """,
    options: [.focus, .top], isAboutCompany: false,
    example: "venturegraph render --kind ecosystem --focus Alibaba -o ecosystem.svg",
    make: { request, network in
      let focus = try request.entity(.focus, among: [.organization, .person], in: network)
      return Ecosystem(
        around: try focus ?? request.company(in: network), top: request.number(.top))
    })
}
