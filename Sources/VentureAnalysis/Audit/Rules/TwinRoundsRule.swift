import VentureModel

/// Two rounds of one company on one day may be one round.
///
/// - SeeAlso: MODEL.md: a round is an entity with participants; tables that list a round once for each
///   source split its investors. Equal amounts alone never make two rounds one (the seed case R19).
struct TwinRoundsRule: AuditRule {
  let name = "twin-rounds"
  let severity = AuditSeverity.low
  let title = "two rounds of one company on one day"
  let explanation = """
    Two rounds of a company that are dated to the same day are often one round that two sources tell \
    differently, or tranches of one. Nothing is merged. Offerings and their cornerstone tranches fall on \
    one day by nature and are left alone, and so are rounds with different ordinals.
    """

  func findings(in audited: AuditedGraph) -> [Finding] {
    audited.financings.flatMap { financing -> [Finding] in
      let dated = audited.graph.rounds(of: financing.company).compactMap { round in
        round.day.map { (round: round, day: $0) }
      }
      return zip(dated, dated.dropFirst()).compactMap { first, second in
        guard first.day == second.day, !isApart(first.round, second.round) else { return nil }
        return finding(of: financing.company, first.round, second.round, audited)
      }
    }
  }

  private func isApart(_ first: Round, _ second: Round) -> Bool {
    if let one = first.ordinal, let other = second.ordinal, one != other { return true }
    return first.kind != second.kind
      && [first.kind, second.kind].contains { $0 == .ipo || $0 == .cornerstone || $0 == .secondary }
  }

  private func finding(
    of company: EntityID, _ first: Round, _ second: Round, _ audited: AuditedGraph
  ) -> Finding {
    let amounts = [first, second].map { $0.raised.preferred()?.value.phrase ?? "an unknown amount" }
    let date = first.date.preferred()?.value.phrase ?? ""
    let numbers = [first, second].compactMap { round -> AuditNumber? in
      guard let raised = round.raised.preferred()?.value, let currency = raised.currency else {
        return nil
      }
      return AuditNumber(
        "raised", Interval(raised), .money(currency), isApproximate: raised.isApproximate)
    }
    return finding(
      .cannotTell,
      "\(audited.name(company)) has two rounds \(date), of \(listed(amounts)); they may be one.",
      about: [company, first.profile.id, second.profile.id], numbers,
      citing: first.profile.citations + second.profile.citations)
  }
}

extension Round {
  /// The day of the round, if its date is one.
  fileprivate var day: Day? {
    guard let date = date.preferred()?.value, let day = date.earliest, day == date.latest else {
      return nil
    }
    return day
  }
}
