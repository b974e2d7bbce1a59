import VentureModel

/// What is stated, and rests on something that is only implied.
///
/// - SeeAlso: MODEL.md, "Values": an answer that rests on an implied tie says so.
struct WeakerGroundRule: AuditRule {
  let name = "weaker-ground"
  let severity = AuditSeverity.low
  let title = "implied, but drawn as stated"
  let explanation = """
    An investment that is stated in a round that is itself only implied looks surer than it is: the rule
    fails. Where the round is stated and only its date is implied, every investment without a date of its
    own is shown with a date that no source prints: that much cannot be told from the picture.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.graph.entities.compactMap { entity in
      guard case .round(let round) = entity, !round.isPlaceholder else { return nil }
      let date = round.date.preferred()
      let isWeakRound = round.certainty != .stated
      let isWeakDate = date.map { $0.certainty != .stated } ?? false
      guard isWeakRound || isWeakDate else { return nil }
      let stated = audited.graph.investments(in: round.profile.id).filter {
        $0.certainty == .stated && $0.status == .completed && (isWeakRound || $0.date == nil)
      }
      guard !stated.isEmpty else { return nil }
      let narrator = audited.narrator
      let count = stated.count == 1 ? "1 investment" : "\(stated.count) investments"
      let known =
        isWeakRound
        ? "\(narrator.name(round)) is only \(round.certainty.rawValue)"
        : "The date of \(narrator.name(round)) (\(date?.value.description ?? "")) is only "
          + (date?.certainty.rawValue ?? "")
      return finding(
        isWeakRound ? .fails : .cannotTell,
        "\(known), while \(count) in it \(stated.count == 1 ? "is" : "are") stated.",
        about: [round.profile.id] + stated.compactMap(\.subject.entity),
        [AuditNumber("stated investments", count: stated.count)],
        citing: (date?.citations ?? []) + round.profile.citations + stated.flatMap(\.citations))
    }
  }
}
