import VentureAnalysis
import VentureModel

/// Who was in which round of a company, as a matrix: exact, and never a tangle.
///
/// A row is an investor, a column a round. A lead's cell is filled with its colour and starred; others
/// say whether they were new or came again, and what they put in, if that is known. Where only the
/// round is uncertain, every round that it can have been has a question mark, and the end of the row
/// tells how many of them.
public struct RoundMatrix: Diagram, Hashable {
  /// The company whose rounds are drawn.
  public var company: EntityID
  /// Whether offers that were withdrawn have a column, crossed out.
  public var showsWithdrawn: Bool

  /// Creates a matrix.
  public init(of company: EntityID, showsWithdrawn: Bool = true) {
    self.company = company
    self.showsWithdrawn = showsWithdrawn
  }

  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if the company is not in the network or has
  ///   neither rounds nor shareholders.
  /// - Complexity: O(*m* log *m*) in the facts of the company's rounds, and in the cells.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    let funding = try Funding(of: company, in: network, showsWithdrawn: showsWithdrawn)
    return MatrixArtist(funding, Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``RoundMatrix``.
  public static let rounds = DiagramKind(
    name: "rounds",
    summary: "Who was in which round of a company, as a matrix with totals.",
    reading: """
      A row is an investor, a column a round, in order of time. A lead's cell is filled with its \
      colour and starred; others say whether the investor was new or came again, or the amount. \
      Implied cells are dashed, disputed ones dotted with a question mark. Where only the round is \
      uncertain, each that it can have been has a question mark, and the end of the row tells how \
      many of them. The rows below sum up what a round raised and made the company worth.
      """,
    options: [.focus, .withdrawn], isAboutCompany: true,
    example: "venturegraph render --kind rounds --focus MiniMax -o rounds.svg",
    make: { request, network in
      RoundMatrix(
        of: try request.company(in: network),
        showsWithdrawn: request.showsWithdrawn)
    })
}
