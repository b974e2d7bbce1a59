/// A table of statements, and the columns in which a reader finds them.
enum StatementTable: CaseIterable {
  case source
  case entity
  case fact
  case condition
  case remark

  /// The query for all rows, with nothing behind its tables.
  var rows: String {
    switch self {
    case .source: "SELECT slug, record FROM source"
    case .entity:
      """
      SELECT e.id, e.slug, e.kind, e.name, e.type, e.country, e.date, e.source, e.row, e.record,
        r.label, r.ordinal, r.raised, r.raised_currency, r.post_money, r.post_money_currency,
        r.status, r.certainty, c.slug
      FROM entity e LEFT JOIN round r ON r.entity = e.id LEFT JOIN entity c ON c.id = r.company
      """
    case .fact:
      """
      SELECT f.kind, a.slug, b.slug, f.date, f.status, f.certainty, f.role, f.amount, f.currency,
        f.source, f.row, f.record, b.type
      FROM fact f LEFT JOIN entity a ON a.id = f.subject LEFT JOIN entity b ON b.id = f.object
      """
    case .condition: "SELECT record FROM condition"
    case .remark: "SELECT record FROM remark"
    }
  }

  /// The column that numbers the rows.
  var id: String {
    switch self {
    case .entity: "e.id"
    case .fact: "f.id"
    case .source, .condition, .remark: "id"
    }
  }

  /// Where the columns of an entity are in its query.
  enum EntityColumn {
    static let id: Int32 = 0
    static let slug: Int32 = 1
    static let kind: Int32 = 2
    static let name: Int32 = 3
    static let type: Int32 = 4
    static let country: Int32 = 5
    static let date: Int32 = 6
    static let source: Int32 = 7
    static let row: Int32 = 8
    static let record: Int32 = 9
    static let label: Int32 = 10
    static let ordinal: Int32 = 11
    static let raised: Int32 = 12
    static let raisedCurrency: Int32 = 13
    static let postMoney: Int32 = 14
    static let postMoneyCurrency: Int32 = 15
    static let status: Int32 = 16
    static let certainty: Int32 = 17
    static let company: Int32 = 18
  }

  /// Where the columns of a fact are in its query.
  enum FactColumn {
    static let kind: Int32 = 0
    static let subject: Int32 = 1
    static let object: Int32 = 2
    static let date: Int32 = 3
    static let status: Int32 = 4
    static let certainty: Int32 = 5
    static let role: Int32 = 6
    static let amount: Int32 = 7
    static let currency: Int32 = 8
    static let source: Int32 = 9
    static let row: Int32 = 10
    static let record: Int32 = 11
    static let objectType: Int32 = 12
  }
}
