import Foundation
import VentureModel

/// "Put in the most", "the third": a stated place among investors, against what is known of each.
///
/// - SeeAlso: MODEL.md, "Uncertain membership": rankings are constraints that the audit checks; the seed
///   cases C2, C12 and R21.
struct RankingRule: AuditRule {
  let name = "ranking"
  let severity = AuditSeverity.high
  let title = "“put in the most”, “the third” against what is known"
  let explanation = """
    For each investor of the company the rule knows a range: of amounts (the stated ones are the least),
    shares, rounds (with memberships) or the place of the first round. Whoever certainly has more stands
    above; whoever may, and every investor that is counted but not named, may stand above. If the stated
    place is impossible the rule fails. If it is not certain it is a bound: nobody else has more, or so
    many without a name have. "Financial" investors are firms, funds, insurers and the like, and no
    companies. A disputed ranking bounds nothing.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.constraints.compactMap { constraint in
      guard case .ranking(let ranking) = constraint.form else { return nil }
      return finding(ranking, constraint, Standings(for: ranking, in: audited), audited)
    }
  }

  private func finding(
    _ ranking: Ranking, _ constraint: Constraint, _ standings: Standings, _ audited: AuditedGraph
  ) -> Finding {
    let own = standings.own
    let certain = standings.others.filter { own.isLess(than: $0.value) == .yes }
    let possible = standings.others.filter { own.isLess(than: $0.value) == .cannotTell }
    let unnamed = own.isLess(than: standings.ofAnybody).isPossible ? standings.unnamed : 0
    let best = certain.count + 1
    let worst = best + possible.count + unnamed
    let (least, most) = ranking.rank.whole
    let claim = audited.narrator.sentence(constraint)
    var numbers = [standings.number(audited.name(ranking.investor), own)]
    numbers += certain.map { standings.number(audited.name($0.investor), $0.value) }
    let missing = least - best
    let ceiling = standings.ceiling(above: own, in: audited)
    let outcome: Finding.Outcome
    let sentence: String
    if missing > 0, ceiling == nil {
      outcome = .fails
      sentence = "\(claim), but whoever is first had no more than it"
    } else if worst < least || best > most {
      outcome = .fails
      sentence =
        best > most
        ? "\(claim), but \(names(certain, standings, audited)) had more"
        : "\(claim), but no more than \(worst - 1) can have had more"
    } else if best >= least && worst <= most {
      outcome = .passes
      sentence =
        "\(claim), which agrees with what is known"
        + (certain.isEmpty ? "" : ": \(names(certain, standings, audited)) had more")
    } else if !Certainty.usual.contains(constraint.certainty) {
      outcome = .cannotTell
      numbers += possible.map { standings.number(audited.name($0.investor), $0.value) }
      sentence =
        "\(claim) (\(constraint.certainty.rawValue)); whether so is not told: "
        + "\(numbers[0].text) against \(names(possible, standings, audited))"
    } else {
      outcome = .bound
      if missing > 0, let ceiling {
        let range = standings.number("each of those not told", ceiling)
        numbers.append(range)
        sentence =
          "\(claim); of those above "
          + (certain.isEmpty ? "nobody is" : "only \(names(certain, standings, audited)) is")
          + " known, so \(missing) more, not told who, had \(range.text)"
      } else {
        if own.upper != nil {
          numbers.append(standings.number("each of the others", standings.below(own)))
        }
        let above = certain.isEmpty ? "" : " but \(names(certain, standings, audited))"
        sentence =
          "\(claim), so everybody else\(above) had no more than it, "
          + "which had \(numbers[0].text)"
      }
    }
    return finding(
      outcome, sentence + ".",
      about: [ranking.investor, ranking.company] + certain.map(\.investor), numbers,
      citing: constraint.citations + standings.citations)
  }

  private func names(
    _ standings: [Standings.Standing], _ all: Standings, _ audited: AuditedGraph
  ) -> String {
    listed(
      standings.map { "\(audited.name($0.investor)) (\(all.number("", $0.value).text))" })
  }
}
