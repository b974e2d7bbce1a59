import VentureModel

/// Who on the side of a company's investors knew the company's people before.
///
/// On the company's side stand those who founded it, work or worked for it, or sit on its board; on
/// an investor's side the same people of the investor, of organizations that it is the parent of,
/// those who hold shares of it, and the investor itself if it is a person. Two know each other if
/// they met, were at one event, had one employer or school at one time, or if a source says so,
/// also of somebody and the company as a whole.
public struct Acquaintance: Sendable {
  /// The company.
  public let company: EntityID
  /// By when they knew each other: before its first day; before the investor's first investment in
  /// the company if nil.
  public let before: PartialDate?
  /// Which certainties count, and on what day.
  public let selection: Selection

  /// Asks who knew the people of a company.
  public init(of company: EntityID, before: PartialDate? = nil, selection: Selection = Selection())
  {
    self.company = company
    self.before = before
    self.selection = selection
  }

  /// The acquaintances by what a graph says, the certain ones first.
  ///
  /// One that certainly began later is left out; where the dates do not tell, it is kept as one of
  /// which it cannot be told.
  ///
  /// - Complexity: O(*i* · *p* · *c* · *k*) for *i* investors with *p* people each, *c* people of
  ///   the company, and *k* facts of each
  public func answer(in graph: VentureGraph) -> RelationAnswer {
    let sides = InvestorSides(graph, company: company, selection: selection)
    let own = sides.people(of: company)
    let day = before.flatMap { PartialDate($0.earliest) }.map { EDTF.date($0) }
    let pairs = sides.investors.flatMap { investor -> [RelatedPair] in
      let ties = AcquaintanceTies(
        graph, selection: selection,
        before: before == nil ? sides.firstInvestment(of: investor) : day)
      return sides.people(behind: investor).flatMap { one -> [RelatedPair] in
        own.subtracting([one]).union([company]).compactMap { other in
          let grounds =
            other == company
            ? ties.words(one, company) : ties.grounds(one, other) + ties.words(one, other)
          return grounds.isEmpty
            ? nil : RelatedPair(one, other, side: investor, grounds: grounds)
        }
      }
    }
    let when = before.map { "before \($0.phrase)" } ?? "before the first investment"
    return RelationAnswer(
      .acquaintance, of: company, pairs.strongestFirst(),
      wording: RelationAnswer.Wording(
        one: "pair knew each other \(when)",
        many: "pairs knew each other \(when)",
        none: "Nobody on the investors’ side is known to have known anybody \(when).",
        ends: ("investor’s side", "company’s side"), through: "from"))
  }
}

extension Network {
  /// Who on the side of a company's investors knew its people before, and the excerpt that explains
  /// it.
  ///
  /// - Throws: What the network throws when it is read.
  /// - Complexity: As ``Acquaintance/answer(in:)``, and the reading of what is said of the company,
  ///   its investors, and the people of all of them
  public func acquaintance(
    _ question: Acquaintance
  ) throws -> (answer: RelationAnswer, excerpt: VentureGraph) {
    var request = ExcerptRequest()
    if let company = try vertex(of: question.company) { request.surroundings = [company] }
    // From the company to its investors, to what these own, to the people.
    for _ in 0..<3 {
      let graph = try excerpt(request)
      let sides = InvestorSides(graph, company: question.company, selection: question.selection)
      let known = request.surroundings
      request.surroundings.formUnion(try sides.everybody.compactMap { try vertex(of: $0) })
      if request.surroundings == known { break }
    }
    let graph = try excerpt(request)
    return (question.answer(in: graph), graph)
  }
}
