/// A cited sentence about entities that is no tie: a quotation, a reason, a judgement.
///
/// Remarks are kept, shown and found by search; nothing is computed from them.
public struct Remark: Hashable, Sendable {
  /// The sentence.
  public var text: String
  /// The entities that it is about.
  public var about: [EntityID]
  /// Who said it, when it is a quotation.
  public var speaker: Citation.Speaker?
  /// When it was said, or the time it speaks of.
  public var date: EDTF?
  /// How it is known.
  public var certainty: Certainty
  /// Where it stands.
  public var citations: [Citation]
  /// A remark of the editor's.
  public var note: String?

  /// Creates a remark.
  public init(
    _ text: String, about: [EntityID], speaker: Citation.Speaker? = nil, date: EDTF? = nil,
    certainty: Certainty = .stated, citations: [Citation] = [], note: String? = nil
  ) {
    self.text = text
    self.about = about
    self.speaker = speaker
    self.date = date
    self.certainty = certainty
    self.citations = citations
    self.note = note
  }
}
