import DelimitedText

extension MappingProposal {
  /// Takes amounts that differ between the investors of one round for what each of them put in: a
  /// total would be the same in all rows of its round.
  mutating func tellPartsFromTotals() {
    guard let raised = guesses[.raised], guesses[.amount] == nil, let company = guesses[.company]
    else { return }
    let parts = [.date, .label].compactMap { guesses[$0]?.column }
    guard !parts.isEmpty else { return }
    var amounts: [[String]: [String]] = [:]
    for row in samples where !row[raised.column].isEmpty {
      amounts[([company.column] + parts).map { row[$0] }, default: []].append(row[raised.column])
    }
    let shared = amounts.values.filter { $0.count > 1 }
    let different = shared.count { Set($0).count > 1 }
    guard different * 2 > shared.count else {
      let doubt = shared.isEmpty ? "; write `amount` if it is what this investor put in" : ""
      guesses[.raised] = Guess(column: raised.column, reason: raised.reason + doubt)
      return
    }
    guesses[.raised] = nil
    guesses[.amount] = Guess(
      column: raised.column, reason: raised.reason + ", and it differs within a round")
  }

  /// Why a comma is taken to separate decimals; nil if a point does.
  ///
  /// Amounts with both marks, or with other than three digits behind one, show it. Where none does,
  /// semicolons between fields tell: spreadsheets write them where the comma is taken.
  var decimalComma: String? {
    let columns = [ProposedField.raised, .amount, .postMoney].compactMap { guesses[$0]?.column }
    let amounts = columns.flatMap { values(of: $0) }
    let withComma = amounts.filter { Self.decimalMark(in: $0) == "," }
    let pointCount = amounts.count { Self.decimalMark(in: $0) == "." }
    if let example = withComma.first, withComma.count > pointCount {
      return "as in “\(example.prefix(40))”"
    }
    guard pointCount == 0, table.delimiter == .semicolon,
      let example = amounts.first(where: { $0.contains { ",.".contains($0) } })
    else { return nil }
    return "as usual with semicolons; then “\(example.prefix(40))” has thousands"
  }

  /// The mark that can only stand before decimals; nil if none can be told.
  private static func decimalMark(in amount: String) -> Character? {
    let marks = amount.filter { ",.".contains($0) }
    guard let last = marks.last, marks.count(where: { $0 == last }) == 1 else {
      // A mark that stands twice separates thousands, and the other one decimals.
      return marks.last.map { $0 == "," ? "." : "," }
    }
    let digits = amount.split(separator: last).last?.prefix(while: \.isNumber).count
    return marks.count > 1 || digits != 3 ? last : nil
  }
}
