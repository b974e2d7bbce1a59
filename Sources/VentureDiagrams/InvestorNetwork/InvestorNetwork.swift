import VentureAnalysis
import VentureModel

/// The investor network of a company: investors on the left, its rounds in order of time, the
/// company and its founders on the right. Money flows to the right.
///
/// A lead is bold and starred; a follow-on has a hollow arrow; what is implied is dashed, what is
/// disputed dotted with a question mark; an offer that was withdrawn ends before it reaches the
/// company. Where only the round of an investor is uncertain, its box says so and no line is
/// invented. The footer tells the date, the sources and what could not be drawn.
public struct InvestorNetwork: Diagram, Hashable {
  /// The company whose investors are drawn.
  public var company: EntityID
  /// Whether offers that were withdrawn are drawn, crossed out.
  public var showsWithdrawn: Bool

  /// Creates an investor network.
  public init(of company: EntityID, showsWithdrawn: Bool = true) {
    self.company = company
    self.showsWithdrawn = showsWithdrawn
  }

  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if the company is not in the network or has
  ///   neither rounds nor shareholders.
  /// - Complexity: O(*m* log *m*) in the facts of the company's rounds.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    let funding = try Funding(of: company, in: network, showsWithdrawn: showsWithdrawn)
    return NetworkArtist(funding, Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``InvestorNetwork``.
  public static let network = DiagramKind(
    name: "network",
    summary: "Who put money into a company, round by round.",
    reading: """
      Investors stand on the left, rounds in order of time in the middle, the company and its \
      founders on the right; money flows to the right. A lead is bold and starred, a follow-on has \
      a hollow arrow; what is implied is dashed, what is disputed dotted. An offer that was \
      withdrawn ends in a bar before it reaches the company. Where only the round of an investor \
      is uncertain, its box says so and no line is invented.
      """,
    options: [.focus, .withdrawn], isAboutCompany: true,
    example: "venturegraph render --kind network --focus MiniMax -o minimax.svg",
    make: { request, network in
      InvestorNetwork(
        of: try request.company(in: network),
        showsWithdrawn: request.showsWithdrawn)
    })
}
