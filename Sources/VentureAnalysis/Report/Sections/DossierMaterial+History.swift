import VentureModel

// What happened beside, what is said beside, and what does not add up.

extension DossierMaterial {
  /// The section on what happened and stands in no other section, in order of time.
  var historySection: DossierSection? {
    let elsewhere: Set<TieKind> = [
      .founded, .raised, .invested, .employed, .studied, .director, .holds, .acquired, .met,
      .together, .acquainted, .listed,
    ]
    let meetings = meetings
    let entries = History(of: subject, in: graph).entries.filter { entry in
      switch entry.kind {
      case .tie(let kind): !elsewhere.contains(kind) && !meetings.contains(entry.told.sentence)
      case .date, .constraint: false
      }
    }
    let limit = 15
    let cut = entries.count > limit ? entries.count - limit : 0
    return DossierSection(
      "What else happened",
      [
        .list(entries.prefix(limit).map(\.told.prose)),
        .paragraph(cut == 0 ? Prose() : "And \(cut) more."),
      ])
  }

  /// The events at which a person was with others, who are told of by their names.
  private var meetings: Set<String> {
    guard graph[subject]?.kind == .person else { return [] }
    let kinds: Set<TieKind> = [.attended, .organised]
    let events = graph.facts(of: subject).filter { kinds.contains($0.kind) }
    return Set(
      events.filter { fact in
        fact.object.entity.map { event in
          graph.facts(of: event).contains {
            kinds.contains($0.kind) && $0.subject.entity.map { $0 != subject } == true
          }
        } == true
      }.map { narrator.sentence($0) })
  }

  /// The section on what sources say of the subject that is no tie.
  var remarksSection: DossierSection? {
    let remarks = graph.remarks.filter { $0.about.contains(subject) }
    let limit = 10
    let cut = remarks.count > limit ? remarks.count - limit : 0
    let items = remarks.prefix(limit).map { remark in
      let text = remark.text.hasSuffix(".") ? String(remark.text.dropLast()) : remark.text
      return Prose(text).marked(remark.certainty, remark.note).sentence(citing: remark.citations)
    }
    return DossierSection(
      "Also said", [.list(items), .paragraph(cut == 0 ? Prose() : "And \(cut) more.")])
  }

  /// The section on statements that cannot all be true, or of which one cannot tell.
  var auditSection: DossierSection? {
    // What is a matter of tidiness is left to the audit itself.
    let open = findings.filter {
      $0.outcome == .fails || ($0.outcome == .cannotTell && $0.severity != .low)
    }
    let limit = 8
    let cut = open.count > limit ? open.count - limit : 0
    let others = findings.count { $0.outcome != .fails && $0.outcome != .cannotTell }
    let items = open.prefix(limit).map { finding in
      Prose.strong(finding.outcome == .fails ? "Contradiction." : "Cannot be told.") + " "
        + Prose(finding.sentence).citing(finding.citations)
    }
    let rest: Prose =
      others == 0
      ? Prose()
      : others == 1
        ? "One other check contradicts nothing." : "\(others) other checks contradict nothing."
    return DossierSection(
      "What does not add up",
      items.isEmpty
        ? [] : [.list(items), .paragraph([cut == 0 ? Prose() : "And \(cut) more.", rest])])
  }
}
