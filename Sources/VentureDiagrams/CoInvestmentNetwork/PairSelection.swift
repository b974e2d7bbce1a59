import GraphAlgorithms
import VentureAnalysis

/// Which pairs of a co-investment are drawn, so that the picture can be read.
struct PairSelection {
  /// The ties that were kept of so many, and the level below which all of them are.
  struct Backbone: Hashable, Sendable {
    let kept: Int
    let total: Int
    let level: Double
  }

  /// The positions of the pairs: the certain ones, then those that are possible.
  private(set) var positions: [Int] = []
  /// The investors that have enough in common with another one, drawn or not.
  let candidates: Int
  /// Those of them among whom the pairs were sought: the ones that share most.
  let chosen: Int
  /// How the certain pairs were thinned, if they were.
  private(set) var backbone: Backbone?
  /// The possible pairs that are left out.
  private(set) var omittedPossible = 0
  /// Whether there are more ties than can be read.
  private(set) var isTooDense = false

  /// Ties for each investor that can be read.
  private static let readableTies = 3
  /// Ties for each investor in a backbone at most.
  private static let backboneTies = 2

  /// Selects from pairs at some positions.
  ///
  /// - Parameters:
  ///   - all: The positions.
  ///   - relation: The pairs.
  ///   - center: The vertex that is drawn in any case, if one is.
  ///   - minimum: How much a pair must have in common.
  ///   - top: How many investors are chosen at most; nil for all, with all their pairs.
  /// - Complexity: O(*P* log *P*) in the pairs.
  init(_ all: [Int], of relation: CoInvestment, center: Int?, minimum: Int, top: Int?) {
    let candidates = Self.ranking(all, of: relation, center: center)
    self.candidates = candidates.count
    let chosen = Set(candidates.prefix(top ?? .max))
    self.chosen = chosen.count
    let inner = all.filter {
      chosen.contains(relation[$0].first) && chosen.contains(relation[$0].second)
    }.sorted { one, other in
      let (a, b) = (relation[one], relation[other])
      return (-a.least, -a.most, one) < (-b.least, -b.most, other)
    }
    let certain = inner.filter { relation[$0].least >= minimum }
    let possible = inner.filter { relation[$0].least < minimum }
    let limit = top == nil ? .max : Self.readableTies * chosen.count
    positions = certain
    if certain.count > limit {
      thin(certain, of: relation, around: center, to: Self.backboneTies * chosen.count)
    }
    add(possible, of: relation, upTo: limit)
  }

  /// The investors of some pairs, the center first, then those that share most.
  private static func ranking(
    _ pairs: [Int], of relation: CoInvestment, center: Int?
  ) -> [Int] {
    var sums: [Int: (least: Int, most: Int)] = [:]
    for pair in pairs.lazy.map({ relation[$0] }) {
      let counts = center.map { $0 == pair.first || $0 == pair.second } ?? true
      for end in [pair.first, pair.second] {
        let sum = sums[end] ?? (0, 0)
        sums[end] = counts ? (sum.least + pair.least, sum.most + pair.most) : sum
      }
    }
    return sums.sorted { a, b in
      (-a.value.least, -a.value.most, a.key) < (-b.value.least, -b.value.most, b.key)
    }.map(\.key)
  }

  /// Keeps the backbone with the most ties up to a limit, and all ties of the center.
  ///
  /// Ties that take an even share of both ends are no backbone: where these are most, as in a group
  /// in which all share the same, thinning would leave out at random.
  private mutating func thin(
    _ pairs: [Int], of relation: CoInvestment, around center: Int?, to limit: Int
  ) {
    let ends = pairs.map { relation[$0] }
    let vertices = Set(ends.flatMap { [$0.first, $0.second] }).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(vertices, UInt32(0)...))
    let levels = CompactGraph(
      vertexCount: vertices.count, isDirected: false, sources: ends.map { places[$0.first] ?? 0 },
      targets: ends.map { places[$0.second] ?? 0 }, weights: ends.map { Double($0.least) }
    ).disparityLevels()
    let ranked = levels.sorted()
    let level = min(ranked.indices.contains(limit) ? ranked[limit] : 1, Self.evenShare)
    let kept = zip(pairs, levels).filter { position, own in
      own < level || relation[position].first == center || relation[position].second == center
    }.map(\.0)
    let tied = Set(kept.flatMap { [relation[$0].first, relation[$0].second] })
    guard 2 * tied.count >= vertices.count else {
      isTooDense = true
      return
    }
    positions = kept
    backbone = Backbone(kept: kept.count, total: pairs.count, level: level)
  }

  /// 1 / e: a tie that takes just an even share has a higher level.
  private static let evenShare = 0.367_879

  /// Adds possible pairs, those that may share most first; of equal ones all or none.
  private mutating func add(_ possible: [Int], of relation: CoInvestment, upTo limit: Int) {
    var rest = possible[...]
    while let next = rest.first {
      let equal = rest.prefix {
        relation[$0].least == relation[next].least && relation[$0].most == relation[next].most
      }
      guard positions.count + equal.count <= limit else { break }
      positions += equal
      rest = rest.dropFirst(equal.count)
    }
    omittedPossible = rest.count
  }
}
