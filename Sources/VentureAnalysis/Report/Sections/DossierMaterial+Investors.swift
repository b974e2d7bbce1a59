import VentureModel

// Who put money into the subject, and what they hold.

extension DossierMaterial {
  /// The section on who put money into the subject: a row for each, what is certain of several rounds,
  /// and what the stakes come to.
  var investorsSection: DossierSection? {
    let all = backers
    let limit = 25
    let shown = all.prefix(limit)
    let figures = shown.flatMap { backer in
      backer.amounts.map(\.amount)
        + [backer.statement?.share, backer.purchases].compactMap(\.self)
    }
    return DossierSection(
      "Investors and stakes",
      [
        .table(table(of: shown)),
        .paragraph(
          [
            all.count > limit ? "And \(all.count - limit) more." : nil, moment(of: shown),
            Figure.legend(figures),
          ].compactMap(\.self)),
        .paragraph(stakeSentences), .list(membershipSentences), .paragraph(rankings),
        .paragraph(figures.contains(where: \.isDerived) ? assumptions : []),
      ])
  }

  private func table(of backers: ArraySlice<Backer>) -> DossierTable {
    let cited = backers.map { $0.citations.isEmpty ? membership(of: $0.investor) : $0.citations }
    let isWhole = cited.areRowsOfOneSource
    var table = DossierTable(
      [
        .words("Investor"), .words("Rounds"), .figures("Put in"), .figures("Stated stake"),
        .words("Of"), .figures("Left of what it certainly bought"),
      ], citing: isWhole ? cited.flatMap(\.self) : [])
    let isOneMoment = moment(of: backers) != nil
    for (backer, citations) in zip(backers, cited) {
      let name = Prose(narrator.name(backer.investor))
      table.append([
        isWhole ? name : name.citing(citations), Prose(backer.rounds(in: self)),
        backer.amounts.map { amount, part in
          amount.cell + (backer.amounts.count > 1 ? Prose(" (\(word(for: part)))") : Prose())
        }.joined(separator: ", "),
        backer.statement?.share.cell ?? Prose(),
        Prose(isOneMoment ? "" : backer.statement?.fact.moment ?? ""),
        backer.purchases?.cell ?? Prose(),
      ])
    }
    return table.withoutEmptyColumns
  }

  /// Of when all stated stakes are, where it is one moment.
  private func moment(of backers: ArraySlice<Backer>) -> Prose? {
    let moments = Set(backers.compactMap { $0.statement?.fact.moment })
    guard moments.count == 1, let moment = moments.first, !moment.isEmpty else { return nil }
    return "The stakes are stated of \(moment)."
  }

  /// Where it is stated that somebody was in one of several rounds.
  private func membership(of investor: EntityID) -> [Citation] {
    graph.memberships(of: investor).filter { $0.company == subject }.flatMap(\.constraint.citations)
  }

  /// What the stated stakes tell together with the rounds.
  private var stakeSentences: [Prose] {
    let statements = stakes.stakes.flatMap(\.statements)
    let consequences = statements.flatMap { statement in
      narrator.consequences(of: statement).map {
        Prose($0).sentence(citing: statement.fact.citations)
      }
    }
    let sum = narrator.sum(of: stakes).map { [Prose($0).sentence()] } ?? []
    let unnamed = namedRounds.flatMap(\.parts).filter { $0.fact.subject.entity == nil }.map {
      Prose(own(narrator.sentence($0.fact))).sentence(citing: $0.fact.citations)
    }
    return consequences + sum + unnamed
  }

  /// What is certain of several rounds and of none alone.
  private var membershipSentences: [Prose] {
    constraints { form in
      guard case .membership(let membership) = form else { return false }
      return membership.targets.allSatisfy { graph.round($0)?.company == subject }
    }.map { Prose(own(narrator.sentence($0))).sentence(citing: $0.citations) }
  }

  /// The places among its investors that sources give, investor by investor.
  private var rankings: [Prose] {
    let rankings = constraints { form in
      if case .ranking(let ranking) = form { ranking.company == subject } else { false }
    }
    var order: [EntityID] = []
    var places: [EntityID: [Prose]] = [:]
    for constraint in rankings {
      guard case .ranking(let ranking) = constraint.form else { continue }
      let sentence = narrator.sentence(constraint).replacing(" of \(name)", with: "")
      let head = "\(narrator.name(ranking.investor)) ranked "
      if places[ranking.investor] == nil { order.append(ranking.investor) }
      places[ranking.investor, default: []].append(
        Prose(sentence.hasPrefix(head) ? String(sentence.dropFirst(head.count)) : sentence)
          .citing(constraint.citations))
    }
    let parts = order.map { Prose(narrator.name($0)) + " " + (places[$0] ?? []).listed() }
    return parts.isEmpty ? [] : ["Sources rank " + parts.joined(separator: "; ") + "."]
  }

  /// What is stated or implied of the subject in forms of some kind.
  private func constraints(_ isWanted: (Constraint.Form) -> Bool) -> [Constraint] {
    graph.constraints.filter { Certainty.usual.contains($0.certainty) && isWanted($0.form) }
  }

  /// What the estimates assume, as one sentence.
  private var assumptions: [Prose] {
    let words = stakes.assumptions.map(\.sentence).map {
      $0.prefix(1).lowercased() + $0.dropFirst()
    }
    return [Prose("The estimates assume that \(words.joined(separator: "; that "))").sentence()]
  }
}

extension Fact {
  /// Of when a stake is stated: "around January 2026, before the offering".
  fileprivate var moment: String {
    guard case .holding(let terms) = self.terms else { return "" }
    let basis = terms.basis.map {
      $0 == .beforeOffering ? "before the offering" : "after the offering"
    }
    return [date?.cell, basis].compactMap(\.self).joined(separator: ", ")
  }
}
