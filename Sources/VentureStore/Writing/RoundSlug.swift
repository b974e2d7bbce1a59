import VentureFiles
import VentureModel

/// The ids of rounds that tables tell of by company, day and amount.
enum RoundSlug {
  /// `COMPANY.DATE`, with the amount behind it where one is stated, and with the investor instead of
  /// the date for a row without one, which is a round of its own.
  ///
  /// Date and amount are given as parts, as `part(for:)` makes them.
  static func make(
    company: String, date: String?, raised: String?, label: String?, investor: String?
  ) -> String {
    var slug = company
    func add(_ part: String) { slug += "." + part }
    if let date {
      add(date)
    } else if let investor {
      add("undated." + investor)
    }
    if let label { add(Slug.make(label)) }
    if let raised { add(raised) }
    return slug
  }

  /// The part of an id that tells a date.
  static func part(for date: EDTF) -> String { wellFormed(date.description) }

  /// The part of an id that tells an amount.
  static func part(for amount: Money) -> String {
    wellFormed("\(amount.amount)-\(amount.currency.code.lowercased())")
  }

  /// The text with an underscore for what may not be in an id.
  private static func wellFormed(_ text: String) -> String {
    String(
      text.map { character in
        character.isASCII && (character.isLetter || character.isNumber || "-.".contains(character))
          ? character : "_"
      })
  }
}
