import VentureAnalysis
import VentureModel

/// One investor and those who invest with it, the ones with the most in common first.
///
/// Each partner has a bar as long as the number of companies, or rounds, that both were in: filled
/// as far as that is certain, hollow up to the most that the statements allow. Beside it stand the
/// companies themselves, with a star where the investor led.
public struct Syndicate: Diagram, Hashable {
  /// The investor in focus.
  public var investor: EntityID
  /// What makes two investors partners.
  public var counted: SharedDeals
  /// How many partners are drawn at most.
  public var top: Int

  /// Creates a syndicate.
  public init(of investor: EntityID, by counted: SharedDeals = .company, top: Int = 20) {
    self.investor = investor
    self.counted = counted
    self.top = top
  }

  /// - Throws: ``DiagramError/nothingToDraw(_:advice:)`` if nobody is known to have invested with the
  ///   investor; what reading the network throws.
  /// - Complexity: That of the pairs of all investors, and O(*k*) in the deals of those drawn.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    let content = try SyndicateContent(of: investor, by: counted, top: top, in: network)
    return SyndicateArtist(content, Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``Syndicate``.
  public static let syndicate = DiagramKind(
    name: "syndicate",
    summary: "Who invests with an investor, those with the most in common first.",
    reading: """
      A row for each investor that was in the same companies, or with `--by round` in the same \
      rounds, as the one in focus. The bar is as long as the number of them: filled as far as it \
      is certain, hollow up to the most that the statements allow. What they share stands beside \
      it; a star marks what the investor in focus led with the partner following, a question mark \
      what is not certain.
      """,
    options: [.focus, .by, .top], isAboutCompany: false,
    example: "venturegraph render --kind syndicate --focus HongShan -o hongshan.svg",
    make: { request, network in
      Syndicate(
        of: try request.required(.focus, among: [.organization, .person], in: network),
        by: request.values[.by].flatMap { SharedDeals(rawValue: $0) } ?? .company,
        top: request.number(.top) ?? 20)
    })
}
