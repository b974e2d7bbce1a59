import VentureAnalysis
import VentureModel

/// The rounds of a company on a true axis of time, with a lane for each investor.
///
/// A mark is an investment: its area the amount, if that is known, else small and hollow; filled with
/// its colour if the investor led. A lane is a line between the first and the last of an investor's
/// marks. A date that is not known to the day is a bar over the days that it can be; rounds without a
/// date stand apart, on the right. Where only the round of an investor is uncertain, a bracket spans
/// the rounds that it can have been, with how many of them.
public struct Timeline: Diagram, Hashable {
  /// The company whose rounds are drawn.
  public var company: EntityID
  /// Whether offers that were withdrawn are drawn, crossed out.
  public var showsWithdrawn: Bool

  /// Creates a timeline.
  public init(of company: EntityID, showsWithdrawn: Bool = true) {
    self.company = company
    self.showsWithdrawn = showsWithdrawn
  }

  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if the company is not in the network or has
  ///   neither rounds nor shareholders.
  /// - Complexity: O(*m* log *m*) in the facts of the company's rounds.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    let funding = try Funding(of: company, in: network, showsWithdrawn: showsWithdrawn)
    return TimelineArtist(funding, Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``Timeline``.
  public static let timeline = DiagramKind(
    name: "timeline",
    summary: "A company's rounds in time, with a lane for each investor.",
    reading: """
      Time runs to the right, years as faint rules. A mark is an investment: its area is the amount, \
      if that is known, else it is small and hollow; a lead is filled with its colour and its lane is \
      starred. The line of a lane runs from an investor's first to its last round. A date that is not \
      known to the day is a bar over the days that it can be; rounds without a date stand apart, on \
      the right. A bracket spans the rounds in which an investor may have been, with how many of them.
      """,
    options: [.focus, .withdrawn], isAboutCompany: true,
    example: "venturegraph render --kind timeline --focus MiniMax -o timeline.svg",
    make: { request, network in
      Timeline(
        of: try request.company(in: network),
        showsWithdrawn: request.showsWithdrawn)
    })
}
