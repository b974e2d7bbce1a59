import VentureModel

extension CoInvestment {
  /// The pairs at some positions with the statements that they rest on, and the graph of these.
  ///
  /// - Parameters:
  ///   - positions: The pairs to be shown, in their order.
  ///   - network: The network of which the pairs are.
  ///   - strength: The measure that is shown beside the count.
  ///   - investor: Whose pairs they are; everybody's if nil.
  ///   - selection: As the pairs were found.
  /// - Returns: The answer, whose numbers are of all pairs (of the investor), and the excerpt.
  /// - Precondition: The shared deals were kept.
  /// - Throws: What the network throws when it is read.
  /// - Complexity: O(*P*) in the pairs, and the reading of the statements behind the positions
  public func explained(
    _ positions: [Int], in network: some Network, by strength: Strength = .count,
    of investor: Int? = nil, selection: Selection = Selection()
  ) throws -> (answer: RelationAnswer, excerpt: VentureGraph) {
    let pairs = positions.map { self[$0] }
    let investors = Set(pairs.flatMap { [$0.first, $0.second] })
    let vertices = investors.union(positions.flatMap { shared(at: $0) })
    var request = try network.index().statements(among: vertices)
    request.topics = [.openDeals]
    if let investor { request.entities.insert(investor) }
    let excerpt = try network.excerpt(request)
    let known = vertices.sorted()
    let ids = Dictionary(uniqueKeysWithValues: zip(known, try network.ids(of: known)))
    let evidence = DealEvidence(
      of: investors.compactMap { ids[$0] }, by: counted, selection: selection, in: excerpt)
    let related = positions.compactMap { position -> RelatedPair? in
      let pair = self[position]
      guard let first = ids[pair.first], let second = ids[pair.second] else { return nil }
      let certain = Set(certainlyShared(at: position))
      return RelatedPair(
        first, second,
        grounds: shared(at: position).compactMap { deal in
          ids[deal].map {
            evidence.ground(
              $0, of: [first, second], holds: certain.contains(deal) ? .yes : .cannotTell)
          }
        },
        count: pair.least...pair.most,
        weight: strength == .count ? nil : weight(at: position, by: strength))
    }
    let all = self.positions(of: investor, minimum: 0)
    let certain = all.count { self[$0].least > 0 }
    let answer = RelationAnswer(
      .coInvestment, of: try investor.map { try network.ids(of: [$0])[0] }, shown: related,
      certain: certain, open: all.count - certain,
      wording: RelationAnswer.Wording(
        one: "pair of investors has \(counted.plural) in common",
        many: "pairs of investors have \(counted.plural) in common",
        none: "No two investors have a \(counted.rawValue) in common.",
        counted: counted.plural, weight: strength == .count ? nil : strength.rawValue,
        through: "shared"))
    return (answer, excerpt)
  }

  /// Pairs as rows for a spreadsheet: `a`, `b`, the least number of companies or rounds, the
  /// greatest (`most`), another measure if wanted, and the names of what they share where that is
  /// kept; "?" marks what may not be shared.
  ///
  /// - Complexity: O(*k*) in the positions and what their pairs share
  public func table(
    _ positions: some Sequence<Int>, by strength: Strength = .count, names: VertexNames
  ) -> Table {
    var table = Table(
      columns: ["a", "b", counted.plural, "most"] + (strength == .count ? [] : [strength.rawValue])
        + (keepsShared ? ["shared"] : []))
    for position in positions {
      let pair = self[position]
      var row = [
        names.name(of: pair.first), names.name(of: pair.second), String(pair.least),
        String(pair.most),
      ]
      if strength != .count { row.append(weight(at: position, by: strength).phrase) }
      if keepsShared {
        let certain = Set(certainlyShared(at: position))
        row.append(
          shared(at: position).map { names.name(of: $0) + (certain.contains($0) ? "" : "?") }
            .joined(separator: ", "))
      }
      table.append(row)
    }
    return table
  }

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
