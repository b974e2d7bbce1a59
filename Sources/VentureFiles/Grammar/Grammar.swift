import VentureModel

/// The keys of graph documents.
enum Grammar {
  /// The version of the format that this reader knows.
  static let version = "1"

  static let document = Record(
    "a graph document", "One story, its sources, its doubts.", required: ["venturegraph"],
    [
      Field("venturegraph", .word([version]), "The version of the format."),
      Field("title", .text, "The title of the graph."),
      Field("source", .id, "The source that locators without a source belong to."),
      Field("sources", .map(.record { source }), "Documents that statements rest on, by id."),
      Field("entities", .map(.record { entity }), "People, organizations, schools, …, by id."),
      Field("rounds", .map(.record { round }), "Financing rounds, by id."),
      Field(
        "facts", .list(.either([.text, .map(.either([.nothing, .record { fact }]))])),
        "Ties: `SUBJECT VERB OBJECT: { attributes }`."),
      Field(
        "constraints", .list(.record { constraint }), "What is certain of several ties together."),
      Field("remarks", .list(.record { remark }), "Cited sentences that are no ties."),
    ])

  static let source = Record(
    "a source", "A document that statements rest on.",
    [
      Field("title", .text, "Its title."),
      Field("author", .texts, "Who wrote it."),
      Field("publisher", .text, "Who published it."),
      Field("date", .date, "When it was published."),
      Field("language", .text, "The language it is written in, as a BCP 47 tag."),
      Field("translation-of", .text, "The language or the source that it was translated from."),
      Field("derived-from", .id, "The source that it repeats."),
      Field("url", .text, "Where it can be read."),
      Field("note", .text, "A remark of the editor's."),
    ])

  /// The keys that every statement may have.
  static let provenance = [
    Field("certainty", .word(words(Certainty.self)), "How it is known; `stated` by default."),
    Field("cite", citations, "Where it is stated: `P5`, `P5, P7`, `source p. 3`."),
    Field("note", .text, "A remark of the editor's."),
  ]

  static let citation = Record(
    "a citation", "Where a statement stands, and who said it.",
    [
      Field("source", .id, "The source; the document's default if left out."),
      Field("at", .texts, "The paragraph, page or row; an item of a list may have commas."),
      Field("speaker", speakers, "Who is quoted: an id or a name."),
    ])

  /// A speaker whose text alone would be taken for the other.
  static let speaker = Record(
    "a speaker", "Who is quoted, told to be an id or a name.", choice: ["id", "name"],
    [
      Field("id", .id, "A person or an organization of the graph."),
      Field("name", .text, "Somebody who is no entity of the graph."),
    ])

  static let speakers = Shape.either([.text, .record { speaker }])

  static let citations = Shape.either([
    .texts, .record { citation }, .list(.either([.text, .record { citation }])),
  ])

  static let names = Shape.either([.text, .map(.texts)])

  static let remark = Record(
    "a remark", "A cited sentence that is no tie.", required: ["about", "text"],
    [
      Field("about", .ids, "The entities that it is about."),
      Field("text", .text, "The sentence."),
      Field("speaker", speakers, "Who said it: an id or a name."),
      Field("date", .date, "When it was said, or the time it speaks of."),
    ] + provenance)

  /// The raw values of an enumeration, in the order of their declaration.
  static func words<Word: CaseIterable & RawRepresentable>(_: Word.Type) -> [String]
  where Word.RawValue == String {
    Word.allCases.map(\.rawValue)
  }
}
