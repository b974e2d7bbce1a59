/// A value as somebody stated it.
///
/// An attribute holds a list of these, so that contradicting statements stay side by side.
public struct Stated<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value.
  public var value: Value
  /// How it is known.
  public var certainty: Certainty
  /// `planned` or `superseded` for a value that never came true; `completed` otherwise.
  public var status: DealStatus
  /// When it held, where that differs from the entity's own date.
  public var date: EDTF?
  /// The moment of the day, such as "midday", for a price.
  public var moment: String?
  /// Where it is stated.
  public var citations: [Citation]
  /// A remark of the editor's.
  public var note: String?

  /// Creates a statement of a value.
  public init(
    _ value: Value, certainty: Certainty = .stated, status: DealStatus = .completed,
    date: EDTF? = nil, moment: String? = nil, citations: [Citation] = [], note: String? = nil
  ) {
    self.value = value
    self.certainty = certainty
    self.status = status
    self.date = date
    self.moment = moment
    self.citations = citations
    self.note = note
  }
}

extension Array {
  // Inlinable: every node of an export asks for several of these.

  /// The statement to show when only one can be: the first that came true, with the best certainty.
  ///
  /// - Complexity: O(*n*) in the number of statements.
  @inlinable
  public func preferred<Value>() -> Stated<Value>? where Element == Stated<Value> {
    lazy.filter { $0.status == .completed }.min { $0.certainty.rank < $1.certainty.rank }
  }
}
