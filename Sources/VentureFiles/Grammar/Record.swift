/// A kind of mapping in a graph document: which keys it may have, and what each may hold.
///
/// The reader accepts the keys of these tables and no others, and the JSON Schema is written from
/// them: the two cannot differ.
struct Record: Sendable {
  /// What the mapping is called in messages.
  let name: String
  /// What it is for, in one sentence.
  let summary: String
  /// Its keys.
  let fields: [Field]
  /// Keys that must be there.
  let required: Set<String>
  /// Keys of which exactly one must be there.
  let choice: Set<String>
  /// The names of the keys, in the order of the table.
  let keys: [String]
  private let known: Set<String>

  init(
    _ name: String, _ summary: String, required: Set<String> = [], choice: Set<String> = [],
    _ fields: [Field]
  ) {
    self.name = name
    self.summary = summary
    self.fields = fields
    self.required = required
    self.choice = choice
    keys = fields.map(\.key)
    known = Set(keys)
  }

  /// Whether nothing may stand in place of the mapping.
  var mayBeEmpty: Bool { required.isEmpty && choice.isEmpty }

  /// Whether the mapping may have a key.
  func has(_ key: String) -> Bool { known.contains(key) }
}

/// One key of a mapping.
struct Field: Sendable {
  let key: String
  let shape: Shape
  let summary: String

  init(_ key: String, _ shape: Shape, _ summary: String) {
    self.key = key
    self.shape = shape
    self.summary = summary
  }
}

/// What a key may hold.
indirect enum Shape: Sendable {
  /// Any text, or a number read as text.
  case text
  /// A text or a list of texts.
  case texts
  /// An EDTF date.
  case date
  /// A text that a value is parsed from, with an example.
  case value(pattern: String, example: String)
  /// A whole number from 1.
  case ordinal
  /// The id of an entity or of a source.
  case id
  /// One id or a list of them.
  case ids
  /// One of some words.
  case word([String])
  /// One word or a list of words.
  case words([String])
  /// Nothing, or one of some words.
  case optionalWord([String])
  /// Nothing.
  case nothing
  /// A value, a value with its provenance, or a list of such.
  case stated(Shape)
  /// A mapping.
  case record(@Sendable () -> Record)
  /// A list.
  case list(Shape)
  /// A mapping whose keys are ids or sentences.
  case map(Shape)
  /// Either of several.
  case either([Shape])
}
