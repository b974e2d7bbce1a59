import VentureModel

/// Finds organizations that may be one and the same, told by their names alone.
///
/// Names that differ stay different organizations until somebody says otherwise: what is found are
/// proposals, each with its reason, the surest first. Names of which many are alike are compared
/// with the one that has the most ties, so that a hundred spellings make a hundred pairs and not
/// five thousand.
public struct DuplicateNames: Sendable {
  /// An organization that is looked at.
  public struct Candidate: Hashable, Sendable {
    /// Its id.
    public let id: EntityID
    /// Its name.
    public let name: String
    /// How many ties it has; of two spellings, the one with more ties is taken for the usual one.
    public let tieCount: Int

    /// Creates a candidate.
    public init(_ id: EntityID, _ name: String, tieCount: Int = 0) {
      self.id = id
      self.name = name
      self.tieCount = tieCount
    }
  }

  /// Why two names may mean the same.
  public enum Reason: Hashable, Comparable, Sendable {
    /// They differ in case, width, diacritics, spaces and punctuation alone.
    case spelling
    /// They are the same without words such as "Inc." and 有限公司.
    case legalForm
    /// So many letters were changed, added, left out or swapped with a neighbour.
    case letters(Int)
  }

  /// Two organizations that may be one.
  public struct Pair: Hashable, Sendable {
    /// The one with more ties.
    public let kept: Candidate
    /// The other.
    public let other: Candidate
    /// Why they may be one.
    public let reason: Reason
  }

  /// The pairs, the surest reason first, and then those with the most ties.
  public let pairs: [Pair]

  /// Compares names.
  ///
  /// - Parameter candidates: The organizations, in any order: the result does not depend on it.
  /// - Complexity: O(*n* · *k*²) in *n* names of *k* letters: no two names are compared that are
  ///   not nearly alike.
  public init(_ candidates: [Candidate]) {
    let ranked = candidates.sorted(by: Self.isBefore)
    let keys = ranked.map { NameKey($0.name) }
    var pairs: [Pair] = []
    func add(_ first: Int, _ second: Int, _ reason: Reason) {
      pairs.append(
        Pair(
          kept: ranked[min(first, second)], other: ranked[max(first, second)], reason: reason))
    }
    var firstBySpelling: [String: Int] = [:]
    var leaders: [Int] = []
    for (index, key) in keys.enumerated() where !key.folded.isEmpty {
      if let first = firstBySpelling[key.folded] {
        if ranked[first].id != ranked[index].id { add(first, index, .spelling) }
      } else {
        firstBySpelling[key.folded] = index
        leaders.append(index)
      }
    }
    var firstByStem: [String: Int] = [:]
    var stems: [Int] = []
    for index in leaders {
      if let first = firstByStem[keys[index].stem] {
        if ranked[first].id != ranked[index].id { add(first, index, .legalForm) }
      } else {
        firstByStem[keys[index].stem] = index
        stems.append(index)
      }
    }
    let near = NearNames(stems.map { keys[$0] }).pairs
    for pair in near {
      let (first, second) = (stems[pair.first], stems[pair.second])
      if ranked[first].id != ranked[second].id { add(first, second, .letters(pair.distance)) }
    }
    self.pairs = pairs.sorted(by: Self.isBefore)
  }

  /// Whether a candidate is the more usual one; a total order, so that the result is always the
  /// same.
  private static func isBefore(_ first: Candidate, _ second: Candidate) -> Bool {
    if first.tieCount != second.tieCount { return first.tieCount > second.tieCount }
    if first.name != second.name { return first.name < second.name }
    return first.id < second.id
  }

  private static func isBefore(_ first: Pair, _ second: Pair) -> Bool {
    if first.reason != second.reason { return first.reason < second.reason }
    let (one, other) = (
      first.kept.tieCount + first.other.tieCount, second.kept.tieCount + second.other.tieCount
    )
    if one != other { return one > other }
    if first.kept != second.kept { return isBefore(first.kept, second.kept) }
    return isBefore(first.other, second.other)
  }
}

extension DuplicateNames {
  /// Compares the names of the organizations of a graph, each with the number of its facts.
  ///
  /// An organization with several names stands under each; two names of one organization are no
  /// pair.
  public init(_ graph: VentureGraph) {
    var candidates: [Candidate] = []
    for case .organization(let organization) in graph.entities {
      let id = organization.profile.id
      let count = graph.facts(of: id).count
      for name in organization.profile.names.all {
        candidates.append(Candidate(id, name, tieCount: count))
      }
    }
    self.init(candidates)
  }
}

extension DuplicateNames.Reason: CustomStringConvertible {
  /// The reason in words.
  public var description: String {
    switch self {
    case .spelling: "the same but for case, accents, spaces and punctuation"
    case .legalForm: "the same without the legal form"
    case .letters(1): "one letter differs"
    case .letters(let count): "\(count) letters differ"
    }
  }

  /// Fewer letters are surer, and the cases stand in the order of their declaration.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  private var rank: Int {
    switch self {
    case .spelling: -2
    case .legalForm: -1
    case .letters(let count): count
    }
  }
}
