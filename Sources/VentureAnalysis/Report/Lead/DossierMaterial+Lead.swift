import VentureModel

extension DossierMaterial {
  /// What matters, paragraph by paragraph: who this is, what was raised or put in, and what is not
  /// known.
  var lead: [Prose] {
    guard let entity = graph[subject] else { return [] }
    let sentences: [Prose]
    switch entity {
    case .person(let person):
      sentences = personLead(person) + investorLead(opensWith: name)
    case .organization(let organization):
      let identity = identity(of: organization)
      sentences = [identity] + companyLead + investorLead(opensWith: "It")
    default: sentences = []
    }
    return [sentences.joined(separator: " "), unknown].filter { !$0.isEmpty }
  }

  /// Other names, as a reader of other scripts or of the source would know them: " (稀宇科技)".
  var otherNames: String {
    guard let names = graph[subject]?.names else { return "" }
    let others = (names.entries.map(\.text) + names.aliases).withoutRepetitions.filter {
      $0 != name
    }
    return others.isEmpty ? "" : " (\(others.prefix(3).joined(separator: ", ")))"
  }

  /// What is not known and one would look for, as one sentence; empty if nothing is.
  private var unknown: Prose {
    let gaps = companyGaps + investorGaps
    guard !gaps.isEmpty else { return Prose() }
    let list =
      gaps.count > 1
      ? gaps.dropLast().joined(separator: "; ") + "; and " + (gaps.last ?? Prose()) : gaps[0]
    return "Not known: " + list + "."
  }
}
