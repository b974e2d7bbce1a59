import VentureModel

extension Network {
  /// People who went from an investor to a company that it funds, or the other way, and the excerpt
  /// that explains it.
  ///
  /// Somebody worked at the investor, and worked at the company or founded it. The first of a pair
  /// is where they came from: that post had ended when the other began. Where both fall into one
  /// date as it is written ("until 2023", "since 2023"), they are taken to have gone from the one
  /// to the other. Where dates do not tell, the pair is kept as one of which it cannot be told,
  /// from the investor to the company if either way is possible.
  ///
  /// - Parameters:
  ///   - selection: Which deals and certainties count, and on what day.
  ///   - avoided: Vertices that count as if they were not there.
  /// - Returns: The pairs, each with who went, and the excerpt.
  /// - Throws: What the network throws when it is read.
  /// - Complexity: O(*n* + *m* + Σ *k*²) for *k* posts of each person, and the reading of what is
  ///   found
  public func moves(
    _ selection: Selection = Selection(), avoided: Set<Int> = []
  ) throws -> (answer: RelationAnswer, excerpt: VentureGraph) {
    let index = try index()
    let found = MoveCandidates(index, selection: selection, avoided: avoided)
    let vertices = Set(found.all.flatMap { [$0.person, $0.investor, $0.company] })
    let excerpt = try excerpt(index.statements(among: vertices))
    let places = vertices.sorted()
    let ids = Dictionary(uniqueKeysWithValues: zip(places, try ids(of: places)))
    let pairs = found.all.compactMap { candidate -> RelatedPair? in
      guard let person = ids[candidate.person], let investor = ids[candidate.investor],
        let company = ids[candidate.company]
      else { return nil }
      return excerpt.move(
        of: person, between: investor, and: company, funds: candidate.funds, selection)
    }
    let answer = RelationAnswer(
      .moves, pairs.merged().strongestFirst(),
      wording: RelationAnswer.Wording(
        one: "pair of investor and company between which somebody went",
        many: "pairs of investor and company between which somebody went",
        none: "Nobody went from an investor to a company that it funds, or the other way.",
        ends: ("from", "to"), counted: "people", through: "who"))
    return (answer, excerpt)
  }
}

/// People with posts at an investor and at a company that it funds.
private struct MoveCandidates {
  struct Candidate: Hashable {
    let person: Int
    let investor: Int
    let company: Int
    /// Whether the investor certainly funds the company.
    let funds: Verdict
  }

  private(set) var all: [Candidate] = []

  init(_ index: NetworkIndex, selection: Selection, avoided: Set<Int>) {
    let funding = InvestorDeals(index, by: .company, selection: selection, avoided: avoided)
    var posts: [Int: Set<Int>] = [:]
    for tie in 0..<index.tieCount {
      let tieClass = index.tieClass(of: tie)
      let (person, place) = (Int(index.sources[tie]), Int(index.targets[tie]))
      guard tieClass.kind == .employed || tieClass.kind == .founded,
        selection.certainties.contains(tieClass.certainty), index.kind(of: person) == .person,
        avoided.isDisjoint(with: [person, place])
      else { continue }
      posts[person, default: []].insert(place)
    }
    for person in posts.keys.sorted() {
      guard let places = posts[person], places.count > 1 else { continue }
      for investor in places.sorted() {
        let certain = Set(funding.certainDeals(of: investor))
        for company in funding.possibleDeals(of: investor) where places.contains(company) {
          if company == investor { continue }
          all.append(
            Candidate(
              person: person, investor: investor, company: company,
              funds: certain.contains(company) ? .yes : .cannotTell))
        }
      }
    }
  }
}

extension VentureGraph {
  fileprivate func move(
    of person: EntityID, between investor: EntityID, and company: EntityID, funds: Verdict,
    _ selection: Selection
  ) -> RelatedPair? {
    var wanted = selection
    wanted.kinds = [.employed, .founded]
    // Who left is wanted, so that a post need not hold on the day that is asked for.
    wanted.asOf = nil
    func posts(at place: EntityID) -> [Fact] {
      facts(of: person).filter {
        $0.subject.entity == person && $0.object.entity == place
          && wanted.includes($0, in: self) == .yes
      }
    }
    let (early, late) = (posts(at: investor), posts(at: company))
    let forth = handover(from: early, to: late)
    let back = handover(from: late, to: early)
    guard forth.isPossible || back.isPossible else { return nil }
    let isForth = forth == .yes || (back != .yes && forth.isPossible)
    let evidence = DealEvidence(of: [investor], by: .company, selection: selection, in: self)
    let ground = RelatedPair.Ground(
      .person, through: person, holds: funds && (isForth ? forth : back),
      facts: early + late + evidence.facts(investor, in: company))
    return isForth
      ? RelatedPair(investor, company, grounds: [ground])
      : RelatedPair(company, investor, grounds: [ground])
  }

  /// Whether any of some posts had ended when any of others began.
  private func handover(from old: [Fact], to new: [Fact]) -> Verdict {
    old.filter { $0.kind == .employed }.reduce(.no) { verdict, left in
      new.reduce(verdict) { $0 || handover(from: left, to: $1) }
    }
  }

  private func handover(from old: Fact, to new: Fact) -> Verdict {
    guard case .period(let left) = old.lasting else { return .cannotTell }
    if left.end == .open { return .no }
    let beginning: PartialDate?
    if new.kind == .founded {
      beginning = effectiveDate(of: new)?.date
    } else if case .period(let joined) = new.lasting {
      beginning = joined.start.date
    } else {
      beginning = nil
    }
    guard let end = left.end.date, let beginning else { return .cannotTell }
    if end == beginning { return .yes }
    return !EDTF.date(beginning).isBefore(.date(end))
  }
}

extension [RelatedPair] {
  /// One pair for each two ends, with all who went.
  fileprivate func merged() -> [RelatedPair] {
    Dictionary(grouping: self) { [$0.first, $0.second] }.values.compactMap { pairs in
      pairs.first.map {
        RelatedPair($0.first, $0.second, grounds: pairs.flatMap(\.grounds).ofPeople)
      }
    }
  }
}

extension [RelatedPair.Ground] {
  /// One for each person: somebody goes from one to the other once, also where both fund each other.
  fileprivate var ofPeople: [RelatedPair.Ground] {
    Dictionary(grouping: self, by: \.through).values.compactMap { own in
      guard let first = own.first else { return nil }
      var facts = first.facts
      for fact in own.dropFirst().flatMap(\.facts) where !facts.contains(fact) {
        facts.append(fact)
      }
      return RelatedPair.Ground(
        .person, through: first.through, holds: own.reduce(.no) { $0 || $1.holds }, facts: facts)
    }
  }
}
