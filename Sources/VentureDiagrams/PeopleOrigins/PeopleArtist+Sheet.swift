import Graphviz
import VentureAnalysis
import VentureModel

// Title, legend, notes and table of a company's people.

extension PeopleArtist {
  var sheet: Sheet {
    Sheet(
      "people", title: wording(.peopleTitle, ["company": texts.name(content.company)]),
      subtitle: subtitle, alternativeText: alternativeText, table: table, body: .placed(canvas),
      legend: keys, notes: notes, drafting: drafting)
  }

  private var subtitle: String {
    let schools = content.places.count { content.graph[$0.id]?.kind == .school }
    let others = content.places.count - schools
    return [
      wording.count(content.members.count, .onePerson, .somePeople),
      others == 0 ? nil : wording.count(others, .oneEmployer, .someEmployers),
      schools == 0 ? nil : wording.count(schools, .oneSchool, .someSchools),
    ].compactMap(\.self).joined(separator: " · ")
  }

  private var alternativeText: String {
    let people = content.members.map { member in
      let places = member.stations.map { texts.name($0.place) }
      let from = places.isEmpty ? wording(.earlierUnknown) : places.joined(separator: ", ")
      return "\(texts.name(member.id)) (\(from))"
    }
    return wording(
      .peopleAlternative,
      ["company": texts.name(content.company), "people": people.joined(separator: "; ")])
  }

  private var notes: [String] {
    let facts = content.members.flatMap { $0.roles + $0.stations.flatMap(\.facts) }
    var notes = drafting.sourceNotes(facts.flatMap(\.citations), in: content.graph)
    if content.omitted > 0 {
      notes.append(wording(.morePeople, ["count": String(content.omitted)]))
    }
    return notes
  }

  private var keys: [LegendKey] {
    var keys: [LegendKey] = []
    func line(_ phrase: Wording.Phrase, _ style: [EdgeAttribute], if occurs: Bool) {
      guard occurs else { return }
      keys.append(
        LegendKey(
          sign: .line(style + [.arrowHead(.none)], hasArrow: false), text: wording(phrase)))
    }
    let best = content.members.compactMap(\.roles.first).map(\.certainty)
    let stations = content.members.flatMap(\.stations).compactMap(\.facts.first).map(\.certainty)
    line(
      .sharedPlace, [.color(theme.person.stroke), .penWidth(2)],
      if: content.places.contains { $0.members.count > 1 })
    line(.implied, drafting.line(.implied), if: (best + stations).contains(.implied))
    let ids = content.places.map(\.id) + content.members.map(\.id) + [content.company]
    return keys + drafting.legend(of: ids, in: content.graph)
  }

  /// A row for each role and for each place where somebody was.
  private var table: Table {
    var table = Table(columns: ["person", "where", "as", "when", "certainty"])
    let facts = FactTexts(graph: content.graph, wording: wording)
    for member in content.members {
      for fact in member.roles {
        table.append([
          texts.name(member.id), texts.name(content.company), texts.role(fact),
          facts.date(of: fact) ?? "", fact.certainty.rawValue,
        ])
      }
      for fact in member.stations.flatMap(\.facts) {
        table.append([
          texts.name(member.id), fact.object.entity.map { texts.name($0) } ?? "",
          texts.role(fact), facts.date(of: fact) ?? "", fact.certainty.rawValue,
        ])
      }
    }
    return table
  }
}
