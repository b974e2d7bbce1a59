import VentureAnalysis
import VentureModel

/// What a picture of changes says in words.
struct DifferenceTexts {
  let content: DifferenceContent
  let drafting: Drafting

  private var graph: VentureGraph { content.graph }
  private var wording: Wording { drafting.wording }
  private var rounds: RoundTexts { RoundTexts(graph: graph, wording: wording) }

  func name(_ id: EntityID) -> String {
    graph.round(id).map { rounds.name($0) } ?? drafting.name(id, in: graph)
  }

  // MARK: - Rows

  /// Who, or which round, a change is about; nil if that has no name.
  func party(of change: DifferenceContent.Change) -> EntityID? {
    switch change.happening.matter {
    case .fact(let fact): content.party(of: fact)
    case .date(let id, _): id
    case .constraint(let constraint):
      if case .membership(let membership) = constraint.form {
        membership.investors.first
      } else {
        nil
      }
    }
  }

  /// The name of who, or which round, a change is about; the entity's own if nobody else is. An arrow
  /// before it says that the entity did it, where the other might have.
  func subject(of change: DifferenceContent.Change) -> String {
    switch change.happening.matter {
    case .fact(let fact):
      let other = party(of: change).map(name) ?? unnamed(fact)
      return other.map { content.isOutgoing(change) ? "→ \($0)" : $0 } ?? name(content.entity)
    case .constraint(let constraint):
      guard case .membership(let membership) = constraint.form else { break }
      let others = membership.investors.count - 1
      let first = name(party(of: change) ?? content.entity)
      return others > 0 ? "\(first) +\(others)" : first
    case .date: break
    }
    return name(party(of: change) ?? content.entity)
  }

  private func unnamed(_ fact: Fact) -> String? {
    for party in [fact.subject, fact.object] {
      if case .unnamed(let somebody) = party { return somebody.description?.onOneLine }
    }
    return nil
  }

  /// What happened, in few words, with its doubt.
  func event(of change: DifferenceContent.Change) -> String {
    let words: [String?] =
      switch change.happening.matter {
      case .fact(let fact): phrases(fact)
      case .date(_, let milestone): [wording(milestone.phrase)]
      case .constraint(let constraint): [phrase(constraint)]
      }
    let doubt: String? =
      switch change.happening.told.certainty {
      case .stated: nil
      case .implied, .derived: wording(.implied)
      case .context, .disputed: wording(.disputed)
      }
    return (words + [doubt]).compactMap(\.self).joined(separator: " · ")
  }

  private func phrases(_ fact: Fact) -> [String?] {
    let status = fact.status.phrase.map { wording($0) }
    switch fact.terms {
    case .investment(let terms):
      let round = fact.object.entity.flatMap { graph.round($0) }
      let word = wording(terms.isLead ? .lead : .invested)
      return [
        status ?? word, terms.amount.map { wording.amount($0) },
        terms.share.map { wording.share($0) },
        round.flatMap { $0.isPlaceholder ? nil : rounds.name($0) },
        terms.entry == .new && status == nil ? wording(.newShareholder) : nil,
      ]
    case .holding(let terms):
      guard let share = terms.share else { return [wording(.shareholder)] }
      return [
        wording(
          terms.basis == .beforeOffering ? .stakeBefore : .stake, ["share": wording.share(share)])
      ]
    case .acquisition(let terms):
      return [
        wording(.acquisition), status, terms.amount.map { wording.amount($0) },
        terms.share.map { wording.share($0) },
      ]
    case .employment(let terms):
      return [wording(.employed), terms.titles.last?.onOneLine]
    case .directorship, .founding, .study, .attendance, .meeting, .listing, .together, .right,
      .contact, .none:
      guard fact.kind == .raised, let round = fact.object.entity.flatMap({ graph.round($0) }) else {
        return [wording(fact.kind.phrase), status]
      }
      return [
        wording(.raisedMoney), rounds.amount(of: round) ?? wording(.amountNotStated),
        rounds.worth(of: round), status,
      ]
    }
  }

  private func phrase(_ constraint: Constraint) -> String {
    switch constraint.form {
    case .membership(let membership):
      let count = wording.quantity(membership.count) { String($0.number) }
      return wording(.inSomeRounds, ["count": count, "total": String(membership.targets.count)])
    case .total(let total):
      return wording(.raisedInAll, ["amount": wording.amount(total.raised)])
    case .count(let tally):
      let count = wording.quantity(tally.value) { String($0.number) }
      return wording(tally.subject == .rounds ? .someRounds : .countOfInvestors, ["count": count])
    case .bound, .ranking: return wording(.otherStatement)
    }
  }

  /// When it was, as stated.
  func date(of change: DifferenceContent.Change) -> String {
    change.happening.date.map { wording.dates.text($0) } ?? ""
  }

  /// The change as a sentence for those who cannot see it.
  func sentence(of change: DifferenceContent.Change) -> String {
    let told = change.happening.told
    return told.marks.isEmpty
      ? told.sentence : "\(told.sentence) (\(told.marks.joined(separator: ", ")))"
  }

  // MARK: - The whole

  var title: String {
    wording(
      .differenceTitle,
      [
        "name": name(content.entity), "from": wording.dates.text(content.difference.from),
        "to": wording.dates.text(content.difference.to),
      ])
  }

  /// How many changes there are of each kind.
  var summary: String {
    let difference = content.difference
    let open = difference.perhapsNew.count + difference.perhapsEnded.count
    return [
      wording(.newCount, ["count": String(difference.new.count)]),
      wording(.endedCount, ["count": String(difference.ended.count)]),
      open > 0 ? wording(.openCount, ["count": String(open)]) : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// The heading of a group.
  func heading(of group: DifferenceContent.Group) -> String {
    switch group {
    case .new: wording(.newChanges)
    case .ended: wording(.endedChanges)
    case .perhapsNew: wording(.perhapsNewChanges)
    case .perhapsEnded: wording(.perhapsEndedChanges)
    }
  }

  /// What the picture says to those who cannot see it.
  var alternativeText: String {
    let stop = wording(.sentenceEnd)
    let examples = content.changes.filter { !$0.group.isOpen && $0.isDone }.map { change in
      "\(subject(of: change)): \(event(of: change)), \(date(of: change))"
    }
    return ([title, summary] + examples).map { $0 + stop }.joined()
  }

  /// Date, sources, and what is not drawn.
  var notes: [String] {
    var notes = drafting.sourceNotes(
      content.changes.flatMap(\.happening.told.citations), in: graph)
    if content.difference.undatedCount > 0 {
      notes.append(wording(.undated, ["count": String(content.difference.undatedCount)]))
    }
    if content.omitted > 0 {
      notes.append(wording(.omittedChanges, ["count": String(content.omitted)]))
    }
    return notes
  }
}
