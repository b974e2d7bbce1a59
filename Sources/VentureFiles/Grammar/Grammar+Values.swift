import VentureModel

extension Grammar {
  static let money = Shape.value(pattern: "[A-Z]{3}", example: "50M USD")
  static let share = Shape.value(pattern: "%", example: "7.14%")
  static let percentage = Shape.value(pattern: "%", example: "78%")
  static let count = Shape.value(pattern: "[0-9]", example: ">=3")

  /// The keys of a stated value of any shape.
  static let statement = statement(of: .text)

  /// A value with its provenance, where the plain value is not enough.
  static func statement(of shape: Shape) -> Record {
    Record(
      "a stated value", "A value as somebody stated it.", required: ["value"],
      [
        Field("value", shape, "The value."),
        Field(
          "status", .word(words(DealStatus.self)),
          "`planned` or `superseded` if it never came true."),
        Field("date", .date, "When it held."),
        Field("at", .text, "The moment of the day, such as `midday`."),
      ] + provenance)
  }
}
