/// What a JSON value may be: the grammar in which answers describe their JSON.
///
/// An object has the keys that are listed and no others, so that who writes a program can know all
/// that it will have to read.
public indirect enum JSONShape: Hashable, Sendable {
  /// Any text.
  case text
  /// A text that a regular expression (ECMA-262) fits, such as the examples.
  case pattern(String, examples: [String])
  /// One of some words.
  case words([String])
  /// A whole number.
  case integer
  /// A number in decimal notation.
  case number
  /// True or false.
  case truth
  /// True; where it would be false, the key is left out.
  case flag
  /// Null.
  case null
  /// A list, of any length or of a fixed one.
  case list(JSONShape, count: Int? = nil)
  /// An object with some keys.
  case object([Key])
  /// An object whose keys are words of the data, such as kinds that a table names.
  case map(JSONShape)
  /// One of several.
  case either([JSONShape])
  /// A shape under a name of its own, which stands in `$defs` once however often it is used.
  case named(String, JSONShape)

  /// A key of an object.
  public struct Key: Hashable, Sendable {
    /// The key.
    public let name: String
    /// What stands there.
    public let shape: JSONShape
    /// What it means.
    public let summary: String
    /// Whether it may be left out.
    public let isOptional: Bool

    /// A key that is always there.
    public static func always(_ name: String, _ shape: JSONShape, _ summary: String) -> Key {
      Key(name: name, shape: shape, summary: summary, isOptional: false)
    }

    /// A key that is left out where there is nothing to say.
    public static func perhaps(_ name: String, _ shape: JSONShape, _ summary: String) -> Key {
      Key(name: name, shape: shape, summary: summary, isOptional: true)
    }
  }

  /// One of the words of a type.
  public static func word<Word: CaseIterable & RawRepresentable>(of _: Word.Type) -> JSONShape
  where Word.RawValue == String {
    .words(Word.allCases.map(\.rawValue))
  }

  /// One of the words of a type, under a name of its own.
  static func word<Word: CaseIterable & RawRepresentable>(
    _ name: String, of type: Word.Type
  ) -> JSONShape where Word.RawValue == String {
    .named(name, .word(of: type))
  }

  /// Rows of a table: objects with a text for each column.
  static func rows(_ columns: [(name: String, summary: String)]) -> JSONShape {
    .list(.object(columns.map { .always($0.name, .text, $0.summary) }))
  }
}
