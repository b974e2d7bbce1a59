extension Entity {
  /// The entity with what another document says of it, if both mean the same: they are of one
  /// kind and share a name, or one of them has no names at all.
  ///
  /// Rounds are declared once: two declarations of a round are never merged.
  ///
  /// - Returns: Both together, or nil if they cannot mean the same.
  public func merged(with other: Entity) -> Entity? {
    let mine = Set(names.all)
    guard mine.isEmpty || other.names.all.isEmpty || !mine.isDisjoint(with: other.names.all) else {
      return nil
    }
    var merged = self
    switch (self, other) {
    case (.person(var person), .person(let more)):
      person.born.adopt(more.born)
      merged = .person(person)
    case (.organization(var organization), .organization(let more)):
      organization.kinds.adopt(more.kinds)
      organization.founded.adopt(more.founded)
      organization.ended.adopt(more.ended)
      organization.country = organization.country ?? more.country
      organization.tags.adopt(more.tags)
      merged = .organization(organization)
    case (.school(var school), .school(let more)):
      school.kind = school.kind ?? more.kind
      merged = .school(school)
    case (.product(var product), .product(let more)):
      product.kind = product.kind ?? more.kind
      product.released.adopt(more.released)
      merged = .product(product)
    case (.event(var event), .event(let more)):
      event.kind = event.kind ?? more.kind
      event.date.adopt(more.date)
      event.place = event.place ?? more.place
      merged = .event(event)
    default:
      return nil
    }
    merged.profile = profile.merged(with: other.profile)
    return merged
  }

  /// The entity with what the rows of a table say of it, which are no declaration; nil if they mean
  /// something else.
  ///
  /// As ``merged(with:)``, but rounds are completed, and an organization that is a company to the
  /// table, for want of a better word, stays what it is.
  public func completed(by other: Entity) -> Entity? {
    switch (self, other) {
    case (.round(let round), .round(let more)):
      return round.completed(by: more).map { .round($0) }
    case (.organization, .organization(var more)) where more.kinds == [.company]:
      more.kinds = []
      return merged(with: .organization(more))
    default:
      return merged(with: other)
    }
  }
}

extension Profile {
  fileprivate func merged(with other: Profile) -> Profile {
    var merged = self
    merged.names = names.merged(with: other.names)
    merged.citations.adopt(other.citations)
    merged.note = note ?? other.note
    return merged
  }
}

extension Array where Element: Equatable {
  /// Appends what is not there yet.
  fileprivate mutating func adopt(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}
