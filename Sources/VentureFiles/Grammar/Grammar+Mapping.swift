import VentureModel

extension Grammar {
  /// The keys of mapping documents: what the columns of a table mean.
  static let mapping = Record(
    "a mapping", "What the columns of a table mean.", required: ["venturegraph-mapping"],
    [
      Field("venturegraph-mapping", .word([version]), "The version of the format."),
      Field("layout", .text, "A word for this layout in reports."),
      Field("source", .record { mappedSource }, "The document that the table is."),
      Field("dates", .word(words(DateFormat.self)), "How dates are written."),
      Field(
        "currency", .either([.text, .record { column }]), "A code, or the column that has it."),
      Field("decimal-comma", .word(["true", "false"]), "Whether a comma separates decimals."),
      Field("deal", .record { deal }, "Rows as investments in rounds."),
      Field("ties", .list(.record { mappedTie }), "Rows as ties of other kinds."),
    ])

  /// A source with its id.
  static let mappedSource = Record(
    "a source", "The document that the table is.", required: ["id"],
    [Field("id", .id, "Its id.")] + source.fields)

  /// A field is the name of a column, or one text for all rows.
  static let mapped = Shape.either([.text, .record { column }])

  static let column = Record(
    "a field", "A column, or one text for all rows.", choice: ["column", "constant"],
    [
      Field("column", .text, "The name of a column."),
      Field("constant", .text, "The same for all rows."),
    ])

  static let deal = Record(
    "a deal", "An investment in a round of a company.", required: ["investor", "company"],
    [
      Field("investor", .either([.text, .record { mappedParty }]), "Who invested."),
      Field("company", .either([.text, .record { mappedParty }]), "In which company."),
      Field("date", mapped, "The day of the round."),
      Field("raised", mapped, "What the round raised from all investors."),
      Field("post-money", mapped, "The company's value with the new money."),
      Field("amount", mapped, "What this investor put in."),
      Field("label", mapped, "The market's name for the round, such as `A+`."),
      Field("kind", mapped, "The kind of round: \(list(Round.Kind.self))."),
      Field("role", mapped, "The investor's role: \(list(Investment.Role.self))."),
    ])

  static let mappedTie = Record(
    "a tie", "A tie of another kind than an investment.", required: ["kind", "subject", "object"],
    [
      Field(
        "kind", .word(words(TieKind.self).filter { $0 != "invested" && $0 != "raised" }),
        "The kind of tie."),
      Field("subject", .either([.text, .record { mappedParty }]), "Who."),
      Field("object", .either([.text, .record { mappedParty }]), "To whom, or to what."),
      Field("date", mapped, "When, or from when."),
      Field("until", mapped, "Until when."),
      Field("title", mapped, "A post, a degree, a role."),
    ])

  static let mappedParty = Record(
    "a party", "A person, an organization or a school.", choice: ["column", "constant"],
    column.fields + [
      Field(
        "entity", .word([Entity.Kind.person, .organization, .school].map(\.rawValue)),
        "What they are; `organization` by default."),
      Field("type", .word(words(Organization.Kind.self)), "The organization's kind."),
      Field("country", mapped, "The country."),
      Field("people", .texts, "The exact names that are people's."),
      Field("person-if", .record { personTest }, "Which rows name a person."),
    ])

  static let personTest = Record(
    "a test", "Which rows name a person.", required: ["column", "is"],
    [
      Field("column", .text, "The name of a column."),
      Field("is", .texts, "Its values that mean a person."),
    ])

  private static func list<Word: CaseIterable & RawRepresentable>(_ type: Word.Type) -> String
  where Word.RawValue == String {
    words(type).joined(separator: ", ")
  }
}
