import VentureModel

// Relations of people that rest on what they have been part of.

extension VentureGraph {
  /// The pairs of people who studied at one school.
  ///
  /// Whether they were there at the same time is yes, no, or cannot be told; the degree likewise
  /// (see ``RelatedPair/grade``).
  ///
  /// - Parameters:
  ///   - selection: Which certainties count, and on what day.
  ///   - member: Whose pairs are wanted; everybody's if nil.
  ///   - limit: How many pairs are told in full; all are counted.
  /// - Returns: The pairs, those with the most in common first.
  /// - Complexity: O(*m* + Σ *k*²) in the facts and for *k* people of each school
  public func alumni(
    _ selection: Selection = Selection(), of member: EntityID? = nil, limit: Int = .max
  ) -> RelationAnswer {
    var ties = SharedTies(self, selection: selection, of: member)
    ties.join(.studied, \.subject, at: \.object, as: .school, asksTime: true)
    ties.joinTogether(at: .school, as: .school)
    return RelationAnswer(
      .alumni, ties, limit: limit,
      wording: RelationAnswer.Wording(
        one: "pair of people went to the same school",
        many: "pairs of people went to the same school",
        none: "No two people went to the same school.", through: "schools"))
  }

  /// The pairs of people who had one employer; a founder without a post is none's colleague.
  ///
  /// - Parameters:
  ///   - selection: Which certainties count, and on what day.
  ///   - member: Whose pairs are wanted; everybody's if nil.
  ///   - limit: How many pairs are told in full; all are counted.
  /// - Returns: The pairs, those with the most in common first.
  /// - Complexity: O(*m* + Σ *k*²) in the facts and for *k* people of each employer
  public func colleagues(
    _ selection: Selection = Selection(), of member: EntityID? = nil, limit: Int = .max
  ) -> RelationAnswer {
    var ties = SharedTies(self, selection: selection, of: member)
    ties.join(.employed, \.subject, at: \.object, as: .employer, asksTime: true)
    ties.joinTogether(at: .organization, as: .employer)
    return RelationAnswer(
      .colleagues, ties, limit: limit,
      wording: RelationAnswer.Wording(
        one: "pair of people had the same employer", many: "pairs of people had the same employer",
        none: "No two people had the same employer.", through: "employers"))
  }

  /// The pairs of people or organizations that founded one organization.
  ///
  /// - Parameters:
  ///   - selection: Which certainties count, and on what day.
  ///   - member: Whose pairs are wanted; everybody's if nil.
  ///   - limit: How many pairs are told in full; all are counted.
  /// - Returns: The pairs, those with the most in common first.
  /// - Complexity: O(*m* + Σ *k*²) in the facts and for *k* founders of each organization
  public func coFounders(
    _ selection: Selection = Selection(), of member: EntityID? = nil, limit: Int = .max
  ) -> RelationAnswer {
    var ties = SharedTies(self, selection: selection, of: member)
    ties.join(.founded, \.subject, at: \.object, as: .founded, asksTime: false)
    return RelationAnswer(
      .coFounders, ties, limit: limit,
      wording: RelationAnswer.Wording(
        one: "pair founded an organization together",
        many: "pairs founded an organization together",
        none: "No two founded an organization together.", through: "organizations"))
  }

  /// Board interlocks: the pairs of organizations with one director, and the pairs of directors,
  /// people or firms, on one board.
  ///
  /// - Parameters:
  ///   - selection: Which certainties count, and on what day.
  ///   - member: Whose pairs are wanted; everybody's if nil.
  ///   - limit: How many pairs are told in full; all are counted.
  /// - Returns: The pairs, those with the most in common first.
  /// - Complexity: O(*m* + Σ *k*²) in the facts, for *k* directors of each board and boards of each
  ///   director
  /// - SeeAlso: Mizruchi 1996, "What do interlocks do?", doi:10.1146/annurev.soc.22.1.271
  public func boards(
    _ selection: Selection = Selection(), of member: EntityID? = nil, limit: Int = .max
  ) -> RelationAnswer {
    var ties = SharedTies(self, selection: selection, of: member)
    ties.join(.director, \.object, at: \.subject, as: .director, asksTime: true)
    ties.join(.director, \.subject, at: \.object, as: .board, asksTime: true)
    return RelationAnswer(
      .boards, ties, limit: limit,
      wording: RelationAnswer.Wording(
        one: "pair shares a director or a board", many: "pairs share a director or a board",
        none: "No two organizations share a director, and no two directors a board.",
        through: "through"))
  }
}

extension Network {
  /// A relation of people, and the excerpt that explains it.
  ///
  /// - Parameters:
  ///   - relation: Alumni, colleagues, co-founders or boards.
  ///   - selection: Which certainties count, and on what day.
  ///   - member: Whose pairs are wanted; everybody's if nil.
  ///   - limit: How many pairs are told in full; all are counted. A large school has millions, each of
  ///     which takes about a kilobyte with its facts.
  /// - Returns: The answer; nil for any other relation.
  /// - Throws: What the network throws when it is read.
  /// - Complexity: As the relation on a graph, and the reading of all ties that it rests on
  public func people(
    _ relation: Relation, _ selection: Selection = Selection(), of member: EntityID? = nil,
    limit: Int = .max
  ) throws -> (answer: RelationAnswer, excerpt: VentureGraph)? {
    func excerpt(_ kinds: Set<TieKind>) throws -> VentureGraph {
      var request = try index().statements(of: kinds)
      if let vertex = try member.flatMap({ try vertex(of: $0) }) { request.entities = [vertex] }
      return try self.excerpt(request)
    }
    switch relation {
    case .alumni:
      let graph = try excerpt([.studied, .together])
      return (graph.alumni(selection, of: member, limit: limit), graph)
    case .colleagues:
      let graph = try excerpt([.employed, .together])
      return (graph.colleagues(selection, of: member, limit: limit), graph)
    case .coFounders:
      let graph = try excerpt([.founded])
      return (graph.coFounders(selection, of: member, limit: limit), graph)
    case .boards:
      let graph = try excerpt([.director])
      return (graph.boards(selection, of: member, limit: limit), graph)
    case .coInvestment, .rivals, .syndicate, .reinvestment, .moves, .acquaintance:
      return nil
    }
  }
}

extension NetworkIndex {
  /// All facts of some kinds.
  ///
  /// - Complexity: O(*m*)
  func statements(of kinds: Set<TieKind>) -> ExcerptRequest {
    let isWanted = classTable.map { kinds.contains($0.kind) && !$0.isMembership }
    var request = ExcerptRequest()
    for tie in 0..<tieCount where isWanted[Int(classes[tie])] && facts[tie] != Self.derived {
      request.facts.insert(facts[tie])
    }
    return request
  }
}

extension RelationAnswer {
  /// The pairs of one entity only.
  ///
  /// - Complexity: O(*P*) in the pairs
  public func of(_ id: EntityID) -> RelationAnswer {
    RelationAnswer(
      relation, of: id, pairs.filter { $0.first == id || $0.second == id }, minimum: minimum,
      wording: wording)
  }
}
