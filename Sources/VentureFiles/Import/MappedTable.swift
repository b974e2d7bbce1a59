import DelimitedText
import VentureModel

/// Reads the rows of one table by a mapping.
struct MappedTable {
  private let table: DelimitedText
  private let mapping: ImportMapping
  private let columns: MappedColumns
  private let today: Day
  private var builder: HarvestBuilder

  /// What became of a row.
  private struct Outcome {
    /// Whether it says anything that no earlier row says.
    var isNew = false
    /// Whether it lacks a name.
    var isRejected = false
  }

  /// - Throws: ``ImportError`` if the table lacks a column that the mapping names, or has it twice.
  init(
    _ table: DelimitedText, _ mapping: ImportMapping, today: Day
  ) throws(ImportError) {
    self.table = table
    self.mapping = mapping
    self.today = today
    columns = try MappedColumns(mapping, in: table)
    var report = DirtReport(files: [table.name])
    report.reading = [
      table.reading(as: mapping.layout) + (mapping.hasDecimalComma ? ", decimal comma" : "")
    ]
    let source = mapping.source ?? Source(id: SourceID(table.sourceID), title: table.fileName)
    builder = HarvestBuilder(Harvest(source: source, layout: mapping.layout, report: report))
  }

  /// Reads all rows.
  consuming func read(_ progress: (ImportProgress) -> Void) throws -> Harvest {
    var pace = ImportPace(table.byteCount, step: 1 << 18)
    let width = table.header.count
    try table.forEachRecord { record in
      builder.report.rows += 1
      pace.advance(to: record.byteOffset, rows: builder.report.rows, progress)
      guard record.count == width else {
        builder.report.note(
          .ragged, row: record.row,
          "\(record.count) fields instead of \(width): \(Self.excerpt(record))")
        return
      }
      var outcome = Outcome()
      if let deal = columns.deal { read(deal, record, &outcome) }
      for tie in columns.ties { read(tie, record, &outcome) }
      if outcome.isNew { return }
      builder.report.note(
        outcome.isRejected ? .rejected : .duplicate, row: record.row, Self.excerpt(record))
    }
    return builder.finish()
  }

  // MARK: - Deals

  private mutating func read(
    _ deal: MappedColumns.Deal, _ record: TableRecord, _ outcome: inout Outcome
  ) {
    let investorName = name(deal.investor, record)
    let companyName = name(deal.company, record)
    guard investorName != Harvest.none, companyName != Harvest.none else {
      outcome.isRejected = true
      return
    }
    let row = UInt32(record.row)
    let date = date(deal.date, record)
    let raised = amount(deal.raised, record)
    let own = amount(deal.amount, record)
    let subject = party(deal.investor, investorName, record, &outcome)
    let object = party(deal.company, companyName, record, &outcome)
    let label = text(deal.label, record)
    var stated = Harvest.Round(
      company: object, date: date, raised: raised, postMoney: amount(deal.postMoney, record),
      row: row)
    // Without a day and a name, nothing tells that two rows mean the same round.
    if date == Harvest.none, label == Harvest.none { stated.investor = subject }
    let round = builder.place(
      of: stated, label: label, kind: word(deal.kind, record, VentureModel.Round.Kind.self))
    if round.isNew { outcome.isNew = true }
    let fact = Harvest.Fact(
      .invested, from: subject, to: round.place, amount: own,
      role: word(deal.role, record, Investment.Role.self) ?? .participant, row: row)
    guard builder.add(fact) else { return }
    outcome.isNew = true
    if subject == object {
      builder.report.note(.selfInvestment, row: record.row, Self.excerpt(record))
    }
    if deal.hasAmounts, raised == Harvest.none, own == Harvest.none {
      builder.report.note(.withoutAmount, row: record.row, Self.excerpt(record))
    }
    noteDirt(ofDate: date, deal, record)
  }

  private mutating func noteDirt(
    ofDate date: Harvest.Place, _ deal: MappedColumns.Deal, _ record: TableRecord
  ) {
    guard date != Harvest.none else {
      if deal.hasDates { builder.report.note(.undated, row: record.row, Self.excerpt(record)) }
      return
    }
    if let day = builder.harvest.dates[Int(date)].earliest, day > today {
      builder.report.note(.future, row: record.row, Self.excerpt(record))
    }
  }

  // MARK: - Other ties

  private mutating func read(
    _ tie: MappedColumns.Tie, _ record: TableRecord, _ outcome: inout Outcome
  ) {
    let subjectName = name(tie.subject, record)
    let objectName = name(tie.object, record)
    guard subjectName != Harvest.none, objectName != Harvest.none else {
      // A deal may well name no founder; a row that says nothing at all is rejected.
      if columns.deal == nil { outcome.isRejected = true }
      return
    }
    let title = text(tie.title, record)
    let fact = Harvest.Fact(
      tie.kind, from: party(tie.subject, subjectName, record, &outcome),
      to: party(tie.object, objectName, record, &outcome), date: period(tie, record),
      title: title == Harvest.none ? title : builder.word(title), row: UInt32(record.row))
    if builder.add(fact) { outcome.isNew = true }
  }

  private mutating func period(_ tie: MappedColumns.Tie, _ record: TableRecord) -> Harvest.Place {
    let start = date(tie.date, record)
    let end = date(tie.until, record)
    guard end != Harvest.none else { return start }
    let texts = [start, end].map { place in
      place == Harvest.none ? "" : builder.harvest.dates[Int(place)].description
    }
    guard let period = try? EDTF(texts.joined(separator: "/")) else {
      builder.report.note(
        .unreadable, row: record.row, "from \(texts[0]) until \(texts[1]) is no period")
      return start
    }
    return builder.place(of: period)
  }

  // MARK: - Fields

  /// The place of a field's text; none if there is none.
  private mutating func text(_ cell: MappedColumns.Cell, _ record: TableRecord) -> Harvest.Place {
    switch cell {
    case .absent: return Harvest.none
    case .constant(let text): return builder.text(text)
    case .column(let column):
      let field = record[column].trimmed
      return field.isEmpty ? Harvest.none : builder.text(field)
    }
  }

  private mutating func name(
    _ party: MappedColumns.Party, _ record: TableRecord
  ) -> Harvest.Place {
    let name = text(party.name, record)
    if name != Harvest.none, case .column(let column) = party.name, record[column].hasBlanksAround {
      builder.report.note(.blanks, row: record.row, "“\(record[column].text)”")
    }
    return name
  }

  private mutating func party(
    _ party: MappedColumns.Party, _ name: Harvest.Place, _ record: TableRecord,
    _ outcome: inout Outcome
  ) -> Harvest.Place {
    var kind = party.kind
    if party.mayBePerson {
      if party.people.contains(builder.string(name)) { kind = .person }
      let value = text(party.person, record)
      if value != Harvest.none, party.personValues.contains(builder.string(value)) {
        kind = .person
      }
    }
    let place = builder.party(kind, named: name, row: record.row)
    guard kind == .organization else { return place }
    let country = text(party.country, record)
    if party.type != nil || country != Harvest.none,
      builder.describe(
        place, type: party.type, country: country == Harvest.none ? nil : builder.string(country),
        row: record.row)
    {
      outcome.isNew = true
    }
    return place
  }

  private mutating func date(_ cell: MappedColumns.Cell, _ record: TableRecord) -> Harvest.Place {
    let text = text(cell, record)
    guard text != Harvest.none else { return text }
    let format = mapping.dates
    if let place = builder.date(text, { format.read($0) }) { return place }
    let written = builder.string(text)
    noteUnreadable(cell, record, "“\(written)” \(format.objection(to: written))")
    return Harvest.none
  }

  private mutating func amount(
    _ cell: MappedColumns.Cell, _ record: TableRecord
  ) -> Harvest.Place {
    let text = text(cell, record)
    guard text != Harvest.none else { return text }
    let code = self.text(columns.currency, record)
    let reading = AmountReading(
      currency: mapping.currency, currencyWord: code == Harvest.none ? nil : builder.string(code),
      hasDecimalComma: mapping.hasDecimalComma)
    switch builder.amount(text, in: code, { reading.read($0) }) {
    case .amount(let place): return place
    case .none: return Harvest.none
    case .unreadable(let why):
      let written = builder.string(text)
      noteUnreadable(cell, record, "“\(written)”: \(why)")
      return Harvest.none
    }
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ cell: MappedColumns.Cell, _ record: TableRecord, _: Word.Type
  ) -> Word? where Word.RawValue == String {
    let place = text(cell, record)
    guard place != Harvest.none else { return nil }
    let text = builder.string(place)
    if let word = Word(rawValue: text.lowercased().replacing(" ", with: "-")) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    noteUnreadable(cell, record, "“\(text)” is none of \(known)")
    return nil
  }

  private mutating func noteUnreadable(
    _ cell: MappedColumns.Cell, _ record: TableRecord, _ why: String
  ) {
    let column = if case .column(let column) = cell { "\(table.header[column]): " } else { "" }
    builder.report.note(.unreadable, row: record.row, column + why)
  }

  /// The row as an example shows it.
  private static func excerpt(_ record: TableRecord) -> String {
    String(
      (0..<record.count).map { record[$0].text }.joined(separator: " | ").prefix(120)
        .map { $0.isNewline ? " " : $0 })
  }
}
