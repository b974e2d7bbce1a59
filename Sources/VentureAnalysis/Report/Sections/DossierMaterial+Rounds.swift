import VentureModel

// What the subject raised.

extension DossierMaterial {
  /// The rounds that a source names, in order of time.
  var namedRounds: [RoundFigures] {
    rounds.financing.rounds.filter { !$0.round.isPlaceholder }
  }

  /// The section on the rounds that the subject raised: their figures, and what is said of several
  /// together.
  var roundsSection: DossierSection? {
    let shown = namedRounds.suffix(25)
    let cut = namedRounds.count - shown.count
    return DossierSection(
      "Rounds",
      [
        .paragraph(cut == 0 ? Prose() : "The last 25 rounds, and \(cut) earlier."),
        .table(roundsTable(shown)),
        .paragraph(Figure.legend(rounds.figures, undated: isDoubtful) ?? Prose()),
        .paragraph(roundSentences),
      ])
  }

  private var isDoubtful: Bool { !rounds.financing.undatedRounds.isEmpty }

  private func roundsTable(_ shown: ArraySlice<RoundFigures>) -> DossierTable {
    let cited = shown.map { $0.round.citations }
    let isWhole = cited.areRowsOfOneSource
    var table = DossierTable(
      [
        .words("Round"), .words("Date"), .figures("Raised"), .figures("Pre-money"),
        .figures("Post-money"), .figures("Step-up"), .figures("Share sold"), .words("Led by"),
      ], citing: isWhole ? cited.flatMap(\.self) : [])
    for (figures, citations) in zip(shown, cited) {
      let round = figures.round
      let doubt = rounds.financing.undatedRounds.contains(round.profile.id) ? " ?" : ""
      let valuation = figures.valuation.map { $0.cell + " (basis unknown)" }
      let title = self.title(of: round)
      let date = (round.date.preferred()?.value.cell ?? "") + doubt
      let own = isWhole ? [] : citations
      table.append([
        title.isEmpty ? Prose() : Prose(title.withCapital).citing(own),
        title.isEmpty ? Prose(date).citing(own) : Prose(date),
        figures.raised?.cell ?? Prose(), figures.preMoney?.cell ?? Prose(),
        figures.postMoney?.cell ?? valuation ?? Prose(),
        rounds.step(to: round.profile.id)?.stepUp?.cell ?? Prose(),
        figures.newMoneyShare?.cell ?? Prose(),
        figures.parts.filter(\.fact.investment.isLead).map { part in
          Prose(narrator.name(part.fact.subject))
        }.listed(),
      ])
    }
    return table.withoutEmptyColumns
  }

  /// What a round is called; nothing if only its date and its amount tell it from others.
  func title(of round: Round) -> String {
    let isPlain = round.ordinal == nil && round.label == nil && narrator.ownName(round) == nil
    return isPlain && [.series, .other].contains(round.kind) ? "" : narrator.title(round)
  }

  /// What is stated of several rounds together, how the value grew, and what single investors brought.
  private var roundSentences: [Prose] {
    let totals = rounds.financing.totals.map {
      Prose(own(narrator.sentence($0))).sentence(citing: $0.constraint.citations)
    }
    let bounds = rounds.statements.filter { if case .bound = $0.form { true } else { false } }.map {
      Prose(own(narrator.sentence($0))).sentence(citing: $0.citations)
    }
    let growth = narrator.growth(of: rounds.financing).map { [Prose($0).sentence()] } ?? []
    let parts = namedRounds.flatMap { figures in
      zip(narrator.parts(of: figures), figures.parts.filter { $0.amount != nil }).map {
        Prose($0).sentence(citing: $1.fact.citations)
      }
    }
    let contradiction: [Prose] =
      rounds.financing.isConsistent
      ? [] : ["What is stated of several rounds contradicts itself."]
    return totals + bounds + growth + parts + contradiction
  }
}

extension DossierMaterial {
  /// A sentence without the name of the company where its own rounds are meant: "round 3 raised" for
  /// "MiniMax’s round 3 raised".
  func own(_ sentence: String) -> String {
    let possessive = narrator.possessive(name) + " "
    return sentence.replacing("rounds of \(name) (", with: "rounds (")
      .replacing(possessive, with: "").withCapital
  }
}

extension Round {
  /// Where the round, its date and its figures are stated.
  fileprivate var citations: [Citation] {
    let money = [raised, preMoney, postMoney, valuation].compactMap { $0.preferred() }
    return (profile.citations + (date.preferred()?.citations ?? []) + money.flatMap(\.citations))
      .withoutRepetitions
  }
}

extension [[Citation]] {
  /// Whether they are rows of one table each, or nothing but one whole source, so that one note for
  /// all says as much as one for each.
  var areRowsOfOneSource: Bool {
    let all = flatMap(\.self)
    return count > 1 && Set(all.map(\.source)).count == 1
      && all.allSatisfy { $0.locator?.hasPrefix("row ") ?? true }
  }

  /// The source as a whole where all are rows of it; each of them where they are few; else nothing,
  /// as they are cited one by one elsewhere.
  var summary: [Citation] {
    let all = flatMap(\.self).withoutRepetitions
    if areRowsOfOneSource, all.count > 1 { return all.prefix(1).map { Citation($0.source) } }
    return all.count > 8 ? [] : all
  }
}

extension String {
  /// The text with a capital letter at its head.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
