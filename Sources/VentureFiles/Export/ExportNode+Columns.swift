import VentureModel

extension ExportColumn where Subject == ExportNode {
  /// The attributes of a node, apart from its id.
  static let ofNodes: [ExportColumn] =
    [
      .text("kind") { $0.entity.kind.rawValue },
      .text("name") { $0.name },
      .list("names") { $0.entity.names.entries.map { "\($0.language): \($0.text)" } },
      .list("aliases") { $0.entity.names.aliases },
      .list("types") { $0.types },
      .list("roles") { $0.roles.sorted().map(\.rawValue) },
      .text("country") { $0.organization?.country },
      .text("place") { node in
        if case .event(let event) = node.entity { event.place } else { nil }
      },
      .list("tags") { $0.organization?.tags.map(\.text) ?? [] },
      .text("date") { $0.date?.description },
      .text("earliest") { ExportDays.text($0.date?.earliest) },
      .text("latest") { ExportDays.text($0.date?.latest) },
      .text("ended") { $0.ended.preferred()?.value.description },
      .text("company") { $0.round?.company.slug },
      .text("label") { $0.round?.label },
      ExportColumn("ordinal", .integer) { $0.round?.ordinal.map { .integer($0) } },
      .text("closed") { $0.round?.closed.preferred()?.value.description },
    ] + money("raised") { $0.values?.raised }
    + money("pre_money") { $0.values?.preMoney }
    + money("post_money") { $0.values?.postMoney }
    + money("valuation") { $0.values?.valuation }
    + money("price_per_share") { $0.values?.pricePerShare }
    + [
      .text("status") { $0.round?.status.rawValue },
      .text("certainty") { $0.round?.certainty.rawValue },
      .text("identification") { $0.entity.profile.identification.rawValue },
      .list("statements") { $0.statements },
      .list("sources") { ExportStatement.places($0.entity.profile.citations) },
      .text("note") { $0.entity.profile.note },
    ]
}
