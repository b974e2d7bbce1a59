import VentureModel

extension Bibliography {
  /// The bibliography in BibTeX, in UTF-8.
  ///
  /// Names and titles are kept as they are printed, in braces of their own: which part of a name is the
  /// family's is not known of a graph's authors, and a style must not take the capitals off a title.
  ///
  /// - Complexity: O(*n*) in the text of the entries
  public var bibTeX: String {
    entries.map(\.bibTeX).joined(separator: "\n")
  }
}

extension Bibliography.Entry {
  fileprivate var bibTeX: String {
    let fields = [
      ("author", authors), ("title", source.title.map(Self.protected)),
      (publisherField, source.publisher.map(TeXText.escaped)),
      ("howpublished", kind == .dataset ? "Data set" : nil),
      ("year", date.map { String($0.year) }), ("day", date?.day.map { String($0) }),
      ("language", source.language.map { TeXText.escaped($0.englishName) }),
      ("url", source.url.map(TeXText.url)), ("note", note.map(TeXText.escaped)),
    ]
    var lines = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }
    if let month = date?.month {
      // The names of months are macros of every style, and stand without braces.
      let place = lines.firstIndex { $0.hasPrefix("  year") }.map { $0 + 1 } ?? lines.count
      lines.insert("  month = \(Self.months[month - 1])", at: place)
    }
    return "@\(type){\(key),\n" + lines.joined(separator: ",\n") + "\n}\n"
  }

  private var type: String {
    switch kind {
    case .article: "article"
    case .report: "techreport"
    case .dataset, .webpage, .document: "misc"
    }
  }

  /// Where the publisher stands in an entry of the type.
  private var publisherField: String {
    switch kind {
    case .article: "journal"
    case .report: "institution"
    case .dataset, .webpage, .document: "publisher"
    }
  }

  private var authors: String? {
    let names = source.authors.map(Self.protected)
    return names.isEmpty ? nil : names.joined(separator: " and ")
  }

  /// Text in braces of its own.
  private static func protected(_ text: String) -> String { "{\(TeXText.escaped(text))}" }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  private var date: (year: Int, month: Int?, day: Int?)? {
    guard let date = source.date?.date, let year = date.year.number else { return nil }
    guard let month = date.month, (1...12).contains(month) else { return (year, nil, nil) }
    return (year, month, date.day)
  }

  /// What has no field of its own.
  var note: String? {
    let isPlain = source.date?.date.map { $0.isExact } ?? true
    let date = isPlain ? nil : source.date.map { "Published \($0.phrase)" }
    let parts = [date, translation].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ". ")
  }

  /// What it was translated from, or repeats.
  private var translation: String? {
    let title = original?.title.map { "“\($0)”" } ?? original?.id.slug
    switch source.translationOf {
    case .language(let language): return "Translated from \(language.englishName)"
    case .source: return title.map { "Translated from \($0)" }
    case nil: return title.map { "Derived from \($0)" }
    }
  }
}

extension PartialDate {
  /// Whether the date is a plain year, month or day.
  fileprivate var isExact: Bool {
    !isApproximate && !isUncertain && grouping == nil && year.number != nil
      && [.year, .month, .day].contains(precision)
  }
}
