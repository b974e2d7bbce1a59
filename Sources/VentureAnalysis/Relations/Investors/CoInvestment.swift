import GraphAlgorithms
import VentureModel

/// The pairs of investors that backed the same companies or were in the same rounds, once each, by
/// first and then second vertex.
///
/// What is shared is counted once, however many statements or rounds it rests on. Nobody is a pair
/// with itself. Vertices are those of the ``NetworkIndex``, in the order of ids.
public struct CoInvestment: RandomAccessCollection, Sendable {
  /// Two investors with something in common.
  public struct Pair: Hashable, Sendable {
    /// The investor whose id stands first.
    public let first: Int
    /// The other one.
    public let second: Int
    /// The number of distinct companies or rounds that both were in: at least 1.
    public let count: Int
  }

  /// What is counted.
  public let counted: SharedDeals
  /// Whether it is known what each pair shares, beside how much.
  public let keepsShared: Bool
  private let projection: OneModeProjection

  /// Finds the pairs.
  ///
  /// - Parameters:
  ///   - index: The network.
  ///   - counted: What two investors must have in common.
  ///   - selection: Which statuses and certainties count, and on what day; completed deals that are
  ///     stated or implied unless told otherwise. Its kinds and avoided ids are not looked at.
  ///   - avoided: Vertices that count as if they were not there.
  ///   - keepsShared: Whether the companies or rounds behind each pair are kept.
  ///   - threads: How many threads may work on it; the answer is the same.
  /// - Precondition: `threads` is positive.
  /// - Complexity: O(*n* + *m* + Σ *k*² + *P* log *P*) time for *k* investors of each company or
  ///   round and *P* pairs
  public init(
    _ index: NetworkIndex, by counted: SharedDeals = .company,
    selection: Selection = Selection(), avoided: Set<Int> = [], keepsShared: Bool = false,
    threads: Int = 1
  ) {
    self.counted = counted
    self.keepsShared = keepsShared
    projection = index.deals(counted, selection: selection, avoided: avoided).oneModeProjection(
      keeping: keepsShared ? .sharedNeighbors : [], threads: threads)
  }

  /// The position of the first pair: 0.
  public var startIndex: Int { 0 }

  /// The position after the last pair: their number.
  public var endIndex: Int { projection.count }

  /// The pair at a position.
  ///
  /// - Complexity: O(1)
  public subscript(position: Int) -> Pair {
    let pair = projection[position]
    return Pair(first: pair.first.index, second: pair.second.index, count: pair.sharedCount)
  }

  /// The counts of all pairs added up.
  ///
  /// - Complexity: O(*P*) in the pairs
  public var total: Int { projection.reduce(0) { $0 + $1.sharedCount } }

  /// The companies or rounds that the pair at a position has in common, in vertex order.
  ///
  /// - Precondition: They were kept.
  /// - Complexity: O(*s*) for *s* of them
  public func shared(at position: Int) -> [Int] {
    projection.sharedNeighbors(at: position).map(\.index)
  }

  /// The position of a pair given in either order, or `nil` when the two share nothing.
  ///
  /// - Complexity: O(log *P*) in the pairs
  public func position(of one: Int, _ other: Int) -> Int? {
    projection.position(of: Vertex(one), Vertex(other))
  }

  /// The positions of the strongest pairs, the strongest first, equal ones by vertex order.
  ///
  /// - Precondition: The limit is not negative.
  /// - Complexity: O(*P* log *k*) for *P* pairs and a limit of *k*
  public func strongest(_ limit: Int) -> [Int] { projection.strongest(limit) }

  /// The vertices that pairs name, with what they share where that is kept, so that their names can
  /// be had at once.
  ///
  /// - Complexity: O(*k*) in the positions and what their pairs share
  public func vertices(at positions: some Sequence<Int>) -> Set<Int> {
    var vertices: Set<Int> = []
    for position in positions {
      vertices.formUnion([self[position].first, self[position].second])
      if keepsShared { vertices.formUnion(shared(at: position)) }
    }
    return vertices
  }
}
