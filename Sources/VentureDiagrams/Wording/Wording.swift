import VentureModel

/// The words of diagrams in one language.
///
/// All languages are in one table each (`Wording+English.swift`, …); another one is added by a file.
public struct Wording: Sendable {
  /// The language.
  public let language: LanguageTag
  /// The texts, with places for values in braces.
  let texts: [Phrase: String]
  /// How dates are written.
  let dates: DateWording
  /// How sums of money are written.
  let money: MoneyWording

  /// The languages that there are.
  public static let all = [english, simplifiedChinese, japanese]

  /// The words for a reader: of the first of the languages that there is, else English.
  public static func forReaders(of languages: [LanguageTag]) -> Wording {
    for language in languages {
      if let exact = all.first(where: { $0.language == language }) { return exact }
      if let close = all.first(where: { $0.language.language == language.language }) {
        return close
      }
    }
    return english
  }

  /// A text with its values put in.
  func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String> = [:]) -> String {
    var text = texts[phrase] ?? ""
    for (place, value) in values { text = text.replacing("{\(place)}", with: value) }
    return text
  }

  /// A number of things, with the word for one or for several.
  func count(_ number: Int, _ one: Phrase, _ several: Phrase) -> String {
    self(number == 1 ? one : several, ["count": String(number)])
  }

  /// A quantity with its qualifier as a mark: ≥, ~, >.
  func quantity<Value>(_ quantity: Quantity<Value>, _ write: (Value) -> String) -> String {
    switch quantity {
    case .exact(let value): write(value)
    case .about(let value): "~" + write(value)
    case .atLeast(let value): "≥ " + write(value)
    case .atMost(let value): "≤ " + write(value)
    case .moreThan(let value): "> " + write(value)
    case .lessThan(let value): "< " + write(value)
    case .between(let low, let high, let isApproximate):
      (isApproximate ? "~" : "") + "\(write(low))–\(write(high))"
    }
  }

  func amount(_ amount: Quantity<Money>) -> String { quantity(amount) { money.text($0) } }

  func share(_ share: Quantity<Share>) -> String {
    quantity(share) { EnglishNumber.plain($0.percent) } + " %"
  }
}
