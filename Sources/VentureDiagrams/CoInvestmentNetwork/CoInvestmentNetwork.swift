import VentureAnalysis
import VentureModel

/// Who invests with whom: investors, tied by the companies or rounds that they have in common.
///
/// What would be too dense to read is thinned, and the notes say how: to the investors that share
/// most, then to the ties that matter most to one of their ends.
public struct CoInvestmentNetwork: Diagram, Hashable {
  /// What two investors must have in common. If nil companies count, but rounds where companies
  /// would tie nearly all investors to all others.
  public var counted: SharedDeals?
  /// The investor whose partners are drawn, or the company whose investors are; all if nil.
  public var focus: EntityID?
  /// How much a pair must have in common to be drawn; where it may be so, the line is dashed.
  public var minimum: Int
  /// How many investors are drawn at most, those that share most first.
  public var top: Int
  /// Whether everything is drawn, however much that is.
  public var drawsAll: Bool

  /// The number of investors that can be read on a page.
  public static let readable = 60

  /// Creates a network of co-investment.
  public init(
    by counted: SharedDeals? = nil, around focus: EntityID? = nil, minimum: Int = 1,
    top: Int = CoInvestmentNetwork.readable, drawsAll: Bool = false
  ) {
    self.counted = counted
    self.focus = focus
    self.minimum = minimum
    self.top = top
    self.drawsAll = drawsAll
  }

  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if no pair has so much in common, and
  ///   ``DiagramError/tooMuch(_:advice:)`` if nothing tells the ties of many investors apart; what
  ///   reading the network throws.
  /// - Complexity: As `CoInvestment`, with the statements behind the pairs that are drawn.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    let content = try CoInvestmentContent(self, in: network)
    return CoInvestmentArtist(content, Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``CoInvestmentNetwork``.
  public static let coInvestment = DiagramKind(
    name: "co-investment",
    summary: "Who invests with whom.",
    reading: """
      A line joins two investors that backed the same companies, or were in the same rounds; the \
      more they share, the wider it is. It is dashed where it is not certain that they share so \
      much. Investors that share more have larger names. Of many investors the 60 that share most \
      are drawn, and of many lines those that matter most to one of their ends (the disparity \
      filter of Serrano, Boguñá and Vespignani 2009); the notes say what is left out. With a focus \
      only the partners of an investor, or the investors of a company, are drawn.
      """,
    options: [.focus, .by, .minimum, .top, .all], isAboutCompany: false,
    example: "venturegraph render --kind co-investment --by round -o partners.svg",
    make: { request, network in
      CoInvestmentNetwork(
        by: request.values[.by].flatMap { SharedDeals(rawValue: $0) },
        around: try request.entity(.focus, in: network),
        minimum: request.number(.minimum) ?? 1,
        top: request.number(.top) ?? CoInvestmentNetwork.readable,
        drawsAll: request.flag(.all))
    })
}
