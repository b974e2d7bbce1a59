import VentureAnalysis
import VentureModel

/// What changed about somebody between two dates: what is new, what has ended, and what may be so.
///
/// Every change has a row, marked +, − or ?, with its date as a bar over the days that it can have
/// been. Two rules are the dates that are compared. A bar that crosses one of them shows why one
/// cannot tell on which side the change was.
public struct Difference: Diagram, Hashable {
  /// Whose changes are drawn.
  public var entity: EntityID
  /// The earlier date; a date means its last day.
  public var from: PartialDate
  /// The later date.
  public var to: PartialDate
  /// How many changes are drawn: what came about before what was only offered or spoken of, the
  /// largest amounts before others; all if nil.
  public var limit: Int?

  /// Creates a picture of the changes between two dates.
  public init(of entity: EntityID, from: PartialDate, to: PartialDate, limit: Int? = 40) {
    self.entity = entity
    self.from = from
    self.to = to
    self.limit = limit
  }

  /// - Throws: ``DiagramError/wrongValue(_:_:expected:)`` if the later date does not end after the
  ///   earlier one; ``DiagramError/nothingToDraw(_:advice:)`` if nothing can have changed.
  /// - Complexity: That of `MomentDifference`.
  public func sheet(of network: any Network, style: DiagramStyle) throws -> Sheet {
    guard from.latest < to.latest else {
      throw DiagramError.wrongValue(
        .to, "\(to)", expected: "a date whose last day is after \(from.latest)")
    }
    let graph = try network.surroundings(of: entity)
    let content = DifferenceContent(self, in: graph)
    guard !content.changes.isEmpty else {
      throw DiagramError.nothingToDraw(
        "nothing about `\(entity)` is known to have changed between \(from) and \(to)",
        advice: "`venturegraph history \(entity)` shows what is dated")
    }
    return DifferenceArtist(content, Drafting(style)).sheet
  }
}

extension DiagramKind {
  /// ``Difference``.
  public static let difference = DiagramKind(
    name: "difference",
    summary: "What is new and what has ended between two dates.",
    reading: """
      Every change has a row with its date, as a bar over the days that it can have been; + is new, \
      − has ended. The two strong rules are the last days of the dates that are compared. A bar that \
      crosses one of them shows why one cannot tell whether the change came between the two: it \
      stands apart, with a question mark. An arrow leaves the picture where a date reaches beyond it; \
      a thin line is how long something lasted. Filled is what came about, hollow what was offered \
      or wanted; dashed is implied, dotted disputed. What did not change is listed below.
      """,
    options: [.focus, .from, .to, .top, .all], isAboutCompany: true,
    example: "venturegraph render --kind difference --from 2023-06 --to 2024-06 -o difference.svg",
    make: { request, network in
      Difference(
        of: try request.entity(.focus, in: network) ?? request.company(in: network),
        from: try request.date(.from), to: try request.date(.to),
        limit: request.limit(40))
    })
}
