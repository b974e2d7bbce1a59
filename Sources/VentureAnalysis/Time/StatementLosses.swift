import VentureModel

/// The statements of a network that are lost, or rest on one source only, when some sources no
/// longer count.
struct StatementLosses {
  let kept: SourceSelection
  let dependence: SourceDependence
  let graph: VentureGraph
  /// The number of all statements.
  private(set) var count = 0
  private(set) var lost: [Retraction.Statement] = []
  private(set) var weakened: [Retraction.Statement] = []

  init(kept: SourceSelection, dependence: SourceDependence, graph: VentureGraph) {
    self.kept = kept
    self.dependence = dependence
    self.graph = graph
  }

  /// Reads all statements. Names and the like cite nothing of their own and are no statements here.
  mutating func read() {
    let narrator = Narrator(graph).keepingTitles()
    let reader = HappeningReader(narrator)
    for entity in graph.entities {
      for attribute in entity.attributes
      where attribute.label != .mention && !attribute.citations.isEmpty {
        read("attribute", attribute.citations, attribute.certainty) { narrator.told(attribute) }
      }
    }
    for place in graph.facts.indices where !graph.isDerived(at: place) {
      let fact = graph.facts[place]
      read("fact", fact.citations, fact.certainty) { narrator.told(fact) }
      readDetails(of: fact, reader)
    }
    for constraint in graph.constraints {
      read("constraint", constraint.citations, constraint.certainty) { narrator.told(constraint) }
    }
    for remark in graph.remarks {
      read("remark", remark.citations, remark.certainty) { narrator.told(remark) }
    }
  }

  /// The steps of a deal and the numbers of a listing, which cite places of their own and can be
  /// lost while the fact is not.
  private mutating func readDetails(of fact: Fact, _ reader: HappeningReader) {
    for step in fact.history where !step.citations.isEmpty {
      read("fact", step.citations, step.certainty) { reader.told(step, of: fact) }
    }
    guard case .listing(let listing) = fact.terms else { return }
    for (words, price) in listing.values where !price.citations.isEmpty {
      read("fact", price.citations, price.certainty) {
        ToldStatement(
          "\(reader.narrator.sentence(fact)): \(words)", certainty: price.certainty,
          note: price.note, citations: price.citations, in: reader.narrator.graph)
      }
    }
  }

  /// Counts a statement and keeps it if it is affected.
  private mutating func read(
    _ subject: String, _ citations: [Citation], _ certainty: Certainty, tell: () -> ToldStatement
  ) {
    count += 1
    guard let rest = kept.remaining(citations, certainty: certainty) else {
      lost.append(Retraction.Statement(subject: subject, told: tell()))
      return
    }
    guard rest.count < citations.count, dependence.supportCount(of: rest) == 1,
      dependence.supportCount(of: citations) > 1
    else { return }
    weakened.append(Retraction.Statement(subject: subject, told: tell()))
  }
}

extension Listing {
  /// The prices, values and rises in words, each with the statement of a number that it is.
  fileprivate var values: [(words: String, price: StatedNumber)] {
    func prices(_ values: [Stated<Quantity<Money>>], _ words: String) -> [(String, StatedNumber)] {
      values.map { ("\(words) \($0.value.phrase)", StatedNumber($0)) }
    }
    return prices(issuePrice, "issue price") + prices(self.prices, "price")
      + prices(marketValue, "market value")
      + rise.map { ("rise \($0.value.phrase)", StatedNumber($0)) }
  }
}

/// How a number of a listing is known, whatever the number.
private struct StatedNumber {
  let certainty: Certainty
  let citations: [Citation]
  let note: String?

  init<Value>(_ stated: Stated<Value>) {
    certainty = stated.certainty
    citations = stated.citations
    note = stated.note
  }
}
