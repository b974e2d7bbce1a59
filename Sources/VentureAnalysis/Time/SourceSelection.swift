import VentureModel

/// What remains of statements when only some sources count.
///
/// A statement remains if one of the places that it cites is in a source that counts, and cites
/// those places only. What cites nothing rests on no source and remains. An inference of the
/// editor's (`derived`) needs all the places that it cites.
struct SourceSelection {
  /// The sources that count.
  let sources: Set<SourceID>

  /// The places that a statement still cites; nil if it does not remain.
  func remaining(_ citations: [Citation], certainty: Certainty = .stated) -> [Citation]? {
    let kept = citations.filter { sources.contains($0.source) }
    if kept.count == citations.count { return citations }
    return kept.isEmpty || certainty == .derived ? nil : kept
  }

  /// What remains of the values of an attribute.
  func remaining<Value>(_ values: [Stated<Value>]) -> [Stated<Value>] {
    values.compactMap { stated in
      remaining(stated.citations, certainty: stated.certainty).map { citations in
        var stated = stated
        stated.citations = citations
        return stated
      }
    }
  }

  /// What remains of a fact; nil if it does not. Steps of a deal that do not remain are left out.
  func remaining(_ fact: Fact) -> Fact? {
    guard let citations = remaining(fact.citations, certainty: fact.certainty) else { return nil }
    var fact = fact
    fact.citations = citations
    fact.history = fact.history.compactMap { step in
      remaining(step.citations, certainty: step.certainty).map { citations in
        var step = step
        step.citations = citations
        return step
      }
    }
    if case .listing(var listing) = fact.terms {
      listing.issuePrice = remaining(listing.issuePrice)
      listing.prices = remaining(listing.prices)
      listing.marketValue = remaining(listing.marketValue)
      listing.rise = remaining(listing.rise)
      fact.terms = .listing(listing)
    }
    return fact
  }

  /// What remains of a constraint; nil if it does not.
  func remaining(_ constraint: Constraint) -> Constraint? {
    remaining(constraint.citations, certainty: constraint.certainty).map { citations in
      var constraint = constraint
      constraint.citations = citations
      return constraint
    }
  }

  /// What remains of a remark; nil if it does not.
  func remaining(_ remark: Remark) -> Remark? {
    remaining(remark.citations, certainty: remark.certainty).map { citations in
      var remark = remark
      remark.citations = citations
      return remark
    }
  }

  /// What remains of what is said of an entity itself: perhaps no more than its name and kind.
  func remaining(_ entity: Entity) -> Entity {
    var entity = entity
    switch entity {
    case .person(var person):
      person.born = remaining(person.born)
      entity = .person(person)
    case .organization(var organization):
      organization.founded = remaining(organization.founded)
      organization.ended = remaining(organization.ended)
      organization.tags = organization.tags.compactMap { tag in
        remaining(tag.citations).map { Organization.Tag(tag.text, citations: $0) }
      }
      entity = .organization(organization)
    case .round(var round):
      round.date = remaining(round.date)
      round.closed = remaining(round.closed)
      round.raised = remaining(round.raised)
      round.preMoney = remaining(round.preMoney)
      round.postMoney = remaining(round.postMoney)
      round.valuation = remaining(round.valuation)
      round.pricePerShare = remaining(round.pricePerShare)
      entity = .round(round)
    case .product(var product):
      product.released = remaining(product.released)
      entity = .product(product)
    case .event(var event):
      event.date = remaining(event.date)
      entity = .event(event)
    case .school:
      break
    }
    entity.profile.citations = remaining(entity.profile.citations) ?? []
    return entity
  }
}

extension Entity {
  /// All places that speak of the entity itself.
  var allCitations: [Citation] {
    func cited<Value>(_ values: [Stated<Value>]) -> [Citation] { values.flatMap(\.citations) }
    let own: [Citation] =
      switch self {
      case .person(let person): cited(person.born)
      case .organization(let organization):
        cited(organization.founded) + cited(organization.ended)
          + organization.tags.flatMap(\.citations)
      case .round(let round):
        cited(round.date) + cited(round.closed) + cited(round.raised) + cited(round.preMoney)
          + cited(round.postMoney) + cited(round.valuation) + cited(round.pricePerShare)
      case .product(let product): cited(product.released)
      case .event(let event): cited(event.date)
      case .school: []
      }
    return profile.citations + own
  }
}
