import DelimitedText
import VentureModel

/// A mapping with the columns of one table in the place of their names, found once and not for each
/// row.
struct MappedColumns {
  /// Where the text of a field stands.
  enum Cell {
    case column(Int)
    case constant(String)
    case absent
  }

  struct Party {
    var name: Cell
    var kind: Entity.Kind
    var type: Organization.Kind?
    var country: Cell
    var people: Set<String>
    var person: Cell
    var personValues: Set<String>

    /// Whether a row decides whether somebody is a person.
    var mayBePerson: Bool { !people.isEmpty || !personValues.isEmpty }
  }

  struct Deal {
    var investor: Party
    var company: Party
    var date: Cell
    var raised: Cell
    var postMoney: Cell
    var amount: Cell
    var label: Cell
    var kind: Cell
    var role: Cell
    /// Whether the table has dates, and amounts, so that it is to be told where they are missing.
    var hasDates: Bool
    var hasAmounts: Bool
  }

  struct Tie {
    var kind: TieKind
    var subject: Party
    var object: Party
    var date: Cell
    /// Absent also where a tie happens at a moment.
    var until: Cell
    var title: Cell
  }

  let deal: Deal?
  let ties: [Tie]
  let currency: Cell

  /// - Throws: ``ImportError`` if the table lacks a column that the mapping names, or has it twice.
  init(_ mapping: ImportMapping, in table: DelimitedText) throws(ImportError) {
    let missing = mapping.columns.filter { !table.header.contains($0) }
    guard missing.isEmpty else { throw .missingColumns(missing, in: table, mapping) }
    let ambiguous = mapping.columns.filter { name in table.header.count { $0 == name } > 1 }
    guard ambiguous.isEmpty else { throw .ambiguousColumns(ambiguous, in: table, mapping) }
    func cell(_ field: ImportMapping.Field?) -> Cell {
      switch field {
      case .column(let name): table.header.firstIndex(of: name).map { .column($0) } ?? .absent
      case .constant(let text): .constant(text)
      case nil: .absent
      }
    }
    func party(_ party: ImportMapping.Party) -> Party {
      Party(
        name: cell(party.name), kind: party.kind, type: party.type, country: cell(party.country),
        people: party.people, person: cell(party.personColumn.map { .column($0) }),
        personValues: party.personValues)
    }
    deal = mapping.deal.map { deal in
      Deal(
        investor: party(deal.investor), company: party(deal.company), date: cell(deal.date),
        raised: cell(deal.raised), postMoney: cell(deal.postMoney), amount: cell(deal.amount),
        label: cell(deal.label), kind: cell(deal.kind), role: cell(deal.role),
        hasDates: deal.date != nil, hasAmounts: deal.raised != nil || deal.amount != nil)
    }
    ties = mapping.ties.map { tie in
      Tie(
        kind: tie.kind, subject: party(tie.subject), object: party(tie.object),
        date: cell(tie.date), until: tie.kind.isMoment ? .absent : cell(tie.until),
        title: cell(tie.title))
    }
    currency = cell(mapping.currencyColumn.map { .column($0) })
  }
}
