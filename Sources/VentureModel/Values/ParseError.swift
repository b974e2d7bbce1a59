/// A written value that cannot be read: what is wrong, what belongs there, and where.
///
/// Every value of this module that is read from text throws this one error, so that the reader of a
/// document can put a caret under the place without knowing the kind of value.
public struct ParseError: Error, Sendable, Hashable {
  /// What is wrong, as a clause without a full stop: "there is no month 13".
  public let message: String

  /// What belongs there: "a date like 2024, 2024-03 or 2024-03-15".
  public let expected: String

  /// How to write what was probably meant, as an imperative: "write 2024-03"; `nil` when nothing
  /// can be guessed.
  public let advice: String?

  /// The place of the error, counted from 0 in Unicode scalars from the start of the text; it is
  /// the length of the text when something is missing at its end.
  ///
  /// libYAML counts its columns in the same unit, so the two can be added.
  public let offset: Int

  /// The place of the error, counted from 1.
  public var column: Int { offset + 1 }

  /// Creates an error at a place of the text.
  public init(_ message: String, expected: String, advice: String? = nil, offset: Int = 0) {
    self.message = message
    self.expected = expected
    self.advice = advice
    self.offset = max(0, offset)
  }

  /// The same error in a longer text that holds this one after `count` scalars.
  public func shifted(by count: Int) -> ParseError {
    ParseError(message, expected: expected, advice: advice, offset: offset + count)
  }

  /// The same error with better advice, where there is any.
  func preferring(_ other: String?) -> ParseError {
    ParseError(message, expected: expected, advice: other ?? advice, offset: offset)
  }

  /// The same error with advice, where it has none of its own.
  func advising(_ other: String?) -> ParseError {
    ParseError(message, expected: expected, advice: advice ?? other, offset: offset)
  }
}

extension ParseError: CustomStringConvertible {
  /// The whole error in one line: "there is no month 13 (column 6); expected …; write …".
  public var description: String {
    let place = "\(message) (column \(column)); expected \(expected)"
    guard let advice else { return place }
    return "\(place); \(advice)"
  }
}

extension ParseError {
  /// The text in quotation marks, cut and cleaned so that hostile input cannot flood or garble a
  /// terminal.
  static func excerpt(_ text: some StringProtocol) -> String {
    let limit = 32
    var shown = "\""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == limit {
        shown += "…"
        break
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator,
        .unassigned:
        shown += "\u{FFFD}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown + "\""
  }
}
