import VentureAnalysis
import VentureModel

/// What the lines and boxes of a company's people say, and how much room that takes.
struct PeopleTexts {
  let content: PeopleContent
  let drafting: Drafting

  static let placeRoom = 136.0
  static let stationRoom = 168.0
  static let roleRoom = 150.0
  static let nameRoom = 118.0
  static let lineHeight = 11.5

  private var wording: Wording { drafting.wording }
  private var measure: TextMeasure { drafting.measure }
  private var facts: FactTexts { FactTexts(graph: content.graph, wording: wording) }

  func name(_ id: EntityID) -> String { drafting.name(id, in: content.graph) }

  private func lines(_ text: String, room: Double, limit: Int) -> [String] {
    measure.lines(text, size: drafting.theme.smallFontSize, width: room, limit: limit)
  }

  // MARK: - Lines

  /// What somebody did at a place, and when: on the line that leads there.
  func station(_ station: PeopleContent.Station) -> [String] {
    let best = station.facts.first
    let what = best.map { fact in
      fact.kind == .employed ? facts.post(fact) ?? facts.verb(fact) : words(fact)
    }
    let date = best.flatMap { facts.date(of: $0) }
    return drafting.lines(
      joining: [what, date].compactMap(\.self), width: Self.stationRoom, limit: 3)
  }

  /// A tie in words without its date: "studied at, PhD".
  private func words(_ fact: Fact) -> String {
    var parts = [facts.verb(fact)]
    if case .study(let study) = fact.terms {
      parts = [study.degree ?? facts.verb(fact)] + [study.field].compactMap(\.self)
    }
    return parts.map(\.onOneLine).joined(separator: ", ")
  }

  /// What somebody is in the company, a line or more for each role.
  func roles(of member: PeopleContent.Member) -> [String] {
    member.roles.prefix(3).flatMap { fact in
      drafting.lines(
        joining: [role(fact), facts.date(of: fact)].compactMap(\.self), width: Self.roleRoom,
        limit: 2)
    }
  }

  /// A role in the company.
  func role(_ fact: Fact) -> String {
    switch fact.terms {
    case .employment: facts.post(fact) ?? facts.verb(fact)
    case .founding(let founding) where founding.role?.lowercased().contains("co-founder") == true:
      wording(.coFounder)
    default: fact.kind == .founded ? wording(.founder) : facts.verb(fact)
    }
  }

  // MARK: - Boxes

  /// A place: its name, and below it what its people have in common there.
  func place(_ place: PeopleContent.Place) -> (name: [String], details: [String]) {
    let name = measure.lines(
      name(place.id), size: drafting.theme.fontSize, isBold: place.members.count > 1,
      width: Self.placeRoom, limit: 3)
    var details = place.overlap.map { lines(overlap($0), room: Self.placeRoom, limit: 2) } ?? []
    if !place.others.isEmpty {
      details += lines(others(place), room: Self.placeRoom, limit: 3)
    }
    return (name, details)
  }

  /// Whether people were at a place at the same time.
  func overlap(_ verdict: Verdict) -> String {
    switch verdict {
    case .yes: wording(.atOneTime)
    case .no: wording(.notAtOneTime)
    case .cannotTell: wording(.timeUnknown)
    }
  }

  private func others(_ place: PeopleContent.Place) -> String {
    let named = place.others.prefix(3).map { other in
      let side = other.investor == other.person ? nil : other.investor
      return name(other.person) + (side.map { " (\(name($0)))" } ?? "")
    }
    let rest = place.others.count - named.count
    let more = rest > 0 ? [wording(.moreReasons, ["count": String(rest)])] : []
    return wording(
      .alsoThere, ["people": (named + more).joined(separator: wording(.listComma))])
  }

  func person(_ id: EntityID) -> [String] {
    measure.lines(
      name(id), size: drafting.theme.fontSize, isBold: true, width: Self.nameRoom, limit: 2)
  }

  func companyName() -> [String] {
    measure.lines(
      name(content.company), size: drafting.theme.fontSize + 5, isBold: true, width: 140, limit: 3)
  }

  /// The widest of some lines.
  func width(_ lines: [String], size: Double, isBold: Bool = false) -> Double {
    lines.map { measure.width($0, size: size, isBold: isBold) * 1.05 }.max() ?? 0
  }
}
