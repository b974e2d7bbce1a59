import VentureModel

extension Bibliography {
  /// The bibliography as CSL-JSON, the data format of citation processors: a list of items.
  ///
  /// - SeeAlso: the schema `csl-data.json` of the Citation Style Language, version 1.0.2
  /// - Complexity: O(*n*) in the text of the entries
  public var csl: JSONValue { .array(entries.map(\.csl)) }
}

extension Bibliography.Entry {
  fileprivate var csl: JSONValue {
    .object([
      "id": .string(key),
      "type": .string(cslType),
      "title": .text(source.title),
      "author": source.authors.isEmpty
        ? nil
        : .array(
          source.authors.map { .object(["literal": .string($0)]) }),
      "container-title": kind == .article ? .text(source.publisher) : nil,
      "publisher": kind == .article ? nil : .text(source.publisher),
      "issued": source.date?.csl,
      "original-title": .text(original?.title),
      "original-date": original?.date?.csl,
      "language": .text(source.language?.description),
      "URL": .text(source.url),
      "note": .text(note),
    ])
  }

  private var cslType: String {
    switch kind {
    case .article: "article-newspaper"
    case .dataset: "dataset"
    case .webpage: "webpage"
    case .report: "report"
    case .document: "document"
    }
  }
}

extension EDTF {
  /// The date as CSL has it: its parts, two of them for a range, and in words what has no parts.
  fileprivate var csl: JSONValue {
    switch self {
    case .date(let date):
      guard let parts = date.cslParts else { return .object(["literal": .string(cell)]) }
      let isSoft = date.isApproximate || date.isUncertain
      return .object([
        "date-parts": .array([parts]), "season": date.cslSeason, "circa": isSoft ? true : nil,
      ])
    case .period(let period):
      guard let start = period.start.date?.cslParts, let end = period.end.date?.cslParts else {
        return .object(["literal": .string(cell)])
      }
      return .object(["date-parts": .array([start, end])])
    case .oneOf, .allOf:
      return .object(["literal": .string(cell)])
    }
  }
}

extension PartialDate {
  /// Year, month and day, as far as they are known; nil without a year.
  fileprivate var cslParts: JSONValue? {
    guard let number = year.number else { return nil }
    guard grouping == nil, let month, (1...12).contains(month) else {
      return precision == .year || cslSeason != nil ? .array([.integer(number)]) : nil
    }
    return .array([number, month].map { .integer($0) } + (day.map { [.integer($0)] } ?? []))
  }

  /// The season: spring is 1.
  fileprivate var cslSeason: JSONValue? {
    guard let season = grouping?.rawValue, (21...24).contains(season) else { return nil }
    return .integer(season - 20)
  }
}
