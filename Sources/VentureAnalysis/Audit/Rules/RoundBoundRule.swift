import VentureModel

/// "At least three times the first two together": a multiple between rounds.
///
/// - SeeAlso: MODEL.md: "three times the sum of the first two" as bounds; the seed case R4.
struct RoundBoundRule: AuditRule {
  let name = "round-bound"
  let severity = AuditSeverity.high
  let title = "one round as a multiple of others"
  let explanation = """
    A round that raised a multiple of others bounds them. If all amounts are known the multiple holds or
    fails; if those of the others are not, they have what the multiple leaves; if that of the round
    itself is not, it has the multiple of theirs.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    let constraints = audited.graph.constraints.compactMap { constraint in
      if case .bound(let bound) = constraint.form { (constraint, bound) } else { nil }
    }
    guard !constraints.isEmpty else { return [] }
    let known = Dictionary(
      uniqueKeysWithValues: audited.rounds.map { ($0.round.profile.id, $0) })
    return constraints.compactMap { finding($0.1, $0.0, known, audited) }
  }

  private func finding(
    _ bound: Bound, _ constraint: Constraint, _ figures: [EntityID: RoundFigures],
    _ audited: AuditedGraph
  ) -> Finding? {
    func amount(_ id: EntityID) -> Figure? {
      // A bound that was computed from this very statement is no news.
      figures[id]?.raised.sound.flatMap { $0.isDerived && $0.interval.value == nil ? nil : $0 }
    }
    let own = amount(bound.round)
    let others = bound.others.compactMap { id in amount(id).map { (id: id, figure: $0) } }
    let open = bound.others.filter { amount($0) == nil }
    guard let unit = own?.unit ?? others.first?.figure.unit,
      ([own].compactMap(\.self) + others.map(\.figure)).allSatisfy({ $0.unit == unit })
    else { return nil }
    let factor = Interval(bound.factor)
    let known = others.reduce(Interval(0)) { $0 + $1.figure.interval }
    let claim = audited.narrator.sentence(constraint)
    var numbers = [own.map { AuditNumber(title(bound.round, audited), $0) }].compactMap(\.self)
    numbers += others.map { AuditNumber(title($0.id, audited), $0.figure) }
    let citations =
      constraint.citations + [own].compactMap(\.self).flatMap(\.citations)
      + others.flatMap(\.figure.citations)
    let entities = [bound.round] + bound.others
    guard let own else {
      guard open.isEmpty else { return nil }
      let least = AuditNumber(title(bound.round, audited), factor * known, unit: unit)
      return finding(
        .bound, "\(claim), so that it raised \(least.text).", about: entities, numbers + [least],
        citing: citations)
    }
    guard let together = own.interval / factor else { return nil }
    guard !open.isEmpty else {
      guard let multiple = own.interval / known else { return nil }
      let verdict = multiple.isWithin(factor)
      let number = AuditNumber("multiple", multiple, .factor)
      return finding(
        verdict == .yes ? .passes : verdict == .no ? .fails : .cannotTell,
        "\(claim); it was \(number.text).", about: entities, numbers + [number], citing: citations)
    }
    guard let left = (together - known).intersection(.notNegative) else {
      return finding(
        .fails, "\(claim), but that leaves nothing for \(titles(open, audited)).", about: entities,
        numbers, citing: citations)
    }
    let rest = AuditNumber(titles(open, audited), left, unit: unit)
    let all = AuditNumber(
      "\(titles(bound.others, audited)) together", together, unit: unit)
    return finding(
      .bound,
      "\(claim), so that \(titles(open, audited)) raised \(rest.text), and "
        + "\(titles(bound.others, audited)) \(all.text) together.",
      about: entities, numbers + [rest, all], citing: citations)
  }

  private func title(_ id: EntityID, _ audited: AuditedGraph) -> String {
    audited.graph.round(id).map { audited.narrator.title($0) } ?? id.slug
  }

  private func titles(_ ids: [EntityID], _ audited: AuditedGraph) -> String {
    listed(ids.map { title($0, audited) })
  }
}
