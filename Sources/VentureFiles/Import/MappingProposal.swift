import DelimitedText
import VentureModel

/// A mapping to start from, guessed from the header and the first rows of a table.
///
/// Every guess says what it rests on; what is not understood is listed. The proposal is a mapping
/// document, so that it can be edited and used.
public struct MappingProposal: Sendable {
  let table: DelimitedText
  let samples: [[String]]
  var guesses: [ProposedField: Guess] = [:]

  struct Guess: Sendable {
    let column: Int
    let reason: String
  }

  /// Looks at a table.
  ///
  /// - Throws: `DelimitedTextError` if the first rows cannot be read.
  /// - Complexity: O(*c* · *r*) in its columns and the first 200 rows.
  public init(for table: DelimitedText) throws {
    self.table = table
    var samples: [[String]] = []
    struct Enough: Error {}
    do {
      try table.forEachRecord { record in
        guard samples.count < 200 else { throw Enough() }
        guard record.count == table.header.count else { return }
        samples.append((0..<record.count).map { record[$0].trimmed.text })
      }
    } catch is Enough {}
    self.samples = samples
    guessByHeader()
    guessByValues()
    tellPartsFromTotals()
  }

  func values(of column: Int) -> [String] {
    samples.map { $0[column] }.filter { !$0.isEmpty }
  }

  private func example(of column: Int) -> String {
    values(of: column).first.map { ", such as “\($0.prefix(40))”" } ?? ", but no value in 200 rows"
  }

  private func freeColumns() -> [Int] {
    let taken = Set(guesses.values.map(\.column))
    return table.header.indices.filter { !taken.contains($0) && !table.header[$0].isEmpty }
  }

  // MARK: - Guesses

  private mutating func guessByHeader() {
    for field in ProposedField.allCases {
      let candidates = freeColumns().compactMap {
        column -> (rank: Int, column: Int, word: String)? in
        guard let (rank, word) = field.rank(of: table.header[column]),
          looksRight(column, for: field)
        else { return nil }
        return (rank, column, word)
      }
      guard let best = candidates.min(by: { ($0.rank, $0.column) < ($1.rank, $1.column) }) else {
        continue
      }
      guesses[field] = Guess(
        column: best.column, reason: "its name has “\(best.word)”" + example(of: best.column))
    }
  }

  /// Dates and amounts show what they are; but a plain number may be anything.
  private mutating func guessByValues() {
    for field in [ProposedField.date, .raised] where guesses[field] == nil {
      let column = freeColumns().first { column in
        let values = values(of: column)
        let telling = values.count { Int($0) == nil && $0.contains(where: \.isNumber) }
        return telling * 2 > values.count && looksRight(column, for: field, isNamed: false)
      }
      guard let column else { continue }
      guesses[field] = Guess(
        column: column, reason: "its values look like \(field.look)" + example(of: column))
    }
  }

  /// Whether most values of a column can be what the field holds; true for fields of any text.
  private func looksRight(_ column: Int, for field: ProposedField, isNamed: Bool = true) -> Bool {
    let values = values(of: column)
    guard !values.isEmpty else { return isNamed }
    switch field {
    case .date:
      // A number is the day of a spreadsheet only where the header says that it is a date.
      return DateFormat.allCases.contains { format in
        (isNamed || format != .serial)
          && values.count { format.read($0) != nil } * 2 > values.count
      }
    case .raised, .postMoney, .amount:
      // A currency or a unit shows that a number is money; a header can say so too.
      let reading = AmountReading(currency: isNamed ? Currency(code: "USD") : nil)
      return values.count {
        if case .unreadable = reading.read($0) { false } else { true }
      } * 2 > values.count
    default:
      return true
    }
  }

  /// The format that reads the most dates, the usual one first.
  var dateFormat: (format: DateFormat, reason: String)? {
    guard let guess = guesses[.date] else { return nil }
    let values = values(of: guess.column)
    let counts = DateFormat.allCases.map { format in
      (format: format, count: values.count { format.read($0) != nil })
    }
    guard let most = counts.map(\.count).max(), let best = counts.first(where: { $0.count == most })
    else { return nil }
    let isAmbiguous =
      best.format == .dayFirst && counts.contains { $0.format == .monthFirst && $0.count == most }
    return (
      best.format,
      "reads \(most) of \(values.count) dates"
        + (isAmbiguous ? "; MM/DD/YYYY reads as many: which is it?" : "")
    )
  }

  /// The currency of amounts that name none, told by the header of their column or by their values.
  var currency: (code: String, reason: String) {
    let columns = [ProposedField.raised, .amount, .postMoney].compactMap { guesses[$0]?.column }
    for column in columns {
      for word in ProposedField.words(in: table.header[column]) {
        guard ProposedField.currencyWords.contains(word),
          let currency = AmountReading.currency(word)
        else { continue }
        return (currency.code, "the column “\(table.header[column])” has “\(word)” in its name")
      }
    }
    let named = columns.flatMap { values(of: $0) }.compactMap { text -> String? in
      if case .amount(let money) = AmountReading().read(text) { money.currency.code } else { nil }
    }
    let counts = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +)
    if let most = counts.min(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      return (most.key, "\(most.value) of the first amounts name it")
    }
    return ("USD", "a guess: for amounts that name no currency")
  }
}
