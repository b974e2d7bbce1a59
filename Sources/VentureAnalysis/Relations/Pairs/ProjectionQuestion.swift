import VentureModel

/// Which pairs a projection is made of.
public struct ProjectionQuestion: Hashable, Sendable {
  /// The relation.
  public var relation: Relation
  /// Whose pairs are wanted; everybody's if nil. Of acquaintance it is the company that is asked
  /// about, of syndicates the lead.
  public var subject: EntityID?
  /// What investors must have in common, for co-investment.
  public var counted: SharedDeals
  /// What the weights of co-investment are.
  public var strength: CoInvestment.Strength
  /// The tag that rivals must have; any if nil.
  public var tag: String?
  /// Which deals and certainties count, and on what day.
  public var selection: Selection
  /// The days within which a deal must lie; any if nil.
  public var window: ClosedRange<Day>?
  /// How much a pair must have in common for certain: what the relation asks for if nil; with 0 the
  /// pairs are kept of which it cannot be told.
  public var minimum: Int?

  /// Asks for all pairs of a relation, unless more is said.
  public init(
    _ relation: Relation, of subject: EntityID? = nil, by counted: SharedDeals = .company,
    strength: CoInvestment.Strength = .count, tag: String? = nil,
    selection: Selection = Selection(), window: ClosedRange<Day>? = nil, minimum: Int? = nil
  ) {
    self.relation = relation
    self.subject = subject
    self.counted = counted
    self.strength = strength
    self.tag = tag
    self.selection = selection
    self.window = window
    self.minimum = minimum
  }
}

extension Network {
  /// The pairs of a relation as a network of their own, and the graph of the statements behind them.
  ///
  /// - Parameter question: Which pairs.
  /// - Returns: The projection, which is empty for acquaintance without a company; and the excerpt.
  /// - Throws: What the network throws when it is read.
  /// - Complexity: As the relation, with the statements behind all its pairs
  public func projection(
    _ question: ProjectionQuestion
  ) throws -> (projection: Projection, excerpt: VentureGraph) {
    let avoided = Set(try question.selection.avoided.compactMap { try vertex(of: $0) })
    if question.relation == .rivals {
      let (bets, excerpt) = try CompetingBets.find(
        in: self, tag: question.tag, question.selection, avoided: avoided, window: question.window)
      return (
        Projection(bets, of: question.subject, in: excerpt, minimum: question.minimum), excerpt
      )
    }
    guard let (answer, excerpt) = try pairs(question, avoided: avoided) else {
      let graph = try excerpt(ExcerptRequest())
      return (Projection(question.relation, [], in: graph, minimum: 1), graph)
    }
    return (Projection(answer, in: excerpt, minimum: question.minimum), excerpt)
  }

  private func pairs(
    _ question: ProjectionQuestion, avoided: Set<Int>
  ) throws -> (answer: RelationAnswer, excerpt: VentureGraph)? {
    let (subject, selection, window) = (question.subject, question.selection, question.window)
    switch question.relation {
    case .coInvestment:
      let open = try OpenDeals(
        in: self, by: question.counted, selection: selection, avoided: avoided, window: window)
      let relation = CoInvestment(
        try index(), by: question.counted, selection: selection, avoided: avoided, window: window,
        open: open, keepsShared: true)
      let investor = try subject.flatMap { try vertex(of: $0) }
      let positions = relation.strongest(
        relation.count, by: question.strength, of: investor, minimum: question.minimum ?? 1)
      return try relation.explained(
        positions, in: self, by: question.strength, of: investor, selection: selection)
    case .syndicate:
      return try syndicates(of: subject, selection, avoided: avoided, window: window)
    case .reinvestment:
      let open = try OpenDeals(
        in: self, by: .round, selection: selection, avoided: avoided, window: window)
      let relation = Reinvestment(
        try index(), selection: selection, avoided: avoided, window: window, open: open)
      let found = try relation.explained(in: self, selection: selection)
      return (subject.map(found.answer.of) ?? found.answer, found.excerpt)
    case .moves:
      let found = try moves(selection, avoided: avoided)
      return (subject.map(found.answer.of) ?? found.answer, found.excerpt)
    case .acquaintance:
      return try subject.map { try acquaintance(Acquaintance(of: $0, selection: selection)) }
    case .alumni, .colleagues, .coFounders, .boards, .rivals:
      return try people(question.relation, selection, of: subject)
    }
  }
}
