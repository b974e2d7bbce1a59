import VentureModel

// What statements about one thing are about, how alike they are, and in what they differ.

/// What a fact is about: who, what kind of tie, to whom. Deals of one investor in one company are
/// about the same, whatever the round.
struct TieSubject: Hashable {
  private let kind: TieKind
  private let subject: EntityID?
  private let object: EntityID?

  /// - Parameters:
  ///   - fact: The fact.
  ///   - company: The company of a round; nil if the id is none's.
  init(_ fact: Fact, company: (EntityID) -> EntityID?) {
    kind = fact.kind
    subject = fact.subject.entity
    object = fact.object.entity.map { fact.kind == .invested ? company($0) ?? $0 : $0 }
  }
}

extension Fact {
  /// How much two statements of one tie have in common, what they are about before how they say it.
  func likeness(to other: Fact) -> Int {
    (object == other.object ? 16 : 0) + (date == other.date ? 8 : 0)
      + (status == other.status ? 4 : 0) + (terms == other.terms ? 2 : 0)
      + (citations == other.citations ? 1 : 0)
  }

  /// The names of what differs from another version of the fact.
  func differences(from other: Fact) -> [String] {
    fields([
      ("ends", subject != other.subject || object != other.object), ("date", date != other.date),
      ("status", status != other.status), ("history", history != other.history),
      ("certainty", certainty != other.certainty), ("terms", terms != other.terms),
      ("sources", citations != other.citations), ("note", note != other.note),
    ])
  }

  /// Whether it tells that something ended which had no end in the other version.
  func hasEnded(since other: Fact) -> Bool {
    func end(_ fact: Fact) -> PartialDate? { fact.date?.period?.end.date }
    return end(self) != nil && end(other) == nil
  }
}

extension Constraint {
  /// What the constraint is about, without the number that it states.
  var subject: [String] {
    func ids(_ ids: [EntityID]) -> String { ids.map(\.slug).joined(separator: " ") }
    switch form {
    case .membership(let membership):
      return ["membership", ids(membership.investors), ids(membership.targets)]
    case .total(let total): return ["total", total.company.slug, ids(total.rounds)]
    case .count(let tally):
      return ["count", tally.subject.rawValue, tally.company?.slug ?? "", tally.round?.slug ?? ""]
    case .bound(let bound): return ["bound", bound.round.slug, ids(bound.others)]
    case .ranking(let ranking):
      return [
        "ranking", ranking.investor.slug, ranking.company.slug, ranking.measure.rawValue,
        ranking.among ?? "",
      ]
    }
  }

  /// The names of what differs from another version of the constraint.
  func differences(from other: Constraint) -> [String] {
    fields([
      ("number", form != other.form), ("date", date != other.date),
      ("certainty", certainty != other.certainty), ("sources", citations != other.citations),
      ("note", note != other.note),
    ])
  }
}

extension Remark {
  /// The names of what differs from another version of the remark.
  func differences(from other: Remark) -> [String] {
    fields([
      ("about", about != other.about), ("speaker", speaker != other.speaker),
      ("date", date != other.date), ("certainty", certainty != other.certainty),
      ("sources", citations != other.citations), ("note", note != other.note),
    ])
  }
}

extension EntityAttribute {
  /// The names of what differs from another version of the attribute.
  func differences(from other: EntityAttribute) -> [String] {
    fields([
      (label.rawValue, written != other.written), ("status", status != other.status),
      ("date", date != other.date), ("moment", moment != other.moment),
      ("certainty", certainty != other.certainty), ("sources", citations != other.citations),
      ("note", note != other.note),
    ])
  }
}

/// The names of those that differ.
private func fields(_ all: [(name: String, differs: Bool)]) -> [String] {
  all.filter(\.differs).map(\.name)
}
