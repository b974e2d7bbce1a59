import VentureModel

/// A name with the forms that look-ups compare.
struct NameForms: Hashable, Sendable {
  var text: String
  var folded: String
  /// Only for names with Chinese characters, as is the pinyin.
  var simplified: String?
  var pinyin: String?
  var terms: String

  /// Makes the forms of names; it remembers the characters that it has looked up.
  struct Maker: Sendable {
    private var search = SearchTerms()
    private var transliteration = Transliteration()

    /// - Complexity: O(*n*) in the scalars.
    mutating func forms(of text: String) -> NameForms {
      let folded = text.folded
      let isChinese =
        folded.utf8.contains { $0 >= 0x80 }
        && folded.unicodeScalars.contains(where: \.properties.isIdeographic)
      return NameForms(
        text: text, folded: folded,
        simplified: isChinese ? transliteration.simplified(folded) : nil,
        pinyin: isChinese ? transliteration.pinyin(folded) : nil, terms: search.terms(of: text))
    }
  }
}

/// The forms of many names in their order: while some are written, another thread makes the next.
struct NameFormsAhead {
  private static let batchSize = 4096

  private struct Batch: Sendable {
    var forms: [NameForms] = []
    var maker = NameForms.Maker()
  }

  private let names: [String]
  private var batch = Batch()
  private var taken = 0
  /// Where the batch that is being made ends.
  private var end = 0
  private var following: Ahead<Batch>?

  init(_ names: [String]) {
    self.names = names
    beginNext()
  }

  /// The forms of the next name; nil behind the last.
  mutating func next() -> NameForms? {
    if taken == batch.forms.count {
      guard let following else { return nil }
      batch = following.value
      taken = 0
      beginNext()
    }
    guard taken < batch.forms.count else { return nil }
    taken += 1
    return batch.forms[taken - 1]
  }

  private mutating func beginNext() {
    let names = names[end...].prefix(Self.batchSize)
    end = names.endIndex
    let maker = batch.maker
    following =
      names.isEmpty
      ? nil
      : Ahead {
        var batch = Batch(maker: maker)
        batch.forms = names.map { batch.maker.forms(of: $0) }
        return batch
      }
  }
}
