import VentureModel

/// Reads statements as what happened, each step of a deal by itself.
struct HappeningReader {
  let narrator: Narrator
  private var graph: VentureGraph { narrator.graph }
  /// Where rounds stand that have no date.
  private let places: [EntityID: Happening.Place]

  /// - Complexity: O(*n* log *n*) in the entities.
  init(_ narrator: Narrator) {
    self.narrator = narrator
    let graph = narrator.graph
    let companies = Set(graph.entities.compactMap { graph.round($0.id)?.company })
    places = companies.reduce(into: [:]) { places, company in
      places.merge(graph.placesOfUndatedRounds(of: company)) { first, _ in first }
    }
  }

  /// What a fact tells: the steps of a deal in their order, then how it ended.
  ///
  /// A stake stands at the date of its statement, which is not when it began.
  func happenings(of fact: Fact) -> [Happening] {
    let ending = fact.history.last { $0.status == fact.status }
    var last = fact
    last.history = []
    last.date = ending?.date ?? fact.date
    let date = fact.kind == .holds ? last.date : last.date ?? graph.effectiveDate(of: fact)
    let end = Happening(
      .fact(last), date, narrator.told(last),
      place: fact.object.entity.flatMap { places[$0] })
    // A step without a date comes before the end of its deal.
    let unknown = end.place.map { Happening.Place(first: $0.first, last: $0.first) }
    let steps = fact.history.filter { $0.status != fact.status }.map { change in
      let step = step(change, of: fact)
      return Happening(
        .fact(step), change.date, told(change, as: step, of: fact), place: unknown)
    }
    return (steps + [end]).reduce(into: []) { ordered, next in
      ordered.append(next.notBefore(ordered.last?.place))
    }
  }

  /// One step of a deal, told by itself.
  func told(_ change: StatusChange, of fact: Fact) -> ToldStatement {
    told(change, as: step(change, of: fact), of: fact)
  }

  /// A deal as it was at one of its steps.
  private func step(_ change: StatusChange, of fact: Fact) -> Fact {
    var step = fact
    step.history = []
    step.status = change.status
    step.date = change.date
    step.certainty = change.certainty
    step.terms.take(change)
    return step
  }

  private func told(_ change: StatusChange, as step: Fact, of fact: Fact) -> ToldStatement {
    // An offer is not of the date of the round that came of it.
    let sentence: String =
      if case .investment(let terms) = step.terms {
        narrator.investment(step, terms, change.date?.phrase)
      } else {
        narrator.sentence(step)
      }
    return ToldStatement(
      sentence, certainty: change.certainty, note: change.note,
      citations: change.citations.isEmpty ? fact.citations : change.citations, in: graph)
  }

  /// The dates of an entity itself. The date of a round is told by the tie to its company.
  func happenings(of entity: Entity) -> [Happening] {
    func dates(_ statements: [Stated<EDTF>], _ milestone: Happening.Milestone) -> [Happening] {
      statements.filter { $0.status == .completed }.map { stated in
        Happening(
          .date(entity.id, milestone), stated.value,
          ToldStatement(
            "\(narrator.name(entity.id)) \(milestone.verb) \(stated.value.phrase)",
            certainty: stated.certainty, note: stated.note, citations: stated.citations, in: graph))
      }
    }
    switch entity {
    case .person(let person): return dates(person.born, .born)
    case .organization(let organization):
      return dates(organization.founded, .founded) + dates(organization.ended, .ended)
    case .round(let round): return dates(round.closed, .closed)
    case .product(let product): return dates(product.released, .released)
    case .event(let event): return dates(event.date, .tookPlace)
    case .school: return []
    }
  }

  /// What a constraint tells: that somebody invested, or a figure as of a date. A figure without a
  /// date is nothing that happened.
  func happening(of constraint: Constraint) -> Happening? {
    switch constraint.form {
    case .total, .count, .bound, .ranking:
      if constraint.date == nil { return nil }
    case .membership:
      break
    }
    return Happening(.constraint(constraint), constraint.date, narrator.told(constraint))
  }
}

extension Happening.Milestone {
  /// What the entity did, or what became of it.
  fileprivate var verb: String {
    switch self {
    case .born, .founded, .released: "was \(rawValue)"
    case .ended, .closed, .tookPlace: rawValue
    }
  }
}

extension Terms {
  /// Takes the amount and the share that were spoken of at a step; those of the deal in the end say
  /// nothing of it.
  fileprivate mutating func take(_ change: StatusChange) {
    switch self {
    case .investment(var terms):
      terms.amount = change.amount
      terms.share = change.share
      self = .investment(terms)
    case .acquisition(var terms):
      terms.amount = change.amount
      terms.share = change.share
      self = .acquisition(terms)
    default:
      break
    }
  }
}

extension VentureGraph {
  /// Where the undated rounds of a company stand: after the counted round before, or with the
  /// offering that a tranche belongs to.
  fileprivate func placesOfUndatedRounds(of company: EntityID) -> [EntityID: Happening.Place] {
    let rounds = rounds(of: company).filter { !$0.isPlaceholder }
    func day(_ round: Round) -> Int? { round.date.preferred()?.value.earliest?.number }
    let offering = rounds.filter { $0.kind == .ipo }.compactMap(day).min()
    var last: Int?
    var places: [EntityID: Happening.Place] = [:]
    for round in rounds {
      if let own = day(round) {
        if round.ordinal != nil { last = Swift.max(last ?? own, own) }
      } else if round.kind == .cornerstone, let offering {
        places[round.profile.id] = Happening.Place(first: offering, last: offering)
      } else if round.ordinal != nil, let last {
        places[round.profile.id] = Happening.Place(first: last, last: .max)
      }
    }
    return places
  }
}
