import VentureModel

// Who can introduce somebody to the subject.

extension DossierMaterial {
  /// Somebody outside who knows somebody inside, and from where.
  private struct Contact {
    let person: EntityID
    let reasons: [(told: Prose, weight: Int)]
  }

  /// The section on people from outside who have a tie to the subject or its people: those who met
  /// them first, then those who worked or studied at one place with them.
  var waysSection: DossierSection? {
    let insiders = graph.insiders(of: subject)
    let contacts = people(knowing: insiders)
    let limit = 8
    let cut = contacts.count > limit ? contacts.count - limit : 0
    let known = Set(contacts.map(\.person)).union(insiders)
    return DossierSection(
      graph[subject]?.kind == .person ? "Who knows \(name)" : "Ways in",
      [
        .list(contacts.prefix(limit).map { item(for: $0) }),
        .paragraph(cut == 0 ? Prose() : "And \(cut) more."),
        .paragraph(
          [othersBehindInvestors(besides: known), backedFounders(besides: known)].compactMap(\.self)
        ),
      ])
  }

  private func item(for contact: Contact) -> Prose {
    let post = post(of: contact.person).map { Prose(" (\($0))") } ?? Prose()
    let reasons = contact.reasons.prefix(3).map(\.told).joined(separator: "; ")
    return Prose.strong(narrator.name(contact.person)) + post + ": " + reasons + "."
  }

  /// What somebody is now or was last, outside the subject: "managing partner at Yunqi Partners".
  ///
  /// A foundation tells more than a post, a post with a title more than one without; a place without a
  /// name tells least.
  func post(of person: EntityID) -> String? {
    let facts = posts(of: person, at: nil)
    func rank(_ fact: Fact) -> Int {
      let isNamed =
        fact.object.entity.map { graph[$0]?.profile.identification != .unnamed } ?? false
      let kind =
        switch fact.terms {
        case .founding: 0
        case .employment(let terms): terms.titles.isEmpty ? 2 : 1
        default: fact.kind == .founded ? 0 : 3
        }
      return (isOver(fact, among: facts) ? 8 : 0) + (isNamed ? 0 : 4) + kind
    }
    let outside = facts.filter {
      [.employed, .founded, .holds].contains($0.kind) && $0.object.entity != subject
    }
    guard let last = outside.reversed().min(by: { rank($0) < rank($1) }) else { return nil }
    let place = narrator.name(last.object)
    let former = isOver(last, among: facts) ? "formerly " : ""
    switch last.terms {
    case .employment(let terms):
      return terms.titles.last.map { "\(former)\($0) at \(place)" } ?? former + place
    case .holding(let terms):
      return "\(former)\(terms.role == .shareholder ? "shareholder" : "owner") of \(place)"
    default: return "founder of \(place)"
    }
  }

  private func people(knowing insiders: Set<EntityID>) -> [Contact] {
    let ties = AcquaintanceTies(graph, selection: Selection(), before: nil)
    let candidates = insiders.sorted().reduce(into: Set<EntityID>()) {
      $0.formUnion(graph.neighbours(of: $1))
    }.union(acquainted)
    let known = candidates.subtracting(insiders).sorted().compactMap { person -> Contact? in
      let words = ties.words(person, subject).flatMap { self.reasons($0, person, subject) }
      let all =
        words
        + insiders.sorted().flatMap { insider in
          (ties.grounds(person, insider) + ties.words(person, insider)).filter {
            $0.basis != .event
          }.flatMap { self.reasons($0, person, insider) }
        } + events(person, with: insiders, ties)
      let ranked = all.enumerated().sorted {
        ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset)
      }.map(\.element)
      return ranked.isEmpty ? nil : Contact(person: person, reasons: ranked)
    }
    return known.sorted { a, b in
      let (one, other) = (a.reasons[0].weight, b.reasons[0].weight)
      if one != other { return one < other }
      return a.reasons.count == b.reasons.count
        ? a.person < b.person : a.reasons.count > b.reasons.count
    }
  }

  /// The events at which somebody was with people from inside.
  private func events(
    _ person: EntityID, with insiders: Set<EntityID>, _ ties: AcquaintanceTies
  ) -> [(told: Prose, weight: Int)] {
    var order: [EntityID] = []
    var met: [EntityID: (others: [EntityID], facts: [Fact])] = [:]
    for insider in insiders.sorted() {
      for ground in ties.grounds(person, insider) where ground.basis == .event {
        guard let event = ground.through else { continue }
        if met[event] == nil { order.append(event) }
        met[event, default: ([], [])].others.append(insider)
        met[event]?.facts += ground.facts
      }
    }
    return order.map { event in
      let (others, facts) = met[event] ?? ([], [])
      let date = facts.first.flatMap { graph.effectiveDate(of: $0) }.map { ", \($0.cell)" } ?? ""
      let names = narrator.list(others)
      return (
        Prose("with \(names) at “\(narrator.name(event))”\(date)").citing(
          facts.flatMap(\.citations)), 0
      )
    }
  }

  /// People who know the subject as a whole.
  private var acquainted: Set<EntityID> {
    Set(
      graph.facts(of: subject).filter { $0.kind == .acquainted }.compactMap {
        $0.other(than: subject)
      }.filter { graph[$0]?.kind == .person })
  }

  /// What two have in common, in words, and how much it is worth: a meeting before one employer.
  private func reasons(
    _ ground: RelatedPair.Ground, _ person: EntityID, _ insider: EntityID
  ) -> [(told: Prose, weight: Int)] {
    let citations = ground.facts.flatMap(\.citations)
    let other = narrator.name(insider)
    let place = ground.through.map { narrator.name($0) } ?? ""
    switch ground.basis {
    case .employer, .school:
      let overlap = ground.facts.overlapInWords(of: person, insider)
      return [(Prose("at \(place), as \(other) was; \(overlap)").citing(citations), 1)]
    default:
      return ground.facts.map {
        (Prose(predicate($0, of: person)).marked($0.certainty).citing($0.citations), 0)
      }
    }
  }

  /// Those on the side of an investor of whom no tie to anybody inside is known.
  private func othersBehindInvestors(besides known: Set<EntityID>) -> Prose? {
    let sides = InvestorSides(graph, company: subject, selection: Selection())
    let people = sides.investors.flatMap { investor in
      sides.people(behind: investor).sorted().map { (investor, $0) }
    }
    var seen = known
    let others = people.filter { seen.insert($1).inserted }.map { investor, person in
      investor == person
        ? Prose(narrator.name(person))
        : Prose("\(narrator.name(person)) (\(narrator.name(investor)))")
    }
    guard !others.isEmpty else { return nil }
    return "On the side of investors stand also, without a tie that is known: "
      + others.listed(limit: 12) + "."
  }

  /// The people of companies that the subject backed.
  private func backedFounders(besides known: Set<EntityID>) -> Prose? {
    let companies = backedPeople.filter { $0.key != subject }.sorted { $0.key < $1.key }
    let people = companies.compactMap { company, people -> Prose? in
      let names = people.filter { !known.contains($0) }.map { Prose(narrator.name($0)) }
      return names.isEmpty
        ? nil : "\(names.listed(limit: 3)) (\(narrator.name(company)))"
    }
    guard !people.isEmpty else { return nil }
    return "From companies that \(name) backed: " + people.joined(separator: "; ") + "."
  }

  /// The section on ways from whoever asks.
  var introductionsSection: DossierSection? {
    guard let introductions else { return nil }
    let (answer, excerpt) = introductions
    let asked = Narrator(excerpt)
    let title = "From \(asked.name(answer.search.from))"
    guard !answer.people.isEmpty else {
      return DossierSection(
        title, [.paragraph("Nobody is known who could introduce them.")])
    }
    let rest = answer.count - answer.people.count
    return DossierSection(
      title,
      [
        .list(
          answer.people.map { introduction in
            Prose(introduction.sentence(asked)).sentence(
              citing: introduction.way.steps.flatMap { $0.reasons.first?.citations ?? [] })
          }),
        .paragraph(rest > 0 ? "And \(rest) more could be asked." : Prose()),
      ])
  }
}

extension VentureGraph {
  /// People who met somebody, or were where they were.
  func neighbours(of person: EntityID) -> Set<EntityID> {
    let places: Set<TieKind> = [.employed, .studied, .attended, .organised]
    var found: Set<EntityID> = []
    for fact in facts(of: person) {
      guard let other = fact.other(than: person) else { continue }
      if self[other]?.kind == .person {
        found.insert(other)
      } else if places.contains(fact.kind) {
        found.formUnion(
          facts(of: other).compactMap { places.contains($0.kind) ? $0.subject.entity : nil })
      }
    }
    return found.filter { self[$0]?.kind == .person }
  }
}

extension [Fact] {
  /// Whether two were at one place at the same time, in words.
  fileprivate func overlapInWords(of one: EntityID, _ other: EntityID) -> String {
    if contains(where: { $0.kind == .together }) { return "at the same time" }
    let mine = filter { $0.subject.entity == one }
    let theirs = filter { $0.subject.entity == other }
    switch mine.overlap(theirs) {
    case .yes: return "at the same time"
    case .no: return "at other times"
    case .cannotTell: return "whether at the same time cannot be told"
    }
  }
}
