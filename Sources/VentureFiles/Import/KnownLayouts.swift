import VentureModel

extension ImportMapping {
  /// The mapping of a table that is known by its header; nil for any other.
  static func known(header: [String]) -> ImportMapping? {
    if header == ["company_name", "investor_name", "funded_when", "amount_usd"] {
      return crunchbaseInvestments2013
    }
    let columns = header.map(dealColumn)
    guard columns.contains("investor"), columns.contains("company"),
      columns.allSatisfy(dealColumns.contains), Set(columns).count == columns.count
    else { return nil }
    return deals(columns: header)
  }

  /// The investments of Crunchbase's snapshot of 2013: one row for each investor in a round, with
  /// what the round raised.
  static let crunchbaseInvestments2013: ImportMapping = {
    var mapping = ImportMapping()
    mapping.layout = "crunchbase-investments-2013"
    mapping.source = Source(
      id: SourceID("crunchbase-2013"), title: "Crunchbase, investments up to December 2013",
      publisher: "Crunchbase", date: try? EDTF("2013-12"))
    var deal = Deal(
      investor: Party(name: .column("investor_name")), company: Party(name: .column("company_name"))
    )
    deal.date = .column("funded_when")
    deal.raised = .column("amount_usd")
    mapping.deal = deal
    mapping.currency = Currency(code: "USD")
    return mapping
  }()

  /// The columns of this project's own table of deals; `investor` and `company` must be there.
  static let dealColumns: Set<String> = [
    "investor", "company", "date", "round", "kind", "role", "amount", "raised", "post_money",
    "currency", "country",
  ]

  /// The name of a column in the spelling of ``dealColumns``: "Post Money" is `post_money`.
  static func dealColumn(_ name: String) -> String {
    name.lowercased().replacing(" ", with: "_").replacing("-", with: "_")
  }

  /// This project's own table of deals, one row for each investor in a round. Dates are EDTF, amounts
  /// as in graph documents or numbers with a `currency`.
  static func deals(columns: [String]) -> ImportMapping {
    func field(_ name: String) -> Field? {
      columns.first { dealColumn($0) == name }.map { .column($0) }
    }
    var mapping = ImportMapping()
    mapping.layout = "deals"
    var company = Party(name: field("company") ?? .column("company"))
    company.country = field("country")
    var deal = Deal(
      investor: Party(name: field("investor") ?? .column("investor")), company: company)
    deal.date = field("date")
    deal.label = field("round")
    deal.kind = field("kind")
    deal.role = field("role")
    deal.amount = field("amount")
    deal.raised = field("raised")
    deal.postMoney = field("post_money")
    mapping.deal = deal
    if case .column(let name) = field("currency") { mapping.currencyColumn = name }
    return mapping
  }
}
