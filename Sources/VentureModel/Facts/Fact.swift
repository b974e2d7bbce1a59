/// A typed, dated, sourced statement that ties two parties.
///
/// The same tie may be stated more than once, by different sources or in different words: each
/// statement is a fact of its own, they are kept side by side, and contradictions are reported,
/// not overwritten.
public struct Fact: Hashable, Sendable {
  /// What the fact says.
  public var kind: TieKind
  /// Who did it, or from whom the tie starts.
  public var subject: Party
  /// To whom, or to what, the tie leads.
  public var object: Party
  /// When it happened, or how long it lasted.
  public var date: EDTF?
  /// Where the deal ended; `completed` for ties that are no deals.
  public var status: DealStatus
  /// The steps that led there, in the order of the document.
  public var history: [StatusChange]
  /// How it is known.
  public var certainty: Certainty
  /// The attributes of this kind of tie.
  public var terms: Terms
  /// Where it is stated.
  public var citations: [Citation]
  /// A remark of the editor's.
  public var note: String?

  /// Creates a fact.
  public init(
    _ kind: TieKind, from subject: Party, to object: Party, date: EDTF? = nil,
    status: DealStatus = .completed, history: [StatusChange] = [],
    certainty: Certainty = .stated, terms: Terms = .none, citations: [Citation] = [],
    note: String? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.object = object
    self.date = date
    self.status = status
    self.history = history
    self.certainty = certainty
    self.terms = terms
    self.citations = citations
    self.note = note
  }

  /// A fact between two named entities.
  public init(
    _ kind: TieKind, from subject: EntityID, to object: EntityID, date: EDTF? = nil,
    status: DealStatus = .completed, certainty: Certainty = .stated, terms: Terms = .none,
    citations: [Citation] = []
  ) {
    self.init(
      kind, from: .named(subject), to: .named(object), date: date, status: status,
      certainty: certainty, terms: terms, citations: citations)
  }
}

extension Fact {
  /// The terms of an investment; those of a plain participant for every other fact.
  public var investment: Investment {
    if case .investment(let investment) = terms { investment } else { Investment() }
  }

  /// The entity at the other end, seen from one of them; nil where that end is unnamed.
  public func other(than id: EntityID) -> EntityID? {
    subject.entity == id ? object.entity : subject.entity
  }
}
