import VentureModel

extension ExportColumn where Subject == ExportEdge {
  /// The attributes of an edge, apart from its id and its ends.
  static let ofEdges: [ExportColumn] =
    [
      ExportColumn("fact", .integer) { .integer($0.number) },
      .text("kind") { $0.fact.kind.rawValue },
      .text("sentence") { $0.content.narrator.sentence($0.fact) },
      .text("date") { $0.date?.description },
      .text("earliest") { ExportDays.text($0.date?.earliest) },
      .text("latest") { ExportDays.text($0.date?.latest) },
      .text("status") { $0.fact.status.rawValue },
      .list("history") { $0.fact.history.map { ExportStatement.words($0) } },
      .text("certainty") { $0.fact.certainty.rawValue },
      .text("role") { $0.role },
      .list("titles") { $0.titles },
    ] + money("amount", \.amount)
    + quantity("share", number: \.percent, \.share)
    + [
      .list("details", \.details),
      .list("sources") { ExportStatement.places($0.fact.citations) },
      .text("note") { $0.fact.note },
    ]
}

extension ExportEdge {
  /// The terms that have no column of their own: "degree: PhD", "place: Beijing".
  var details: [String] {
    func all<Value: CustomStringConvertible>(_ name: String, _ values: [Stated<Value>]) -> [String]
    {
      values.map { "\(name): \(ExportStatement.words($0))" }
    }
    func some(_ values: KeyValuePairs<String, String?>) -> [String] {
      values.compactMap { name, value in value.map { "\(name): \($0)" } }
    }
    switch fact.terms {
    case .investment(let terms):
      return some(["entry": terms.entry?.rawValue, "via": terms.via?.slug])
    case .study(let terms):
      return some(["degree": terms.degree, "field": terms.field])
    case .holding(let terms):
      return some(["basis": terms.basis?.rawValue])
    case .meeting(let terms):
      return some(["place": terms.place, "occasion": terms.occasion])
    case .together(let terms):
      return some(["place": terms.place.slug])
    case .right(let terms):
      return some([
        "right": terms.name, "from": terms.from.map(Self.words),
        "until": terms.until.map(Self.words), "rounds": terms.rounds?.description,
      ])
    case .contact(let terms):
      return some(["topic": terms.topic, "place": terms.place, "event": terms.event?.slug])
    case .listing(let terms):
      return some(["code": terms.code]) + all("issue price", terms.issuePrice)
        + all("price", terms.prices) + all("market value", terms.marketValue)
        + all("rise", terms.rise)
    case .none, .founding, .employment, .directorship, .acquisition, .attendance:
      return []
    }
  }

  private static func words(_ limit: Right.Limit) -> String {
    switch limit {
    case .date(let date): date.description
    case .round(let id): id.slug
    }
  }
}
