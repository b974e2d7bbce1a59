import VentureModel

/// A fact between two named parties as an edge of an export.
struct ExportEdge: ExportableEdge {
  /// The place of the fact in the graph, from 1.
  let number: Int
  let fact: Fact
  let source: EntityID
  let target: EntityID
  let content: ExportContent
  /// When it was: its own date, or the one that it takes over from its round or its event.
  let date: EDTF?

  init(number: Int, fact: Fact, source: EntityID, target: EntityID, content: ExportContent) {
    self.number = number
    self.fact = fact
    self.source = source
    self.target = target
    self.content = content
    date = fact.date ?? content.graph.effectiveDate(of: fact)
  }

  var id: String { "fact:\(number)" }
  var kind: String { fact.kind.rawValue }
  var weight: Double? { nil }

  var amount: Quantity<Money>? {
    switch fact.terms {
    case .investment(let terms): terms.amount
    case .acquisition(let terms): terms.amount
    default: nil
    }
  }

  var share: Quantity<Share>? {
    switch fact.terms {
    case .investment(let terms): terms.share
    case .holding(let terms): terms.share
    case .acquisition(let terms): terms.share
    default: nil
    }
  }

  var role: String? {
    switch fact.terms {
    case .founding(let terms): terms.role
    case .investment(let terms): terms.role.rawValue
    case .employment(let terms): terms.role?.rawValue
    case .holding(let terms): terms.role.rawValue
    case .attendance(let terms): terms.role
    default: nil
    }
  }

  var titles: [String] {
    switch fact.terms {
    case .employment(let terms): terms.titles
    case .directorship(let terms): [terms.title].compactMap(\.self)
    default: []
    }
  }

  /// The time for which the tie held, for a time line: what happened at a moment holds from then
  /// on, as in every view as of a date; only what lasted has an end.
  var spell: ExportSpell? {
    guard let date else { return nil }
    return ExportSpell(
      start: date.earliest, end: date.period == nil ? nil : date.latest)
  }
}
