import VentureModel

// Deals with or by the subject that came to nothing, or of which it is not certain that they came to
// anything.

extension DossierMaterial {
  /// The section on offers, wishes and refusals, and on investments that are disputed.
  var offersSection: DossierSection? {
    let deals =
      graph.facts(of: subject).filter {
        ($0.kind == .invested && $0.subject.entity == subject) || $0.kind == .acquired
      } + graph.rounds(of: subject).flatMap { graph.investments(in: $0.profile.id) }
    let reader = HappeningReader(narrator)
    let told = deals.flatMap { fact -> [Prose] in
      let isOpen = fact.status != .completed || !Certainty.usual.contains(fact.certainty)
      let steps = fact.history.filter { $0.status != fact.status }
      let own = isOpen ? [narrator.told(fact)] : []
      // A deal that came to nothing tells of its steps itself.
      let before = fact.status == .completed ? steps.map { reader.told($0, of: fact) } : []
      return (before + own).map { told in
        // Of somebody without a name one cannot tell how many they are.
        let sentence = fact.subject.entity == nil ? told.sentence.withPlural : told.sentence
        return Prose(self.own(sentence)).marked(told.certainty, told.note)
          .sentence(citing: told.citations)
      }
    }
    let limit = 15
    let cut = told.count > limit ? told.count - limit : 0
    return DossierSection(
      "Wanted, offered, disputed",
      [
        .list(Array(told.withoutRepetitions.prefix(limit))),
        .paragraph(cut == 0 ? Prose() : "And \(cut) more."),
      ])
  }
}

extension String {
  fileprivate var withPlural: String { replacing(" was refused ", with: " were refused ") }
}

extension ToldStatement {
  /// The statement as a sentence with its marks and its note.
  var prose: Prose {
    Prose(sentence).marked(certainty, note).sentence(citing: citations)
  }
}
