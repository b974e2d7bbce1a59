import VentureModel

// The people of an organization, and the posts and studies of a person.

extension DossierMaterial {
  /// The section on the people of an organization: what each is or was there, and where they come
  /// from.
  var peopleSection: DossierSection? {
    guard graph.organization(subject) != nil else { return nil }
    let people = graph.insiders(of: subject).sorted()
    let ranked = people.map { (id: $0, facts: posts(of: $0, at: subject)) }.sorted { a, b in
      let (one, other) = (a.facts.first?.kind, b.facts.first?.kind)
      return one == other ? a.id < b.id : (one ?? .acquainted) < (other ?? .acquainted)
    }
    let limit = 20
    let cut = ranked.count > limit ? ranked.count - limit : 0
    return DossierSection(
      "People",
      [
        .list(ranked.prefix(limit).map { item(for: $0.id, here: $0.facts) }),
        .paragraph(cut == 0 ? Prose() : "And \(cut) more."),
      ])
  }

  private func item(for person: EntityID, here: [Fact]) -> Prose {
    let name = narrator.name(person)
    let elsewhere = posts(of: person, at: nil).filter { !here.contains($0) }
    let own = here.map { told($0, of: person) }.listed()
    let before = elsewhere.map { told($0, of: person) }
    let words = Prose.strong(name) + " " + own
    return before.isEmpty
      ? words + "." : words + ". Elsewhere: " + before.joined(separator: "; ") + "."
  }

  /// The section on a person's posts and studies, in order of time.
  var careerSection: DossierSection? {
    guard case .person = graph[subject] else { return nil }
    let facts = posts(of: subject, at: nil)
    // What the first sentence tells is not told again unless there is more.
    guard facts.count > told(first: facts).count else { return nil }
    return DossierSection(
      "Career", [.list(facts.map { told($0, of: subject).withCapital + "." })])
  }

  /// What a person founded, where they worked, studied, sat on a board or held a stake, the founding
  /// first at one place, else in order of time; what has no date comes last.
  func posts(of person: EntityID, at place: EntityID?) -> [Fact] {
    let kinds: Set<TieKind> = [.founded, .employed, .studied, .director, .holds]
    let facts = graph.facts(of: person).filter { fact in
      kinds.contains(fact.kind) && fact.subject.entity == person
        && (place == nil || fact.object.entity == place)
        && Certainty.usual.contains(fact.certainty)
    }
    guard place == nil else {
      return facts.enumerated().sorted {
        ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset)
      }.map(\.element)
    }
    func day(_ fact: Fact) -> Int {
      let date = fact.lasting ?? graph.effectiveDate(of: fact)
      return (date?.earliest ?? date?.latest)?.number ?? .max
    }
    return facts.enumerated().sorted { (day($0.element), $0.offset) < (day($1.element), $1.offset) }
      .map(\.element)
  }

  /// A fact of somebody without their name: "founded MiniMax around early 2022 (implied)", with its
  /// note.
  func told(_ fact: Fact, of person: EntityID) -> Prose {
    Prose(predicate(fact, of: person)).marked(fact.certainty).citing(fact.citations)
  }

  /// Whether a post or a stake is over: by its own dates, or because another one at the same place
  /// ended and none goes on there.
  func isOver(_ fact: Fact, among facts: [Fact]) -> Bool {
    func ended(_ fact: Fact) -> Bool? {
      if case .period(let period) = fact.date { period.end != .open } else { nil }
    }
    if let own = ended(fact) { return own }
    let others = facts.filter { $0.kind == fact.kind && $0.object == fact.object }
    return others.contains { ended($0) == true } && !others.contains { ended($0) == false }
  }

  /// The sentence of a fact without the name at its head, if that is who it starts with.
  func predicate(_ fact: Fact, of id: EntityID) -> String {
    let sentence = narrator.sentence(fact)
    let head = narrator.name(id) + " "
    return sentence.hasPrefix(head) ? String(sentence.dropFirst(head.count)) : sentence
  }
}

extension Prose {
  /// The words with a capital letter at their head.
  var withCapital: Prose {
    guard case .plain(let text) = spans.first else { return self }
    return Prose(text.withCapital) + Prose(Array(spans.dropFirst()))
  }
}
