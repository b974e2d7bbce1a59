import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend, notes and table of what is around a company or an investor.

extension EcosystemArtist {
  var sheet: Sheet {
    let name = texts.name(content.focus)
    return Sheet(
      "ecosystem",
      title: content.isInvestor
        ? wording(.holdingsTitle, ["investor": name]) : wording(.backersTitle, ["company": name]),
      subtitle: subtitle, alternativeText: alternativeText, table: table, body: .placed(canvas),
      legend: keys, notes: notes, drafting: drafting)
  }

  private var links: [EcosystemLink] { content.inner + content.outer }

  private var backers: [EntityID] {
    content.isInvestor
      ? content.far.filter { id in content.outer.contains { $0.tail == id } } : content.near
  }

  private var subtitle: String {
    let companies = content.companies.count
    return [
      wording.count(companies, .oneCompany, .someCompanies),
      backers.isEmpty ? nil : wording.count(backers.count, .oneBacker, .someBackers),
    ].compactMap(\.self).joined(separator: " · ")
  }

  private var alternativeText: String {
    let ties = (content.isInvestor ? content.inner : content.outer).map { link in
      "\(texts.name(link.tail)) → \(texts.name(link.head)) (\(texts.words(link).joined(separator: ", ")))"
    }
    return wording(
      .ecosystemAlternative,
      ["name": texts.name(content.focus), "ties": ties.joined(separator: "; ")])
  }

  private var notes: [String] {
    let citations = links.flatMap(\.citations) + content.open.flatMap(\.constraint.citations)
    var notes = drafting.sourceNotes(citations, in: content.graph)
    if content.omittedCompanies > 0 {
      notes.append(wording(.moreCompanies, ["count": String(content.omittedCompanies)]))
    }
    if content.omittedBackers > 0 {
      notes.append(
        wording(
          content.isInvestor ? .otherHolders : .otherBackers,
          ["count": String(content.omittedBackers)]))
    }
    return notes
  }

  private var keys: [LegendKey] {
    let looks = lines.map { look(of: $0) }
    var keys: [LegendKey] = []
    func line(_ phrase: Wording.Phrase, _ look: LineLook, if occurs: Bool) {
      guard occurs else { return }
      keys.append(
        LegendKey(sign: .line(look.attributes + look.head, hasArrow: true), text: wording(phrase)))
    }
    for (kind, phrase) in [
      (EcosystemLink.Kind.investment, Wording.Phrase.investment), (.ownership, .ownership),
      (.board, .boardSeat),
    ] {
      line(phrase, look(of: kind), if: looks.contains { $0.cssClass == kind.rawValue })
    }
    let implied = LineLook(color: theme.line, style: drafting.line(.implied), cssClass: "")
    line(
      .implied, implied,
      if: links.contains { $0.status == .completed && $0.certainty == .implied })
    for (status, phrase) in [
      (DealStatus.withdrawn, Wording.Phrase.withdrawn), (.considered, .considered),
    ] {
      guard let look = looks.first(where: { $0.cssClass == status.rawValue }) else { continue }
      line(phrase, look, if: true)
    }
    let ids = [content.focus] + content.near + content.far
    return keys + drafting.legend(of: ids, in: content.graph)
  }

  /// A row for each tie.
  private var table: Table {
    var table = Table(columns: ["from", "to", "tie", "status", "certainty"])
    for link in links {
      table.append([
        texts.name(link.tail), texts.name(link.head),
        texts.words(link).joined(separator: " · "), link.status.rawValue,
        link.certainty.rawValue,
      ])
    }
    for open in content.open {
      table.append([
        texts.name(open.investor), wording(.someOfThese),
        texts.words(open, focus: content.focus).joined(separator: " · "),
        DealStatus.completed.rawValue, open.constraint.certainty.rawValue,
      ])
    }
    return table
  }
}
