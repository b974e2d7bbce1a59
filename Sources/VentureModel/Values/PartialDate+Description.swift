extension PartialDate: CustomStringConvertible {
  /// The date in EDTF, in its shortest spelling; reading it gives the same date back.
  ///
  /// A qualifier that holds for the year, or the year and all that follows up to some part, is
  /// written after it (`2004-06~-11`); anything else before each part (`?2004-06-~11`).
  public var description: String {
    let parts = [year.description, monthDigits?.description, dayDigits?.description]
      .compactMap { $0 }
    let symbols = [qualifiers.year, qualifiers.month, qualifiers.day].prefix(parts.count)
      .map(\.symbol)
    let first = symbols.first ?? ""
    let groupEnd = symbols.firstIndex { $0 != first } ?? symbols.count
    let isOneGroup = !first.isEmpty && symbols[groupEnd...].allSatisfy(\.isEmpty)
    let written = parts.indices.map { index in
      if isOneGroup { return parts[index] + (index == groupEnd - 1 ? first : "") }
      return symbols[index] + parts[index]
    }
    let date = written.joined(separator: "-")
    return time.map { "\(date)T\($0)" } ?? date
  }
}
