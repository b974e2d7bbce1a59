import VentureModel

extension Figure {
  /// The figure for a cell of a table: "at most 55.67M USD", set apart where it was computed, with the
  /// marks that ``legend(_:undated:)`` explains.
  var cell: Prose {
    marked(Self.worded(description))
  }

  /// The figure for a sentence: "at most 55.67 million US dollars", set apart likewise.
  var prose: Prose { marked(phrase) }

  private func marked(_ words: String) -> Prose {
    guard !words.isEmpty else { return Prose() }
    let isComputed = isDerived || certainty == .derived
    let marks = marks.filter { $0 != "*" }
    return Prose([isComputed ? .computed(words) : .plain(words)]) + Prose(marks)
  }

  /// A quantity as a document writes it, with words for its signs: "<=~2M USD" is "at most about 2M
  /// USD", "12.88..15.69 %" is "12.88 to 15.69 %".
  static func worded(_ written: String) -> String {
    let signs = [
      ("<=", "at most "), (">=", "at least "), ("<", "less than "), (">", "more than "),
    ]
    var rest = Substring(written)
    var words = ""
    if let (sign, word) = signs.first(where: { rest.hasPrefix($0.0) }) {
      words = word
      rest = rest.dropFirst(sign.count)
    }
    return words + rest.replacing("~", with: "about ").replacing("..", with: " to ")
  }

  /// What sets figures apart, as far as it occurs among some, as one sentence; nil if nothing does.
  static func legend(_ figures: [Figure], undated: Bool = false) -> Prose? {
    let marks = Set(figures.filter { !$0.description.isEmpty }.flatMap(\.marks))
    var parts: [Prose] = []
    if marks.contains("*") {
      parts.append(Prose([.computed("In italics:"), .plain(" computed from the others")]))
    }
    if marks.contains("†") { parts.append("†: implied, or computed from what is implied") }
    if marks.contains("‡") { parts.append("‡: disputed, or not certain to be meant") }
    if undated { parts.append("?: whether it had begun by then cannot be told") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ").sentence()
  }
}

extension EDTF {
  /// The date for a cell of a table, without a preposition: "July 2023", "around early 2022".
  var cell: String {
    if case .date(let date) = self { return date.phrase }
    return phrase
  }
}
