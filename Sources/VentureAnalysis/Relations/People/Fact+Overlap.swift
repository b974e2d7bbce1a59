import VentureModel

extension Fact {
  /// The time for which a post, a seat or a study lasted; nil if no date tells.
  ///
  /// A single date is the day on which a post began, and by which a study was completed.
  var lasting: EDTF? {
    switch date {
    case .period: return date
    case .date(let day):
      let period =
        kind == .studied
        ? Period(start: .unknown, end: .date(day)) : Period(start: .date(day), end: .unknown)
      return period.map { .period($0) }
    case .oneOf, .allOf, nil: return nil
    }
  }

  /// Whether both lasted at one time: cannot be told without dates.
  func overlaps(_ other: Fact) -> Verdict {
    guard let lasting, let others = other.lasting else { return .cannotTell }
    return lasting.overlaps(others)
  }
}

extension [Fact] {
  /// Whether any of these lasted at one time with any of others.
  func overlap(_ others: [Fact]) -> Verdict {
    reduce(.no) { verdict, fact in others.reduce(verdict) { $0 || fact.overlaps($1) } }
  }

  /// Whether any of these is for a degree that one of others is for; a degree that is not stated
  /// may be any.
  func sameDegree(_ others: [Fact]) -> Verdict {
    func degree(_ fact: Fact) -> String? {
      if case .study(let study) = fact.terms { study.degree?.lowercased() } else { nil }
    }
    return reduce(.no) { verdict, fact in
      others.reduce(verdict) { verdict, other in
        guard let own = degree(fact), let others = degree(other) else {
          return verdict || .cannotTell
        }
        return verdict || Verdict(own == others)
      }
    }
  }
}
