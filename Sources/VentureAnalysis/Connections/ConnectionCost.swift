import GraphAlgorithms
import VentureModel

/// What a connection costs in points, from which the strongest follows: the more, the weaker.
///
/// The cost is the sum over its ties and over the names that it passes. Of several reasons for one
/// tie the cheapest counts. All are whole numbers, so that equal connections are equal.
///
/// A tie costs
/// - by its kind: founded, met or together 10; a post, a seat on a board or an acquaintance 12; shares, an
///   acquisition or a parent 14; an investment or studies 16; a round's own tie to its company 4; other
///   contacts 18; anything else 20;
/// - by how it is known: nothing if stated, implied 3, derived 6, context 9, disputed 12;
/// - for a deal that was not completed 10;
/// - with age: a point for each two full years that lie between its last day, or its moment, and the day
///   asked about (else the latest day of any tie that counts), 6 at the most; nothing while it lasts,
///   and 3 if it has no date.
///
/// A name on the way costs
/// - by its size: 2 ⌊log₂ *d*⌋ for *d* names around it, so that a circle of ten costs 6 and an employer of
///   100,000 people 32;
/// - where two people were at one organisation or school: 8 if never at the same time, 4 if that cannot
///   be told, nothing if they overlapped or a source says that they were together.
public struct ConnectionCost: Hashable, Sendable {
  /// The ties in the order of the way.
  public let ties: [Tie]
  /// The names between them, one less.
  public let stops: [Stop]

  /// What a tie costs, by cause.
  public struct Tie: Hashable, Sendable {
    /// The kind of tie that costs least.
    public let kind: TieKind
    /// How that tie is known.
    public let certainty: Certainty
    /// The points for the kind.
    public let kindPoints: Int
    /// The points for the certainty.
    public let certaintyPoints: Int
    /// The points for a deal that was not completed.
    public let statusPoints: Int
    /// The points for its age.
    public let agePoints: Int
    /// Whether the tie has no date that tells its age.
    public let isUndated: Bool

    /// The points of the tie.
    public var total: Int { kindPoints + certaintyPoints + statusPoints + agePoints }
  }

  /// What it costs to pass a name, by cause.
  public struct Stop: Hashable, Sendable {
    /// The number of names around it.
    public let neighbors: Int
    /// The points for its size.
    public let sizePoints: Int
    /// Whether two people were there at the same time; nil where that is not the question.
    public let overlap: Verdict?

    /// The points for two people who may have missed each other.
    public var overlapPoints: Int { overlap?.costPoints ?? 0 }
    /// The points of the stop.
    public var total: Int { sizePoints + overlapPoints }
  }

  /// The points of the whole connection.
  public var total: Int { ties.reduce(0) { $0 + $1.total } + stops.reduce(0) { $0 + $1.total } }

  /// The points without those for people who may have missed each other: no connection costs less.
  var leastTotal: Int { total - stops.reduce(0) { $0 + $1.overlapPoints } }

  /// Half of the points for a circle of a size, which each of the two ties at a name carries.
  static func halfPoints(neighbors: Int) -> Int {
    neighbors < 2 ? 0 : Int.bitWidth - 1 - neighbors.leadingZeroBitCount
  }
}

extension TieKind {
  /// The points for a tie of the kind.
  var costPoints: Int {
    switch self {
    case .founded, .met, .together: 10
    case .employed, .director, .acquainted: 12
    case .holds, .acquired, .parent: 14
    case .invested, .studied: 16
    case .raised: 4
    case .interviewed, .presentedTo, .commentedOn, .contacted, .negotiated: 18
    case .attended, .organised, .released, .developed, .listed, .right: 20
    }
  }
}

extension Certainty {
  /// The points for a tie that is known so.
  var costPoints: Int { 3 * rank }
}

extension Verdict {
  /// The points for two people at one place who were there at the same time, or not.
  fileprivate var costPoints: Int {
    switch self {
    case .yes: 0
    case .cannotTell: 4
    case .no: 8
    }
  }
}

extension EDTF {
  /// The years since the last day of a tie of this date, up to a day: 0 while it lasts, nil if that
  /// cannot be told.
  func fullYears(until day: Int) -> Int? {
    if case .period(let period) = self {
      switch period.end {
      case .open: return 0
      case .unknown: return nil
      case .date: break
      }
    }
    return latest.map { max(0, Int(Double(day - $0.number) / 365.2425)) }
  }
}
