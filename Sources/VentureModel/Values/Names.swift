/// The names of an entity: one for each language, in the order in which they were given, and
/// aliases.
public struct Names: Sendable, Hashable {
  /// A name in one language.
  public struct Entry: Sendable, Hashable {
    /// The language.
    public let language: LanguageTag
    /// The name itself.
    public let text: String

    /// Creates a name.
    public init(_ text: String, in language: LanguageTag) {
      self.language = language
      self.text = text
    }
  }

  /// The names, at most one for each language.
  public let entries: [Entry]
  /// Other names under which the entity is found, in no particular language.
  public let aliases: [String]

  /// Creates the names; a second name of one language becomes the first of the aliases.
  public init(_ entries: [Entry] = [], aliases: [String] = []) {
    var first: [Entry] = []
    var further: [String] = []
    var languages: Set<LanguageTag> = []
    for entry in entries {
      if languages.insert(entry.language).inserted {
        first.append(entry)
      } else {
        further.append(entry.text)
      }
    }
    self.entries = first
    self.aliases = further + aliases
  }

  /// Whether there is neither a name nor an alias.
  public var isEmpty: Bool { entries.isEmpty && aliases.isEmpty }

  /// The name in exactly this language, or `nil`.
  public subscript(language: LanguageTag) -> String? {
    entries.first { $0.language == language }?.text
  }

  /// The name to show to a reader of these languages, the preferred first.
  ///
  /// The first that exists of: a name in a requested language; one in a relative of a requested
  /// language (the same language in the same script, then in any: `zh-Hant` for `zh-Hans`);
  /// English; the first name; the first alias. `nil` only if there is no name at all.
  ///
  /// - Complexity: O(names · requested languages)
  public func display(in languages: [LanguageTag] = []) -> String? {
    for language in languages {
      if let name = self[language] { return name }
    }
    for language in languages {
      if let name = relative(of: language) { return name }
    }
    return entries.first { $0.language.language == "en" }?.text ?? entries.first?.text
      ?? aliases.first
  }

  private func relative(of language: LanguageTag) -> String? {
    let relatives = entries.filter { $0.language.language == language.language }
    let closest = relatives.first {
      $0.language.effectiveScript == language.effectiveScript
    }
    return (closest ?? relatives.first)?.text
  }

  /// Every name once, in order, then the aliases.
  ///
  /// - Complexity: O(names)
  public var all: [String] {
    // Most entities have one name, which needs no comparison with others.
    guard entries.count + aliases.count > 1 else { return entries.map(\.text) + aliases }
    var seen: Set<String> = []
    return (entries.map(\.text) + aliases).filter { seen.insert($0).inserted }
  }
}
