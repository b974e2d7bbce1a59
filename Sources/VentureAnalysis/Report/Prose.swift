import VentureModel

/// Words of a report, with what stands out in them and the notes that they carry.
///
/// It knows no markup: what becomes of emphasis and notes, and how names are kept from being read as
/// markup, is up to whoever writes it.
public struct Prose: Hashable, Sendable {
  /// A run of words.
  public enum Span: Hashable, Sendable {
    case plain(String)
    /// A figure that was computed, and that no source states.
    case computed(String)
    /// A name that one looks for.
    case strong(String)
    /// A note with the places where the words before it are stated; never empty.
    case note([Citation])
  }

  /// The runs, in order.
  public private(set) var spans: [Span]

  /// Creates prose from runs.
  public init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// Plain words.
  public init(_ text: String) {
    spans = text.isEmpty ? [] : [.plain(text)]
  }

  /// A name that one looks for.
  static func strong(_ text: String) -> Prose { Prose([.strong(text)]) }

  /// Whether there are no words.
  public var isEmpty: Bool { spans.isEmpty }

  /// The words alone.
  public var text: String {
    spans.map { span in
      switch span {
      case .plain(let text), .computed(let text), .strong(let text): text
      case .note: ""
      }
    }.joined()
  }

  /// All that is cited, in order.
  public var citations: [Citation] {
    spans.flatMap { span -> [Citation] in
      if case .note(let citations) = span { citations } else { [] }
    }
  }

  /// The words with a note after them; without one if nothing is cited.
  func citing(_ citations: [Citation]) -> Prose {
    citations.isEmpty ? self : Prose(spans + [.note(citations.withoutRepetitions)])
  }

  /// The words as a sentence, with its stop and then its note.
  func sentence(citing citations: [Citation] = []) -> Prose {
    (self + ".").citing(citations)
  }

  /// The words without their notes.
  var withoutNotes: Prose {
    Prose(spans.filter { if case .note = $0 { false } else { true } })
  }

  /// One after the other.
  public static func + (lhs: Prose, rhs: Prose) -> Prose { Prose(lhs.spans + rhs.spans) }
}

extension Prose: ExpressibleByStringInterpolation {
  /// Words with other prose in them, which keeps its notes.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var prose = Prose()

    /// Starts with no words.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words.
    public mutating func appendLiteral(_ literal: String) { prose = prose + Prose(literal) }

    /// Adds words.
    public mutating func appendInterpolation(_ text: String) { prose = prose + Prose(text) }

    /// Adds a number.
    public mutating func appendInterpolation(_ number: Int) {
      prose = prose + Prose(EnglishNumber.grouped(number))
    }

    /// Adds prose.
    public mutating func appendInterpolation(_ other: Prose) { prose = prose + other }
  }

  /// Plain words.
  public init(stringLiteral value: String) { self.init(value) }

  /// Words with other prose in them.
  public init(stringInterpolation: StringInterpolation) { self = stringInterpolation.prose }
}

extension Sequence<Prose> {
  /// One after the other, with words between them.
  func joined(separator: String) -> Prose {
    var all = Prose()
    for part in self { all = all.isEmpty ? part : all + Prose(separator) + part }
    return all
  }

  /// In a row: "Alibaba, Tencent and SF".
  func listed() -> Prose {
    let parts = Array(self)
    guard parts.count > 1, let last = parts.last else { return parts.first ?? Prose() }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// In a row up to a limit, with how many are left out: "Alibaba, Tencent and 214 more".
  func listed(limit: Int) -> Prose {
    let parts = Array(self)
    guard parts.count > limit + 1 else { return parts.listed() }
    return (parts.prefix(limit) + ["\(parts.count - limit) more"]).listed()
  }
}
