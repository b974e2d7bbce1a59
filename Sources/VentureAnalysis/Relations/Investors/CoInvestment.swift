import GraphAlgorithms
import VentureModel

/// The pairs of investors that backed the same companies or were in the same rounds, once each, by
/// first and then second vertex.
///
/// What is shared is counted once, however many statements or rounds it rests on. Where a statement
/// leaves open who was in which deals, the count is an interval: of an investor in five of six
/// rounds, any two of these have it in common with another at least once. Pairs that may have
/// nothing in common are among the pairs, with 0 as the least. Nobody is a pair with itself.
/// Vertices are those of the ``NetworkIndex``, in the order of ids.
public struct CoInvestment: RandomAccessCollection, Sendable {
  /// Two investors with something in common.
  public struct Pair: Hashable, Sendable {
    /// The investor whose id stands first.
    public let first: Int
    /// The other one.
    public let second: Int
    /// The number of distinct companies or rounds that both certainly were in.
    public let least: Int
    /// The greatest number that the statements allow: at least 1.
    public let most: Int
  }

  /// What is counted.
  public let counted: SharedDeals
  /// Whether it is known what each pair shares, beside how much.
  public let keepsShared: Bool
  let deals: InvestorDeals
  /// By vertex: the investors of a deal, where shared deals are kept.
  let circles: [DealCircle]
  /// The pairs by certain deals.
  let certain: OneModeProjection
  /// The pairs by all deals that are possible, where that makes a difference.
  private let possible: PossiblePairs?

  /// Finds the pairs.
  ///
  /// - Parameters:
  ///   - index: The network.
  ///   - counted: What two investors must have in common.
  ///   - selection: Which statuses and certainties count, and on what day; completed deals that are
  ///     stated or implied unless told otherwise. Its kinds and avoided ids are not looked at.
  ///   - avoided: Vertices that count as if they were not there.
  ///   - window: The days within which a deal must lie; Hochberg, Ljungqvist and Lu 2007
  ///     (doi:10.1111/j.1540-6261.2007.01207.x) look at the five years before the day in question.
  ///   - open: What statements leave open, made for the same deals; nothing unless given.
  ///   - keepsShared: Whether the companies or rounds behind each pair are kept.
  ///   - threads: How many threads may work on it; the answer is the same.
  /// - Precondition: `threads` is positive.
  /// - Complexity: O(*n* + *m* + Σ *k*² + *P* log *P*) time for *k* investors of each company or
  ///   round and *P* pairs; for pairs of which something is open also O(*c*²) in the combinations
  ///   of deals that are possible for each
  public init(
    _ index: NetworkIndex, by counted: SharedDeals = .company,
    selection: Selection = Selection(), avoided: Set<Int> = [], window: ClosedRange<Day>? = nil,
    open: OpenDeals = OpenDeals(), keepsShared: Bool = false, threads: Int = 1
  ) {
    self.counted = counted
    self.keepsShared = keepsShared
    let deals = InvestorDeals(
      index, by: counted, selection: selection, avoided: avoided, window: window, open: open)
    let details: OneModeProjection.Details = keepsShared ? .sharedNeighbors : []
    let certain = deals.certain.oneModeProjection(keeping: details, threads: threads)
    self.deals = deals
    circles = keepsShared ? deals.circles(open.unnamed) : []
    self.certain = certain
    possible = deals.possible.map { graph in
      PossiblePairs(
        graph.oneModeProjection(keeping: details, threads: threads), deals: deals)
    }
  }

  /// The position of the first pair: 0.
  public var startIndex: Int { 0 }

  /// The position after the last pair: their number.
  public var endIndex: Int { possible?.pairs.count ?? certain.count }

  /// The pair at a position.
  ///
  /// - Complexity: O(1)
  public subscript(position: Int) -> Pair {
    if let possible { return possible.pairs[position] }
    let pair = certain[position]
    return Pair(
      first: pair.first.index, second: pair.second.index, least: pair.sharedCount,
      most: pair.sharedCount)
  }

  /// The least counts of all pairs added up.
  ///
  /// - Complexity: O(*P*) in the pairs
  public var total: Int { reduce(0) { $0 + $1.least } }

  /// The companies or rounds that the pair at a position has or may have in common, in vertex
  /// order.
  ///
  /// - Precondition: They were kept.
  /// - Complexity: O(*s*) for *s* of them
  public func shared(at position: Int) -> [Int] {
    guard let possible else { return certain.sharedNeighbors(at: position).map(\.index) }
    return possible.shared(at: position)
  }

  /// The companies or rounds that the pair at a position certainly has in common, in vertex order.
  ///
  /// - Precondition: They were kept.
  /// - Complexity: O(log *P* + *s*) in the pairs and for *s* of them
  public func certainlyShared(at position: Int) -> [Int] {
    let pair = self[position]
    guard possible != nil else { return shared(at: position) }
    return certain.position(of: Vertex(pair.first), Vertex(pair.second)).map {
      certain.sharedNeighbors(at: $0).map(\.index)
    } ?? []
  }

  /// The position of a pair given in either order, or `nil` when the two share nothing.
  ///
  /// - Complexity: O(log *P*) in the pairs
  public func position(of one: Int, _ other: Int) -> Int? {
    guard let possible else { return certain.position(of: Vertex(one), Vertex(other)) }
    return possible.position(of: one, other)
  }
}
