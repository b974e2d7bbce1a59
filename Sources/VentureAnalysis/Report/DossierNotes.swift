import VentureModel

/// The notes of a dossier: what is cited together has one number, wherever it is cited.
///
/// A source is named in full where it is first cited, and by a short name after that.
struct DossierNotes {
  /// The notes in the order of their numbers, from 1.
  private(set) var texts: [Prose] = []
  private var numbers: [[Citation]: Int] = [:]

  init(_ dossier: Dossier) {
    var named: Set<SourceID> = []
    let shortNames = Self.shortNames(of: dossier.sources)
    for span in dossier.prose.flatMap(\.spans) {
      guard case .note(let citations) = span, numbers[citations.sorted] == nil else { continue }
      let sorted = citations.sorted
      numbers[sorted] = texts.count + 1
      let parts = Self.voices(of: sorted).map { voice, locators -> String in
        let source = dossier.graph[voice.source]
        let isFirst = named.insert(voice.source).inserted
        let name = isFirst ? source?.fullReference : shortNames[voice.source]
        return
          ([name ?? voice.source.slug] + locators.places
          + [voice.speaker.map { "quoting \($0.name(in: dossier.graph))" }].compactMap(\.self))
          .joined(separator: ", ")
      }
      texts.append(Prose(parts.joined(separator: "; ") + "."))
    }
  }

  /// The number of the note for some citations.
  func number(of citations: [Citation]) -> Int? { numbers[citations.sorted] }

  private struct Voice: Hashable {
    let source: SourceID
    let speaker: Citation.Speaker?
  }

  /// Citations source by source, and speaker by speaker.
  private static func voices(
    of citations: [Citation]
  ) -> [(voice: Voice, locators: [String])] {
    var order: [Voice] = []
    var locators: [Voice: [String]] = [:]
    for citation in citations {
      let voice = Voice(source: citation.source, speaker: citation.speaker)
      if locators[voice] == nil { order.append(voice) }
      locators[voice, default: []] += [citation.locator].compactMap(\.self)
    }
    return order.map { ($0, locators[$0] ?? []) }
  }

  /// A name for each source that no other has: its publisher or author, else its title, else its id.
  private static func shortNames(of sources: [Source]) -> [SourceID: String] {
    func name(_ source: Source) -> String {
      source.publisher ?? source.authors.first ?? source.title ?? source.id.slug
    }
    let counts = Dictionary(grouping: sources, by: name)
    return sources.reduce(into: [:]) { names, source in
      let own = name(source)
      let title = source.title.map { "“\($0)”" } ?? source.id.slug
      let isAlone = counts[own]?.count == 1
      names[source.id] = isAlone ? own : own == source.title ? source.id.slug : "\(own), \(title)"
    }
  }
}

extension [Citation] {
  /// The citations by source, speaker and place, once each, so that the same ones are the same note in
  /// whatever order they were given.
  fileprivate var sorted: [Citation] {
    let keyed = withoutRepetitions.map { (key: Key($0), citation: $0) }
    return keyed.sorted { $0.key < $1.key }.map(\.citation)
  }

  private struct Key: Comparable {
    let source: SourceID
    let speaker: String
    let place: NumberedPlace

    init(_ citation: Citation) {
      source = citation.source
      speaker = citation.speaker?.name(in: nil) ?? ""
      place = NumberedPlace(citation.locator ?? "")
    }

    static func < (lhs: Key, rhs: Key) -> Bool {
      (lhs.source, lhs.speaker, lhs.place) < (rhs.source, rhs.speaker, rhs.place)
    }
  }
}

/// A place in a document that ends in a number, as most do: "P31", "row 12", "p. 3".
private struct NumberedPlace: Comparable {
  let prefix: String
  let number: Int
  let text: String

  init(_ text: String) {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
    self.text = text
    number = Int(text.suffix(digits)) ?? 0
    prefix = Int(text.suffix(digits)) == nil ? text : String(text.dropLast(digits))
  }

  static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.prefix, lhs.number, lhs.text) < (rhs.prefix, rhs.number, rhs.text)
  }
}

extension [String] {
  /// Places in order in words, runs joined: "P13", "P31–P33", "rows 4, 12–18"; of many rows the first,
  /// and how many more there are.
  fileprivate var places: [String] {
    var runs: [[NumberedPlace]] = []
    for place in map({ NumberedPlace($0) }) {
      if let last = runs.last?.last, last.prefix == place.prefix, !place.prefix.isEmpty,
        place.number == last.number + 1
      {
        runs[runs.count - 1].append(place)
      } else {
        runs.append([place])
      }
    }
    let rows = runs.filter { $0[0].prefix == "row " }
    let others = runs.filter { $0[0].prefix != "row " }.flatMap { run in
      run.count > 2 ? ["\(run[0].text)–\(run[run.count - 1].text)"] : run.map(\.text)
    }
    guard !rows.isEmpty else { return others }
    let limit = 8
    let ranges = rows.prefix(limit).map { run in
      run.count > 1 ? "\(run[0].number)–\(run[run.count - 1].number)" : String(run[0].number)
    }
    let rest = rows.dropFirst(limit).reduce(0) { $0 + $1.count }
    let isOne = rows.count == 1 && rows[0].count == 1
    return others + [
      (isOne ? "row " : "rows ") + ranges.joined(separator: ", ")
        + (rest > 0 ? " and \(EnglishNumber.grouped(rest)) more" : "")
    ]
  }
}

extension Source {
  /// The source as a note names it: authors, title, publisher, date, and what it is a translation of.
  fileprivate var fullReference: String {
    let translation: String? =
      switch translationOf {
      case .language(let original): "translated from \(original.englishName)"
      case .source(let id): "translated from \(id)"
      case nil: nil
      }
    return [
      authors.joined(separator: ", "), title.map { "“\($0)”" } ?? "",
      authors.contains(publisher ?? "") ? "" : publisher ?? "", date?.cell ?? "",
      translation.map { [language?.englishName, $0].compactMap(\.self).joined(separator: ", ") }
        ?? "", url ?? "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension LanguageTag {
  /// The language in English, for those that sources are most often in; else its tag.
  var englishName: String {
    let names = [
      "ar": "Arabic", "de": "German", "en": "English", "es": "Spanish", "fr": "French",
      "he": "Hebrew", "hi": "Hindi", "id": "Indonesian", "it": "Italian", "ja": "Japanese",
      "ko": "Korean", "nl": "Dutch", "pt": "Portuguese", "ru": "Russian", "sv": "Swedish",
      "tr": "Turkish", "zh": "Chinese",
    ]
    return names[language] ?? description
  }
}
