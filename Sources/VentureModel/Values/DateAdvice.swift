/// Guesses what was meant by a date that is not EDTF, from the ways in which dates are often
/// written.
///
/// Only a guess that is itself valid is offered, and none where two readings are equally likely.
enum DateAdvice {
  /// "write 2024-03", or `nil`; `isAcceptable` says what may be offered at the place in question.
  static func advice(
    for text: String, where isAcceptable: (EDTF) -> Bool = { _ in true }
  ) -> String? {
    // Longer texts are prose; they only cost time here.
    guard text.unicodeScalars.count <= 40 else { return nil }
    if let reason = ambiguity(of: text) { return reason }
    for guess in [spaceless(text), DatePhrase(text).expression].compactMap({ $0 }) {
      var parser = EDTFParser(guess)
      if guess != text, let expression = try? parser.expression(), isAcceptable(expression) {
        return "write \(expression)"
      }
    }
    return nil
  }

  private static func spaceless(_ text: String) -> String? {
    let kept = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    return String(String.UnicodeScalarView(kept))
  }

  /// `03/04/2024` is March 4 in one country and April 3 in another.
  private static func ambiguity(of text: String) -> String? {
    let phrase = DatePhrase(text)
    guard phrase.words.isEmpty, phrase.numbers.count == 3, phrase.numbers[2].count == 4,
      let first = Int(phrase.numbers[0]), let second = Int(phrase.numbers[1]),
      (1...12).contains(first), (1...12).contains(second), first != second
    else { return nil }
    return "write the year first, then month and day: \(phrase.numbers[2])-"
      + "\(Day.twoDigits(first))-\(Day.twoDigits(second)) or "
      + "\(phrase.numbers[2])-\(Day.twoDigits(second))-\(Day.twoDigits(first))"
  }
}
