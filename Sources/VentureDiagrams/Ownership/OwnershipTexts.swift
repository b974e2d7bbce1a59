import VentureAnalysis
import VentureModel

/// What a picture of ownership says in words.
struct OwnershipTexts {
  let content: OwnershipContent
  let drafting: Drafting

  private var wording: Wording { drafting.wording }
  private var rounds: RoundTexts { RoundTexts(graph: content.graph, wording: wording) }

  func name(_ id: EntityID) -> String { drafting.name(id, in: content.graph) }

  func title(of sale: OwnershipContent.Sale) -> String { rounds.name(sale.round) }

  /// A share with its qualifier, and the marks that the legend explains; nil if any is possible.
  func share(_ figure: Figure) -> String? {
    guard let shown = figure.percentage else { return nil }
    var text = wording.quantity(shown) { EnglishNumber.plain($0.percent) } + " %"
    if figure.isApproximate, !text.hasPrefix("~") {
      let sign = text.prefix { !$0.isNumber }
      text = sign + "~" + text.dropFirst(sign.count)
    }
    return text + figure.marks
  }

  /// The stated share of a holder.
  func stated(_ holder: OwnershipContent.Holder) -> String? {
    holder.stated.flatMap { share($0.share) }
  }

  /// What the rounds allow a holder.
  func estimate(_ holder: OwnershipContent.Holder) -> String? {
    guard let estimate = holder.estimate else { return nil }
    return share(estimate.share) ?? wording(.notKnown)
  }

  // MARK: - The whole

  private var statedHolders: [OwnershipContent.Holder] {
    content.holders.filter { $0.stated != nil }
  }

  /// How many shares are stated, what they come to, and how many are only estimated.
  var summary: String {
    let stated = statedHolders.count
    let others = content.holders.count - stated
    let together = content.stakes.statedTogether.flatMap { share($0.share) }
    return [
      stated > 0 ? wording.count(stated, .oneStatedShare, .someStatedShares) : nil,
      together.map { wording(.together, ["share": $0]) }, moment,
      others > 0 ? wording(.onlyEstimated, ["count": String(others)]) : nil,
    ].compactMap(\.self).joined(separator: " · ")
  }

  /// Of when the stated shares are.
  private var moment: String? {
    let moment = content.stakes.statedTogether?.moment ?? statedHolders.first?.stated?.moment
    let basis = moment?.basis.map { basis in
      wording(basis == .beforeOffering ? .beforeOffering : .afterOffering)
    }
    let words = [moment?.day.map { wording.dates.text($0) }, basis].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: " · ")
  }

  /// What the picture says to those who cannot see it.
  var alternativeText: String {
    let stop = wording(.sentenceEnd)
    func list(
      _ phrase: Wording.Phrase, _ holders: [OwnershipContent.Holder],
      _ share: (OwnershipContent.Holder) -> String?
    ) -> String {
      let shares = holders.compactMap { holder in share(holder).map { "\(name(holder.id)) \($0)" } }
      return shares.isEmpty
        ? "" : wording(phrase, ["shares": shares.joined(separator: ", ")]) + stop
    }
    let known = content.holders.filter { holder in
      holder.stated == nil
        && holder.estimate.map { ($0.share.interval.lower?.value ?? 0) > 0 } == true
    }
    return wording(.ownershipTitle, ["company": name(content.company)]) + stop + summary + stop
      + list(.statedInWords, statedHolders, stated) + list(.estimatedInWords, known, estimate)
  }

  /// Date, sources, where the assumptions are told, and what is not drawn.
  var notes: [String] {
    var notes = drafting.sourceNotes(figures.flatMap(\.citations), in: content.graph)
    if figures.contains(where: \.isDerived) {
      notes.append(
        wording(
          .assumptions,
          [
            "count": String(content.stakes.assumptions.count),
            "command": "venturegraph stakes \(content.company)",
          ]))
    }
    if content.omitted > 0 {
      notes.append(wording(.omittedHolders, ["count": String(content.omitted)]))
    }
    return notes
  }

  /// Every figure on the picture.
  var figures: [Figure] {
    content.holders.flatMap { holder in
      (holder.earlier.map(\.share) + [holder.stated?.share, holder.estimate?.share])
        .compactMap(\.self)
    } + content.sales.flatMap { [$0.sold, $0.left].compactMap(\.self) }
  }
}
