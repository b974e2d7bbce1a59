import VentureAnalysis
import VentureModel

/// Who holds how much of a company: the shares that sources state, beside what its rounds allow.
///
/// Every holder has a row on a scale in per cent. A stated share is a dot, one that is stated as a
/// bound a dot with a tail. What follows from the rounds is dashed, as it is computed: a bar from the
/// least share to the most, or only a line up to the most. Beside the holders stand the rounds: how
/// much of the company each sold, and what the later ones have left of a share that was bought in it.
public struct Ownership: Diagram, Hashable {
  /// The company whose holders are drawn.
  public var company: EntityID
  /// How many holders are drawn, those with the largest stated share first; all if nil.
  public var limit: Int?

  /// Creates a picture of the holders of a company.
  public init(of company: EntityID, limit: Int? = 40) {
    self.company = company
    self.limit = limit
  }

  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if no share is stated or follows from rounds.
  /// - Complexity: That of `Stakes`.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    let graph = try network.surroundings(of: company)
    guard let content = OwnershipContent(self, in: graph) else {
      throw DiagramError.nothingToDraw(
        "nobody is known to hold a share of `\(company)`, and its rounds tell nothing of shares",
        advice: "state shares as `holds`, or what rounds raised and made the company worth")
    }
    return OwnershipArtist(content, Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``Ownership``.
  public static let ownership = DiagramKind(
    name: "ownership",
    summary: "Who holds how much of a company, as stated and as its rounds allow.",
    reading: """
      Every holder has a row on a scale in per cent. A dot is a share that a source states; with a \
      tail it is stated as a bound, such as more than 13 %. What is dashed was computed from the \
      rounds: a bar from the least share to the most, or only a line up to the most where nothing \
      is known of the least; an arrow where that lies beyond the scale. A dotted line: perhaps no \
      share at all. The rounds stand beside it, each with the part of the company that new money \
      bought, and what later rounds have left of a share that was bought in it. What the estimates \
      assume is told by `venturegraph stakes`.
      """,
    options: [.focus, .top, .all], isAboutCompany: true,
    example: "venturegraph render --kind ownership --focus MiniMax -o ownership.svg",
    make: { request, network in
      Ownership(
        of: try request.company(in: network),
        limit: request.limit(40))
    })
}
