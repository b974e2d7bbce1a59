import GraphAlgorithms
import VentureModel

/// The investors that one investor shares most with, found without looking at all pairs.
public struct Partners: Sendable {
  /// Another investor, and what both were in.
  public struct Partner: Hashable, Sendable {
    /// The other investor.
    public let vertex: Int
    /// The distinct companies or rounds that both were in, in vertex order; never empty.
    public let shared: [Int]
  }

  /// Whose partners they are.
  public let investor: Int
  /// What is counted.
  public let counted: SharedDeals
  /// The number of companies or rounds that the investor was in, alone or with others.
  public let dealCount: Int
  /// The number of all partners, listed or not.
  public let count: Int
  /// The strongest partners, the strongest first, equal ones by vertex order.
  public let strongest: [Partner]

  /// Finds the partners of an investor.
  ///
  /// - Parameters:
  ///   - investor: Whose partners are wanted; a vertex that never invested has none.
  ///   - index: The network.
  ///   - counted: What two investors must have in common.
  ///   - selection: Which statuses and certainties count, and on what day; completed deals that are
  ///     stated or implied unless told otherwise. Its kinds and avoided ids are not looked at.
  ///   - avoided: Vertices that count as if they were not there.
  ///   - limit: How many partners are listed at the most.
  /// - Precondition: `investor` is a vertex of the index; the limit is not negative.
  /// - Complexity: O(*n* + *m*), and O(*d*) in the deals of each partner that is listed
  public init(
    of investor: Int, in index: NetworkIndex, by counted: SharedDeals = .company,
    selection: Selection = Selection(), avoided: Set<Int> = [], limit: Int = 20
  ) {
    let known = InvestorDeals(index, by: counted, selection: selection, avoided: avoided)
    let deals = known.possible ?? known.certain
    var finder = SharedNeighborFinder(deals)
    let all = finder.strongest(of: Vertex(investor))
    self.investor = investor
    self.counted = counted
    dealCount = Set(deals.neighbors(of: Vertex(investor)).map(\.vertex)).count
    count = all.count
    strongest = all.prefix(limit).map { partner in
      Partner(
        vertex: partner.vertex.index,
        shared: finder.sharedNeighbors(of: Vertex(investor), partner.vertex).map(\.index))
    }
  }

  /// The vertices that the answer names, so that their names can be had at once.
  public var vertices: Set<Int> {
    Set([investor] + strongest.flatMap { [$0.vertex] + $0.shared })
  }
}

extension Partners {
  /// The partners as rows: `partner`, the number of companies or rounds, and their names.
  public func table(names: VertexNames) -> Table { table(names: names, shownOfEach: .max) }

  private func table(names: VertexNames, shownOfEach limit: Int) -> Table {
    var table = Table(columns: ["partner", counted.plural, "shared"])
    for partner in strongest {
      table.append([
        names.name(of: partner.vertex), String(partner.shared.count),
        names.list(partner.shared, limit: limit),
      ])
    }
    return table
  }

  /// The partners for a terminal, under a line that tells how many there are; of what is shared
  /// with each the first five are named.
  public func text(names: VertexNames, _ style: TextStyle = .plain) -> String {
    let name = names.name(of: investor)
    guard dealCount > 0 else {
      return style.strong("\(name) has no investment in a \(counted.rawValue).") + "\n"
    }
    let others = count == 1 ? "1 other investor" : "\(count) other investors"
    var text =
      style.strong("\(name) invested in \(counted.phrase(dealCount)), with \(others).") + "\n"
    if !strongest.isEmpty { text += "\n" + table(names: names, shownOfEach: 5).text(style) }
    if strongest.count < count {
      let rest = count - strongest.count
      text += "\n" + style.leftOut(rest)
    }
    return text
  }

  /// The partners as JSON: `{"investor", "by", "companies", "count", "partners": [{"partner",
  /// "companies", "shared"}]}`, where `count` is the number of all partners, listed or not.
  public func json(names: VertexNames) -> JSONValue {
    func number(_ count: Int) -> JSONValue.Member {
      JSONValue.Member(key: counted.plural, value: .integer(count))
    }
    return .object([
      JSONValue.Member(key: "investor", value: names.json(investor)),
      JSONValue.Member(key: "by", value: .string(counted.rawValue)),
      number(dealCount),
      JSONValue.Member(key: "count", value: .integer(count)),
      JSONValue.Member(
        key: "partners",
        value: .array(
          strongest.map { partner in
            .object([
              JSONValue.Member(key: "partner", value: names.json(partner.vertex)),
              number(partner.shared.count),
              JSONValue.Member(
                key: "shared", value: .array(partner.shared.map { names.json($0) })),
            ])
          })),
    ])
  }
}
