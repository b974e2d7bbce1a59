import VentureModel

/// Writes the sections of a card.
struct CardAuthor {
  let entity: Entity
  let graph: VentureGraph
  let narrator: Narrator

  init(entity: Entity, graph: VentureGraph) {
    self.entity = entity
    self.graph = graph
    narrator = Narrator(graph)
  }

  var title: String {
    "\(narrator.name(entity.id)): \(description) (\(entity.id))"
  }

  var sections: [Card.Section] {
    [
      Card.Section(title: "Names", lines: names),
      Card.Section(title: "What it is", lines: attributes),
      Card.Section(title: "Rounds", lines: rounds),
      Card.Section(title: "Investors", lines: investors),
    ] + ties + [
      Card.Section(title: "Certain of several, of none alone", lines: constraints),
      Card.Section(title: "Remarks", lines: remarks),
      Card.Section(title: "Sources", lines: sources),
    ]
  }

  /// What the entity is and which roles it plays: "company; investor, portfolio company".
  private var description: String {
    let kind: String =
      switch entity {
      case .organization(let organization):
        organization.kinds.map { $0.rawValue.replacing("-", with: " ") }.joined(separator: ", ")
      case .round(let round):
        round.isPlaceholder ? "round without a name" : round.kind.rawValue + " round"
      case .product(let product): product.kind?.rawValue ?? "product"
      case .event(let event): event.kind?.rawValue ?? "event"
      case .person, .school: entity.kind.rawValue
      }
    let roles = graph.roles(of: entity.id).map { $0.rawValue.replacing("-", with: " ") }
    return ([kind] + (roles.isEmpty ? [] : [roles.joined(separator: ", ")])).joined(separator: "; ")
  }

  private func line<Value>(
    _ name: String, _ statement: Stated<Value>, _ text: (Value) -> String
  ) -> Card.Line {
    var marks = statement.certainty == .stated ? [] : [statement.certainty.rawValue]
    if statement.status != .completed { marks.append(statement.status.rawValue) }
    if let moment = statement.moment { marks.append(moment) }
    if let note = statement.note { marks.append(note) }
    return Card.Line(
      text: "\(name) \(text(statement.value))", marks: marks, citations: statement.citations)
  }

  private var names: [Card.Line] {
    entity.names.entries.map {
      Card.Line(text: "\($0.language): \($0.text)", marks: [], citations: [])
    }
      + (entity.names.aliases.isEmpty
        ? []
        : [
          Card.Line(
            text: "also " + entity.names.aliases.joined(separator: ", "), marks: [],
            citations: [])
        ])
  }

  private var attributes: [Card.Line] {
    var lines: [Card.Line] = []
    let profile = entity.profile
    if profile.identification != .high {
      lines.append(
        Card.Line(
          text: "identification \(profile.identification.rawValue)", marks: [], citations: []))
    }
    if let note = profile.note { lines.append(Card.Line(text: note, marks: [], citations: [])) }
    switch entity {
    case .person(let person):
      lines += person.born.map { line("born", $0, \.phrase) }
    case .organization(let organization):
      lines += organization.founded.map { line("founded", $0, \.phrase) }
      lines += organization.ended.map { line("ended", $0, \.phrase) }
      lines += organization.tags.map {
        Card.Line(text: "called “\($0.text)”", marks: [], citations: $0.citations)
      }
    case .round(let round):
      lines += roundLines(round)
    case .product(let product):
      lines += product.released.map { line("released", $0, \.phrase) }
    case .event(let event):
      lines += event.date.map { line("took place", $0, \.phrase) }
      if let place = event.place {
        lines.append(Card.Line(text: "place: \(place)", marks: [], citations: []))
      }
    case .school:
      break
    }
    return lines
  }

  private func roundLines(_ round: Round) -> [Card.Line] {
    var lines = [
      Card.Line(text: narrator.name(round), marks: [], citations: round.profile.citations)
    ]
    lines += round.date.map { line(round.closed.isEmpty ? "took place" : "began", $0, \.phrase) }
    lines += round.closed.map { line("closed", $0, \.phrase) }
    lines += round.raised.map { line("raised", $0, \.phrase) }
    lines += round.preMoney.map { line("pre-money", $0, \.phrase) }
    lines += round.postMoney.map { line("post-money", $0, \.phrase) }
    lines += round.valuation.map { line("valuation, basis not stated,", $0, \.phrase) }
    lines += round.pricePerShare.map { line("price of a share", $0, \.phrase) }
    return lines
  }

  /// The rounds of a company, a line each.
  private var rounds: [Card.Line] {
    graph.rounds(of: entity.id).filter { !$0.isPlaceholder }.map { round in
      var parts = [narrator.title(round)]
      if let date = round.date.preferred() { parts.append(date.value.phrase) }
      if let raised = round.raised.preferred() { parts.append("raised \(raised.value.phrase)") }
      if let post = round.postMoney.preferred() { parts.append("post-money \(post.value.phrase)") }
      return Card.Line(
        text: parts.joined(separator: ", "),
        marks: round.certainty == .stated ? [] : [round.certainty.rawValue],
        citations: round.profile.citations)
    }
  }

  /// Who invested in a company, or in a round, a line each.
  private var investors: [Card.Line] {
    let rounds: [EntityID] =
      switch entity {
      case .organization: graph.rounds(of: entity.id).map(\.profile.id)
      case .round: [entity.id]
      default: []
      }
    return rounds.flatMap { round in graph.investments(in: round).map { line(for: $0) } }
  }

  /// Facts of the entity itself, by kind.
  private var ties: [Card.Section] {
    let facts = graph.facts(of: entity.id).filter { fact in
      fact.kind != .raised && !(fact.kind == .invested && fact.object.entity == entity.id)
    }
    return TieKind.allCases.map { kind in
      Card.Section(
        title: Self.heading(kind),
        lines: facts.filter { $0.kind == kind }.map { line(for: $0) })
    }
  }

  private func line(for fact: Fact) -> Card.Line {
    var marks = fact.certainty == .stated ? [] : [fact.certainty.rawValue]
    if let note = fact.note { marks.append(note) }
    return Card.Line(text: narrator.sentence(fact), marks: marks, citations: fact.citations)
  }

  private static func heading(_ kind: TieKind) -> String {
    switch kind {
    case .founded: "Founders and foundations"
    case .raised: "Rounds"
    case .invested: "Investments"
    case .employed: "People and posts"
    case .studied: "Studies"
    case .director: "Boards"
    case .holds: "Stakes"
    case .acquired: "Acquisitions"
    case .parent: "Parents and subsidiaries"
    case .released, .developed: kind.rawValue.capitalizedFirst
    case .attended, .organised: "Events: \(kind.rawValue)"
    case .met: "Meetings"
    case .listed: "Listings"
    case .together: "Together"
    case .right: "Rights"
    case .interviewed, .presentedTo, .commentedOn, .contacted, .negotiated, .acquainted:
      "Contacts: \(kind.rawValue.replacing("-", with: " "))"
    }
  }

  private var constraints: [Card.Line] {
    graph.constraints.filter { $0.concerns(entity.id, in: graph) }.map { constraint in
      var marks = constraint.certainty == .stated ? [] : [constraint.certainty.rawValue]
      if let note = constraint.note { marks.append(note) }
      return Card.Line(
        text: narrator.sentence(constraint), marks: marks, citations: constraint.citations)
    }
  }

  private var remarks: [Card.Line] {
    graph.remarks.filter { $0.about.contains(entity.id) }.map { remark in
      Card.Line(
        text: remark.text, marks: remark.certainty == .stated ? [] : [remark.certainty.rawValue],
        citations: remark.citations)
    }
  }

  /// The documents that anything on the card cites.
  private var sources: [Card.Line] {
    let lines =
      names + attributes + rounds + investors + ties.flatMap(\.lines) + constraints + remarks
    let cited = Set((lines.flatMap(\.citations) + entity.profile.citations).map(\.source)).sorted()
    return cited.compactMap { graph[$0] }.map { source in
      Card.Line(text: "\(source.id): \(source.reference)", marks: [], citations: [])
    }
  }
}

extension Source {
  /// The source as a bibliography gives it, in short.
  public var reference: String {
    [
      authors.joined(separator: ", "), title.map { "“\($0)”" } ?? "", publisher ?? "",
      date?.description ?? "",
    ]
    .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
