import VentureModel

extension Drafting {
  /// What a footer tells of the sources of some statements: how recent the newest is, how many there
  /// are and, of a few, which.
  ///
  /// - Complexity: O(*n* log *n*) in the citations.
  func sourceNotes(_ citations: some Sequence<Citation>, in graph: VentureGraph) -> [String] {
    let cited = Set(citations.map(\.source)).sorted().compactMap { graph[$0] }
    var notes: [String] = []
    let newest = cited.compactMap(\.date).max {
      ($0.latest?.number ?? .min, $0.description) < ($1.latest?.number ?? .min, $1.description)
    }
    if let newest { notes.append(wording(.asOf, ["date": wording.dates.text(newest)])) }
    var names = cited.prefix(6).map { $0.publisher ?? $0.title ?? $0.id.slug }
    if cited.count > names.count { names.append("…") }
    let sources = names.joined(separator: ", ")
    switch cited.count {
    case 0: break
    case 1: notes.append(wording(.oneSource, ["sources": sources]))
    default:
      notes.append(
        wording(.someSources, ["count": String(cited.count), "sources": sources]))
    }
    return notes
  }
}
