/// Where a statement stands, and who said it.
public struct Citation: Hashable, Sendable {
  /// Who a source quotes.
  public enum Speaker: Hashable, Sendable {
    /// An entity of the graph.
    case entity(EntityID)
    /// Somebody who is no entity of the graph.
    case name(String)
  }

  /// The document.
  public var source: SourceID
  /// The place in the document: a paragraph, a page, a row; the document as a whole if nil.
  public var locator: String?
  /// The person or organisation whose words they are, when the source quotes.
  public var speaker: Speaker?

  /// Creates a citation.
  public init(_ source: SourceID, _ locator: String? = nil, speaker: Speaker? = nil) {
    self.source = source
    self.locator = locator
    self.speaker = speaker
  }
}
