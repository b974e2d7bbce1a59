/// How far an investment or an acquisition got.
///
/// One deal may carry a history of these (``Fact/history``). Only `completed` deals count in
/// relations, ownership and paths, unless more is asked for.
public enum DealStatus: String, CaseIterable, Sendable {
  case completed
  /// A term sheet or an intention was handed over.
  case offered
  case intended
  /// Wanted by one side, or wanted in a larger amount.
  case sought
  /// Taken back by the one who offered.
  case withdrawn
  /// Refused by the company.
  case declined
  /// The investor looked and did not join.
  case passed
  case considered
  /// Replaced by a later value or offer.
  case superseded
  case planned
}

/// One step in the history of a deal.
public struct StatusChange: Hashable, Sendable {
  /// What the deal became.
  public var status: DealStatus
  /// When it became so.
  public var date: EDTF?
  /// The amount that was spoken of at that step.
  public var amount: Quantity<Money>?
  /// The share that was spoken of at that step.
  public var share: Quantity<Share>?
  /// How the step is known.
  public var certainty: Certainty
  /// Where it is stated.
  public var citations: [Citation]
  /// A remark of the editor's.
  public var note: String?

  /// Creates a status change.
  public init(
    _ status: DealStatus, date: EDTF? = nil, amount: Quantity<Money>? = nil,
    share: Quantity<Share>? = nil, certainty: Certainty = .stated, citations: [Citation] = [],
    note: String? = nil
  ) {
    self.status = status
    self.date = date
    self.amount = amount
    self.share = share
    self.certainty = certainty
    self.citations = citations
    self.note = note
  }
}
