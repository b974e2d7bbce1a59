/// The id of a source within a graph, such as `latepost`.
public struct SourceID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The text of the id.
  public let slug: String

  /// Creates a source id.
  public init(_ slug: String) {
    self.slug = slug
  }

  /// The text of the id.
  public var description: String { slug }

  /// Whether one stands before the other in order.
  public static func < (lhs: SourceID, rhs: SourceID) -> Bool {
    lhs.slug.utf8.lexicographicallyPrecedes(rhs.slug.utf8)
  }
}

/// A document that statements rest on: an article, a filing, a database.
public struct Source: Hashable, Sendable {
  /// What a translation was made from.
  public enum Original: Hashable, Sendable {
    /// The language of an original that is not itself a source of the graph.
    case language(LanguageTag)
    /// Another source of the graph.
    case source(SourceID)
  }

  /// The id, unique among the sources of a graph.
  public var id: SourceID
  /// The title of the document.
  public var title: String?
  /// Its authors, in the order given.
  public var authors: [String]
  /// Who published it.
  public var publisher: String?
  /// When it was published.
  public var date: EDTF?
  /// The language that it is written in.
  public var language: LanguageTag?
  /// What it was translated from; a translation is no independent support for its original.
  public var translationOf: Original?
  /// The source that it repeats; a reprint is no independent support either.
  public var derivedFrom: SourceID?
  /// Where it can be read.
  public var url: String?
  /// A remark of the editor's.
  public var note: String?

  /// Creates a source.
  public init(
    id: SourceID, title: String? = nil, authors: [String] = [], publisher: String? = nil,
    date: EDTF? = nil, language: LanguageTag? = nil, translationOf: Original? = nil,
    derivedFrom: SourceID? = nil, url: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.authors = authors
    self.publisher = publisher
    self.date = date
    self.language = language
    self.translationOf = translationOf
    self.derivedFrom = derivedFrom
    self.url = url
    self.note = note
  }
}
