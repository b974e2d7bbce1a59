/// Whether an investor was in a round, under all that is stated.
public enum Participation: Hashable, Sendable {
  /// Stated, implied, or forced by the constraints.
  case certain
  /// Neither stated nor excluded, and one of the candidates of a constraint.
  case possible
  /// Made impossible: the investor came new in a later round, or the stated number is used up.
  case excluded
  /// Nothing is said of it.
  case unstated
}

extension VentureGraph {
  /// The membership constraints that concern one investor alone, in rounds of one company, and
  /// say that it was in at least one of them.
  ///
  /// Where only the round is uncertain, such a statement makes the relation of investor and company
  /// certain.
  ///
  /// - Complexity: O(*c*) in the constraints of the graph.
  public func memberships(of investor: EntityID) -> [(company: EntityID, constraint: Constraint)] {
    constraints.compactMap { constraint in
      guard case .membership(let membership) = constraint.form,
        membership.investors == [investor], let company = company(of: constraint)
      else { return nil }
      return (company, constraint)
    }
  }

  /// The company whose investor a membership constraint makes certain, if it does so; the constraint is
  /// one of those that ``memberships(of:)`` gives for its investor.
  ///
  /// - Complexity: O(*t*) in the targets of the constraint.
  public func company(of constraint: Constraint) -> EntityID? {
    guard case .membership(let membership) = constraint.form, membership.investors.count == 1,
      Certainty.usual.contains(constraint.certainty), membership.least >= 1
    else { return nil }
    let companies = Set(membership.targets.map { round($0)?.company ?? $0 })
    return companies.count == 1 ? companies.first : nil
  }

  /// Whether an investor was in each of the rounds of a company.
  ///
  /// Stated investments come first; `entry: new` excludes the rounds that certainly came before; then
  /// each membership constraint of the investor is applied until nothing changes: when its number is
  /// used up, the other candidates are excluded, and when only as many candidates are left as it
  /// demands, all are certain.
  ///
  /// - Complexity: O(*r*² · *c*) for *r* rounds and *c* constraints of the investor.
  public func participation(
    of investor: EntityID, in company: EntityID
  ) -> [EntityID: Participation] {
    let all = rounds(of: company).filter { !$0.isPlaceholder }
    let rounds = all.map(\.profile.id)
    var result = Dictionary(uniqueKeysWithValues: rounds.map { ($0, Participation.unstated) })
    for fact in facts(of: investor)
    where fact.kind == .invested && fact.subject.entity == investor && fact.status == .completed
      && Certainty.usual.contains(fact.certainty)
    {
      guard let id = fact.object.entity, let round = round(id), result[id] != nil else { continue }
      result[id] = .certain
      guard fact.investment.entry == .new else { continue }
      for other in all where other.isEarlier(than: round) && result[other.profile.id] != .certain {
        result[other.profile.id] = .excluded
      }
    }
    let memberships: [Membership] = constraints.compactMap { constraint in
      guard case .membership(let membership) = constraint.form,
        membership.investors == [investor], Certainty.usual.contains(constraint.certainty)
      else { return nil }
      return membership.targets.allSatisfy(rounds.contains) ? membership : nil
    }
    var isChanged = true
    while isChanged {
      isChanged = memberships.reduce(false) { $1.narrow(&result) || $0 }
    }
    return result
  }
}

extension Round {
  /// Whether the round certainly came before another of the company: by their numbers, else by dates.
  fileprivate func isEarlier(than other: Round) -> Bool {
    if let ordinal, let next = other.ordinal { return ordinal < next }
    guard let last = date.preferred()?.value.latest,
      let first = other.date.preferred()?.value.earliest
    else { return false }
    return last < first
  }
}

extension Membership {
  /// The least number of pairs that hold; "more than 2" are 3, since pairs are whole.
  fileprivate var least: Int {
    count.lower.map { $0.isInclusive ? $0.value.number : min($0.value.number, .max - 1) + 1 } ?? 0
  }

  /// The greatest number of pairs that hold.
  fileprivate var most: Int {
    count.upper.map { $0.isInclusive ? $0.value.number : $0.value.number - 1 } ?? .max
  }

  /// Applies the constraint of one investor to what is known of its targets.
  ///
  /// - Returns: Whether anything changed.
  fileprivate func narrow(_ known: inout [EntityID: Participation]) -> Bool {
    let before = known
    let certain = targets.filter { known[$0] == .certain }
    let open = targets.filter { known[$0] == .unstated || known[$0] == .possible }
    if certain.count >= most {
      for target in open { known[target] = .excluded }
    } else if certain.count + open.count <= least {
      for target in open { known[target] = .certain }
    } else {
      for target in open { known[target] = .possible }
    }
    return known != before
  }
}
