import VentureModel

extension FollowTheMoneyExport {
  /// The schemas that a tie becomes, with the names of their two ends.
  private enum Form: String {
    case ownership = "Ownership"
    case payment = "Payment"
    case directorship = "Directorship"
    case employment = "Employment"
    case membership = "Membership"
    case associate = "Associate"
    case unknownLink = "UnknownLink"

    var ends: (source: String, target: String) {
      switch self {
      case .ownership: ("owner", "asset")
      case .payment: ("payer", "beneficiary")
      case .directorship: ("director", "organization")
      case .employment: ("employee", "employer")
      case .membership: ("member", "organization")
      case .associate: ("person", "associate")
      case .unknownLink: ("subject", "object")
      }
    }

    /// Whether the tie lasts, so that its date is its beginning.
    var lasts: Bool {
      switch self {
      case .ownership, .directorship, .employment, .membership: true
      case .payment, .associate, .unknownLink: false
      }
    }
  }

  /// A tie as an entity of its own.
  static func tie(_ edge: ExportEdge, id: String) -> FollowTheMoneyEntity {
    let form = form(of: edge)
    let round = edge.content.graph.round(edge.target)
    let target =
      switch form {
      case .ownership, .payment: round?.company ?? edge.target
      default: edge.target
      }
    var tie = FollowTheMoneyEntity(id: id, schema: form.rawValue)
    tie.add(form.ends.source, FollowTheMoneyEntity.id(of: edge.source.slug))
    tie.add(form.ends.target, FollowTheMoneyEntity.id(of: target.slug))
    let roles = [edge.fact.kind.rawValue, edge.role].compactMap(\.self) + edge.titles
    switch form {
    case .payment: tie.add("purpose", roles.joined(separator: ", "))
    case .associate: tie.add("relationship", roles)
    default:
      tie.add("role", roles)
      tie.add("status", edge.fact.status.rawValue)
    }
    addAmounts(of: edge, form, to: &tie)
    addDates(of: edge, form, to: &tie)
    tie.add("description", edge.content.narrator.sentence(edge.fact))
    tie.add("summary", summary(of: edge))
    tie.add("recordId", edge.id)
    addSources(edge.fact.citations, to: &tie, of: edge.content)
    return tie
  }

  private static func form(of edge: ExportEdge) -> Form {
    guard edge.fact.status == .completed, Certainty.usual.contains(edge.fact.certainty) else {
      return .unknownLink
    }
    switch edge.fact.kind {
    case .invested:
      guard let round = edge.content.graph.round(edge.target), round.status == .completed,
        Certainty.usual.contains(round.certainty)
      else { return .unknownLink }
      return round.kind == .convertible ? .payment : .ownership
    case .holds, .acquired, .parent: return .ownership
    case .director: return .directorship
    case .employed: return .employment
    case .studied: return .membership
    case .met, .together: return .associate
    default: return .unknownLink
    }
  }

  private static func addAmounts(
    of edge: ExportEdge, _ form: Form, to tie: inout FollowTheMoneyEntity
  ) {
    let amount = edge.amount
    let currency = (amount?.lower ?? amount?.upper)?.value.currency.code
    switch form {
    case .ownership:
      tie.add("percentage", edge.share?.description)
      tie.add("sharesValue", amount?.description)
      tie.add("sharesCurrency", currency)
    case .payment:
      tie.add("amount", amount?.value.map { EnglishNumber.plain($0.amount) })
      tie.add("currency", currency)
    default: break
    }
  }

  private static func addDates(
    of edge: ExportEdge, _ form: Form, to tie: inout FollowTheMoneyEntity
  ) {
    guard let date = edge.date else { return }
    if let period = date.period {
      tie.add("startDate", ExportDays.common(period.start))
      tie.add("endDate", ExportDays.common(period.end))
    } else {
      tie.add(
        form.lasts ? "startDate" : "date", ExportDays.common(date.earliest, date.latest))
    }
  }

  /// What no property holds: certainty, status, the date and the amounts as stated, the terms, the
  /// places.
  private static func summary(of edge: ExportEdge) -> [String] {
    let places = ExportStatement.places(edge.fact.citations)
    return [
      "certainty: \(edge.fact.certainty.rawValue); status: \(edge.fact.status.rawValue)",
      edge.date.map { "date: \($0)" },
      edge.amount.map { "amount: \($0)" },
      edge.share.map { "share: \($0)" },
    ].compactMap(\.self)
      + edge.details + edge.fact.history.map { ExportStatement.words($0) }
      + (places.isEmpty ? [] : ["sources: \(places.joined(separator: "; "))"])
      + [edge.fact.note].compactMap(\.self)
  }
}
