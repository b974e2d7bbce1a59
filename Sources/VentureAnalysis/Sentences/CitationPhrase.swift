import VentureModel

extension Sequence where Element == Citation {
  /// The citations in short, source by source: "latepost P13, P14, P31–P33 (Yun Yeyi)".
  ///
  /// Locators that follow each other number by number are joined.
  public func phrase(in graph: VentureGraph? = nil) -> String {
    var order: [String] = []
    var locators: [String: [String]] = [:]
    for citation in self {
      var source = citation.source.slug
      if let speaker = citation.speaker?.name(in: graph) { source += "\u{0}\(speaker)" }
      if locators[source] == nil { order.append(source) }
      if let locator = citation.locator, locators[source]?.contains(locator) != true {
        locators[source, default: []].append(locator)
      } else {
        locators[source, default: []] += []
      }
    }
    return order.map { key in
      let parts = key.split(separator: "\u{0}").map(String.init)
      let places = Self.joined(locators[key] ?? [])
      let speaker = parts.count > 1 ? " (\(parts[1]))" : ""
      return parts[0] + (places.isEmpty ? "" : " " + places) + speaker
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

extension Citation.Speaker {
  /// The speaker's name, in English where the graph has one.
  public func name(in graph: VentureGraph?) -> String {
    switch self {
    case .name(let name): name
    case .entity(let id): graph.map { Narrator($0).name(id) } ?? id.slug
    }
  }
}
