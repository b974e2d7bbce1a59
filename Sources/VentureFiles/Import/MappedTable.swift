import DelimitedText
import VentureModel

/// Reads the rows of one table by a mapping.
struct MappedTable {
  private let table: DelimitedText
  private let mapping: ImportMapping
  private let columns: [String: Int]
  private let today: Day
  private var builder: HarvestBuilder

  /// - Throws: ``ImportError`` if the table lacks a column that the mapping names.
  init(
    _ table: DelimitedText, _ mapping: ImportMapping, today: Day
  ) throws(ImportError) {
    self.table = table
    self.mapping = mapping
    self.today = today
    let columns = Dictionary(
      table.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.columns = columns
    let missing = mapping.columns.filter { columns[$0] == nil }
    guard missing.isEmpty else { throw .missingColumns(missing, in: table) }
    var report = DirtReport(files: [table.name])
    report.reading = [table.reading(as: mapping.layout)]
    let source = mapping.source ?? Source(id: SourceID(table.sourceID), title: table.fileName)
    builder = HarvestBuilder(Harvest(source: source, layout: mapping.layout, report: report))
  }

  /// Reads all rows.
  consuming func read(_ progress: (ImportProgress) -> Void) throws -> Harvest {
    var pace = ImportPace(table.byteCount)
    try table.forEachRecord { record in
      builder.report.rows += 1
      pace.advance(to: record.byteOffset, rows: builder.report.rows, progress)
      guard record.count == table.header.count else {
        builder.report.note(
          .ragged, row: record.row,
          "\(record.count) fields instead of \(table.header.count): \(Self.excerpt(record))")
        return
      }
      var isNew = false
      var isRejected = false
      if let deal = mapping.deal { read(deal, record, &isNew, &isRejected) }
      for tie in mapping.ties { read(tie, record, &isNew, &isRejected) }
      if isRejected, !isNew {
        builder.report.note(.rejected, row: record.row, Self.excerpt(record))
      } else if !isNew {
        builder.report.note(.duplicate, row: record.row, Self.excerpt(record))
      }
    }
    return builder.finish()
  }

  // MARK: - Deals

  private mutating func read(
    _ deal: ImportMapping.Deal, _ record: TableRecord, _ isNew: inout Bool, _ isRejected: inout Bool
  ) {
    guard let investor = name(deal.investor, record), let company = name(deal.company, record)
    else {
      isRejected = true
      return
    }
    let row = UInt32(record.row)
    let (date, _) = date(deal.date, record)
    let raised = amount(deal.raised, record)
    let own = amount(deal.amount, record)
    let subject = builder.place(of: party(deal.investor, investor, record))
    let object = builder.place(of: party(deal.company, company, record))
    var round = Harvest.Round(
      company: object, date: date, raised: raised, postMoney: amount(deal.postMoney, record),
      kind: word(deal.kind, record, VentureModel.Round.Kind.self) ?? .other,
      label: text(deal.label, record), row: row)
    if round.label != nil, round.kind == .other { round.kind = .series }
    // Without a day and a name, nothing tells that two rows mean the same round.
    if date == Harvest.none, round.label == nil { round.investor = subject }
    let fact = Harvest.Fact(
      .invested, from: subject, to: builder.place(of: round), amount: own,
      role: word(deal.role, record, Investment.Role.self) ?? .participant, row: row)
    guard builder.add(fact) else { return }
    isNew = true
    noteDirt(
      of: deal, record, subject == object, date, raised == Harvest.none && own == Harvest.none)
  }

  private mutating func noteDirt(
    of deal: ImportMapping.Deal, _ record: TableRecord, _ isSelf: Bool, _ date: Harvest.Place,
    _ lacksAmount: Bool
  ) {
    let row = record.row
    if isSelf { builder.report.note(.selfInvestment, row: row, Self.excerpt(record)) }
    if deal.date != nil, date == Harvest.none {
      builder.report.note(.undated, row: row, Self.excerpt(record))
    }
    if deal.raised != nil || deal.amount != nil, lacksAmount {
      builder.report.note(.withoutAmount, row: row, Self.excerpt(record))
    }
    if date != Harvest.none, let day = builder.harvest.dates[Int(date)].earliest, day > today {
      builder.report.note(.future, row: row, Self.excerpt(record))
    }
  }

  // MARK: - Other ties

  private mutating func read(
    _ tie: ImportMapping.Tie, _ record: TableRecord, _ isNew: inout Bool, _ isRejected: inout Bool
  ) {
    guard let subject = name(tie.subject, record), let object = name(tie.object, record) else {
      // A deal may well name no founder; a row that says nothing at all is rejected.
      if mapping.deal == nil { isRejected = true }
      return
    }
    let fact = Harvest.Fact(
      tie.kind, from: builder.place(of: party(tie.subject, subject, record)),
      to: builder.place(of: party(tie.object, object, record)), date: period(tie, record),
      title: text(tie.title, record).map { builder.place(ofWord: $0) } ?? Harvest.none,
      row: UInt32(record.row))
    if builder.add(fact) { isNew = true }
  }

  private mutating func period(_ tie: ImportMapping.Tie, _ record: TableRecord) -> Harvest.Place {
    let (start, startText) = date(tie.date, record)
    guard tie.until != nil, !tie.kind.isMoment else { return start }
    let (_, endText) = date(tie.until, record)
    guard startText != nil || endText != nil,
      let period = try? EDTF("\(startText ?? "")/\(endText ?? "")")
    else { return start }
    return builder.place(of: period)
  }

  // MARK: - Fields

  private func field(_ field: ImportMapping.Field?, _ record: TableRecord) -> TableRecord.Field? {
    guard case .column(let name) = field, let column = columns[name] else { return nil }
    return record[column].trimmed
  }

  /// The text of a field; nil if there is none.
  private func text(_ field: ImportMapping.Field?, _ record: TableRecord) -> String? {
    if case .constant(let text) = field { return text }
    guard let found = self.field(field, record), !found.isEmpty else { return nil }
    return found.text
  }

  private mutating func name(_ party: ImportMapping.Party, _ record: TableRecord) -> String? {
    guard let name = text(party.name, record) else { return nil }
    if case .column(let column) = party.name, let index = columns[column],
      record[index].hasBlanksAround
    {
      builder.report.note(.blanks, row: record.row, "“\(record[index].text)”")
    }
    return name
  }

  private func party(
    _ party: ImportMapping.Party, _ name: String, _ record: TableRecord
  ) -> Harvest.Party {
    var kind = party.kind
    if party.people.contains(name) { kind = .person }
    if let column = party.personColumn,
      let value = text(.column(column), record), party.personValues.contains(value)
    {
      kind = .person
    }
    let isOrganization = kind == .organization
    return Harvest.Party(
      kind, name, type: isOrganization ? party.type : nil,
      country: isOrganization ? text(party.country, record) : nil, row: UInt32(record.row))
  }

  /// The place of a date, and its text in EDTF.
  private mutating func date(
    _ field: ImportMapping.Field?, _ record: TableRecord
  ) -> (Harvest.Place, String?) {
    guard let text = text(field, record) else { return (Harvest.none, nil) }
    let format = mapping.dates
    guard let place = builder.place(ofDate: text, { format.read($0) }) else {
      builder.report.note(
        .unreadable, row: record.row, "“\(text)” is no date written as \(format.rawValue)")
      return (Harvest.none, nil)
    }
    return (place, builder.harvest.dates[Int(place)].description)
  }

  private mutating func amount(
    _ field: ImportMapping.Field?, _ record: TableRecord
  ) -> Harvest.Place {
    guard let text = text(field, record) else { return Harvest.none }
    var reading = AmountReading(
      currency: mapping.currency, hasDecimalComma: mapping.hasDecimalComma)
    if let column = mapping.currencyColumn, let code = self.text(.column(column), record) {
      reading.currency = Currency(code: code.uppercased())
    }
    switch reading.read(text) {
    case .amount(let money): return builder.place(of: money)
    case .none: return Harvest.none
    case .unreadable(let why):
      builder.report.note(.unreadable, row: record.row, "“\(text)”: \(why)")
      return Harvest.none
    }
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ field: ImportMapping.Field?, _ record: TableRecord, _: Word.Type
  ) -> Word? where Word.RawValue == String {
    guard let text = text(field, record) else { return nil }
    if let word = Word(rawValue: text.lowercased().replacing(" ", with: "-")) { return word }
    let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
    builder.report.note(.unreadable, row: record.row, "“\(text)” is none of \(known)")
    return nil
  }

  /// The row as an example shows it.
  private static func excerpt(_ record: TableRecord) -> String {
    String(
      (0..<record.count).map { record[$0].text }.joined(separator: " | ").prefix(120)
        .map { $0.isNewline ? " " : $0 })
  }
}
