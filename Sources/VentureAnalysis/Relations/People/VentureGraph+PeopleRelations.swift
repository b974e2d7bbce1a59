import VentureModel

// Relations of people that rest on what they have been part of.

extension VentureGraph {
  /// The pairs of people who studied at one school.
  ///
  /// Whether they were there at the same time is yes, no, or cannot be told; the degree likewise
  /// (see ``RelatedPair/grade``).
  ///
  /// - Parameter selection: Which certainties count, and on what day.
  /// - Returns: The pairs, those with the most in common first.
  /// - Complexity: O(*m* + Σ *k*²) in the facts and for *k* people of each school
  public func alumni(_ selection: Selection = Selection()) -> RelationAnswer {
    var ties = SharedTies(self, selection: selection)
    ties.join(.studied, \.subject, at: \.object, as: .school, asksTime: true)
    ties.joinTogether(at: .school, as: .school)
    return RelationAnswer(
      .alumni, ties.pairs,
      wording: RelationAnswer.Wording(
        one: "pair of people went to the same school",
        many: "pairs of people went to the same school",
        none: "No two people went to the same school.", through: "schools"))
  }

  /// The pairs of people who had one employer; a founder without a post is none's colleague.
  ///
  /// - Parameter selection: Which certainties count, and on what day.
  /// - Returns: The pairs, those with the most in common first.
  /// - Complexity: O(*m* + Σ *k*²) in the facts and for *k* people of each employer
  public func colleagues(_ selection: Selection = Selection()) -> RelationAnswer {
    var ties = SharedTies(self, selection: selection)
    ties.join(.employed, \.subject, at: \.object, as: .employer, asksTime: true)
    ties.joinTogether(at: .organization, as: .employer)
    return RelationAnswer(
      .colleagues, ties.pairs,
      wording: RelationAnswer.Wording(
        one: "pair of people had the same employer", many: "pairs of people had the same employer",
        none: "No two people had the same employer.", through: "employers"))
  }

  /// The pairs of people or organizations that founded one organization.
  ///
  /// - Parameter selection: Which certainties count, and on what day.
  /// - Returns: The pairs, those with the most in common first.
  /// - Complexity: O(*m* + Σ *k*²) in the facts and for *k* founders of each organization
  public func coFounders(_ selection: Selection = Selection()) -> RelationAnswer {
    var ties = SharedTies(self, selection: selection)
    ties.join(.founded, \.subject, at: \.object, as: .founded, asksTime: false)
    return RelationAnswer(
      .coFounders, ties.pairs,
      wording: RelationAnswer.Wording(
        one: "pair founded an organization together",
        many: "pairs founded an organization together",
        none: "No two founded an organization together.", through: "organizations"))
  }

  /// Board interlocks: the pairs of organizations with one director, and the pairs of directors,
  /// people or firms, on one board.
  ///
  /// - Parameter selection: Which certainties count, and on what day.
  /// - Returns: The pairs, those with the most in common first.
  /// - Complexity: O(*m* + Σ *k*²) in the facts, for *k* directors of each board and boards of each
  ///   director
  /// - SeeAlso: Mizruchi 1996, "What do interlocks do?", doi:10.1146/annurev.soc.22.1.271
  public func boards(_ selection: Selection = Selection()) -> RelationAnswer {
    var ties = SharedTies(self, selection: selection)
    ties.join(.director, \.object, at: \.subject, as: .director, asksTime: true)
    ties.join(.director, \.subject, at: \.object, as: .board, asksTime: true)
    return RelationAnswer(
      .boards, ties.pairs,
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
  /// - Returns: The answer; nil for any other relation.
  /// - Throws: What the network throws when it is read.
  /// - Complexity: As the relation on a graph, and the reading of all ties that it rests on
  public func people(
    _ relation: Relation, _ selection: Selection = Selection(), of member: EntityID? = nil
  ) throws -> (answer: RelationAnswer, excerpt: VentureGraph)? {
    func excerpt(_ kinds: Set<TieKind>) throws -> VentureGraph {
      var request = try index().statements(of: kinds)
      if let vertex = try member.flatMap({ try vertex(of: $0) }) { request.entities = [vertex] }
      return try self.excerpt(request)
    }
    func asked(
      _ graph: VentureGraph, _ answer: RelationAnswer
    ) -> (answer: RelationAnswer, excerpt: VentureGraph) {
      (member.map { answer.of($0) } ?? answer, graph)
    }
    switch relation {
    case .alumni:
      let graph = try excerpt([.studied, .together])
      return asked(graph, graph.alumni(selection))
    case .colleagues:
      let graph = try excerpt([.employed, .together])
      return asked(graph, graph.colleagues(selection))
    case .coFounders:
      let graph = try excerpt([.founded])
      return asked(graph, graph.coFounders(selection))
    case .boards:
      let graph = try excerpt([.director])
      return asked(graph, graph.boards(selection))
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
