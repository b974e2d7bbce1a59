import VentureModel

extension Sequence where Element == Citation {
  /// The citations in short, source by source: "latepost P13, P14, P31–P33 (Yun Yeyi)".
  ///
  /// Locators that follow each other number by number are joined.
  public func phrase(in graph: VentureGraph? = nil) -> String {
    var order: [Voice] = []
    var locators: [Voice: [String]] = [:]
    for citation in self {
      let voice = Voice(source: citation.source, speaker: citation.speaker?.name(in: graph))
      if locators[voice] == nil { order.append(voice) }
      var known = locators[voice] ?? []
      if let locator = citation.locator, !known.contains(locator) { known.append(locator) }
      locators[voice] = known
    }
    return order.map { voice in
      let places = Self.joined(locators[voice] ?? [])
      return voice.source.slug + (places.isEmpty ? "" : " " + places)
        + (voice.speaker.map { " (\($0))" } ?? "")
    }.joined(separator: "; ")
  }

  /// Joins runs of three or more numbered locators: P31, P32, P33 become P31–P33.
  private static func joined(_ locators: [String]) -> String {
    func split(_ locator: String) -> (prefix: String, number: Int)? {
      let digits = locator.reversed().prefix { $0.isASCII && $0.isNumber }.count
      guard digits > 0, let number = Int(locator.suffix(digits)) else { return nil }
      return (String(locator.dropLast(digits)), number)
    }
    var runs: [[String]] = []
    for locator in locators {
      if let last = runs.last?.last, let before = split(last), let here = split(locator),
        before.prefix == here.prefix, here.number == before.number + 1
      {
        runs[runs.count - 1].append(locator)
      } else {
        runs.append([locator])
      }
    }
    return runs.map { $0.count > 2 ? "\($0[0])–\($0[$0.count - 1])" : $0.joined(separator: ", ") }
      .joined(separator: ", ")
  }
}

/// A source, or somebody whom it quotes.
private struct Voice: Hashable {
  let source: SourceID
  let speaker: String?
}

extension Citation.Speaker {
  /// The speaker's name, in English where the graph has one.
  public func name(in graph: VentureGraph?) -> String {
    switch self {
    case .name(let name): name
    case .entity(let id): graph.map { Narrator($0).name(id) } ?? id.slug
    }
  }
}
