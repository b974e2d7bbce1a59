import VentureFiles
import VentureModel

/// The ids of rounds that tables tell of by company, day and amount.
enum RoundSlug {
  /// `COMPANY.DATE`, with the amount behind it where one is stated, and with the investor instead of
  /// the date for a row without one, which is a round of its own.
  static func make(
    company: String, date: String?, raised: Money?, label: String?, investor: String?
  ) -> String {
    var parts = [company]
    if let date { parts.append(wellFormed(date)) }
    if date == nil, let investor { parts += ["undated", investor] }
    if let label { parts.append(Slug.make(label)) }
    if let raised {
      parts.append(wellFormed("\(raised.amount)-\(raised.currency.code.lowercased())"))
    }
    return parts.joined(separator: ".")
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
