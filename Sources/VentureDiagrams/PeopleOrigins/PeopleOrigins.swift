import VentureAnalysis
import VentureModel

/// Where the founders and the staff of a company come from: schools and other organisations on the
/// left, people in the middle, the company with their roles on the right.
///
/// Whoever was at one place is joined there, so that shared schools and employers stand out; whether
/// it was at the same time is told where that is known. People on the side of the company's investors
/// who were at such a place too are named in it.
public struct PeopleOrigins: Diagram, Hashable {
  /// The company whose people are drawn.
  public var company: EntityID
  /// How many people are drawn at the most, founders first.
  public var top: Int

  /// Creates a diagram of a company's people.
  public init(of company: EntityID, top: Int = 20) {
    self.company = company
    self.top = top
  }

  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if nobody is known who founded the company,
  ///   works or worked for it, or sits on its board.
  /// - Complexity: That of ``VentureAnalysis/Acquaintance``.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    PeopleArtist(try PeopleContent(of: company, top: top, in: network), Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``PeopleOrigins``.
  public static let people = DiagramKind(
    name: "people",
    summary: "A company's founders and staff by former employer and school.",
    reading: """
      People stand in the middle, founders first. On the left are the schools and other \
      organisations where they were, with what they did there and when on the line; a place that \
      several shared has a bold outline and tells whether it was at the same time. The arrows on the \
      right tell their roles in the company. Implied facts are dashed. People of the company's \
      investors who were at such a place too are named in it.
      """,
    options: [.focus, .top], isAboutCompany: true,
    example: "venturegraph render --kind people --focus MiniMax -o people.svg",
    make: { request, network in
      PeopleOrigins(of: try request.company(in: network), top: request.number(.top) ?? 20)
    })
}
