import VentureModel

// Who invests with the subject, and which of its investors back its rivals.

extension DossierMaterial {
  /// The section on those who invested in the same companies: a row for each with more than one in
  /// common, and the number of the others.
  var coInvestorsSection: DossierSection? {
    guard let partners, partners.count > 0 else { return nil }
    let often = partners.strongest.filter { $0.shared.count > 1 }
    let others = partners.count == 1 ? "1 other investor" : "\(partners.count) other investors"
    guard !often.isEmpty else {
      let shared = Set(partners.strongest.flatMap(\.shared)).sorted()
      let places = shared.map { Prose(partnerNames.name(of: $0)) }
      let names = partners.strongest.map { Prose(partnerNames.name(of: $0.vertex)) }
      let more = partners.count - names.count
      let list = more > 0 ? (names + ["\(more) more"]).listed() : names.listed()
      let opening: Prose =
        partners.dealCount == 1
        ? "In \(places.listed()) there are \(others): "
        : "In the \(partners.dealCount) companies there are \(others), in one each: "
      return DossierSection("Co-investors", [.paragraph(opening + list + ".")])
    }
    let opening: Prose = """
      In the \(partners.dealCount) companies there are \(others), in the same rounds or in others.
      """
    var table = DossierTable([
      .words("Investor"), .figures("Companies in common"), .words("Among them"),
    ])
    for partner in often {
      table.append([
        Prose(partnerNames.name(of: partner.vertex)), Prose(String(partner.shared.count)),
        partner.shared.map { Prose(partnerNames.name(of: $0)) }.listed(limit: 4),
      ])
    }
    let rest = partners.count - often.count
    return DossierSection(
      "Co-investors",
      [
        .paragraph(opening), .table(table),
        .paragraph(
          rest == 0
            ? Prose()
            : often.count < partners.strongest.count
              ? "And \(rest) more, with one company in common each." : "And \(rest) more."),
      ])
  }

  /// The section on investors of a company that also back others that sources call by the same word.
  var rivalsSection: DossierSection? {
    guard let organization = graph.organization(subject), !organization.tags.isEmpty else {
      return nil
    }
    let tags = Set(organization.tags.map { $0.text.lowercased() })
    let sides = InvestorSides(graph, company: subject, selection: Selection())
    let items = sides.investors.compactMap { investor -> Prose? in
      let rivals = rivals(backedBy: investor, called: tags)
      guard !rivals.isEmpty else { return nil }
      let names = rivals.map { company, facts in
        Prose(narrator.name(company)).citing(facts.flatMap(\.citations))
      }
      return Prose.strong(narrator.name(investor)) + ": " + names.listed() + "."
    }
    let words = organization.tags.map { "“\($0.text)”" }.joined(separator: " or ")
    return DossierSection(
      "Investors that back rivals",
      items.isEmpty
        ? []
        : [
          .paragraph("Rivals are companies that a source calls \(words) too."), .list(items),
        ])
  }

  private func rivals(
    backedBy investor: EntityID, called tags: Set<String>
  ) -> [(EntityID, [Fact])] {
    let deals = graph.facts(of: investor).filter {
      $0.kind == .invested && $0.subject.entity == investor && $0.status == .completed
        && Certainty.usual.contains($0.certainty)
    }
    let companies = Dictionary(grouping: deals) { fact in
      fact.object.entity.flatMap { graph.round($0)?.company } ?? subject
    }
    return companies.filter { company, _ in
      company != subject
        && graph.organization(company)?.tags.contains { tags.contains($0.text.lowercased()) }
          == true
    }.sorted { $0.key < $1.key }
  }
}
