extension Grammar {
  /// The keys of theme documents: the look of diagrams.
  static let theme = Record(
    "a theme", "The look of diagrams: what a built-in theme does otherwise.",
    required: ["venturegraph-theme"],
    [
      Field("venturegraph-theme", .word([version]), "The version of the format."),
      Field("name", .text, "What the theme is called; the file's name by default."),
      Field(
        "base", .word(words(ThemeDocument.Base.self)),
        "The theme that has what is left out; `light` by default."),
      Field("colors", .record { themeColors }, "Colours by what they are for."),
      Field(
        "fonts", .map(.texts),
        "Font families by language, or for `all`; the first that is installed is taken."),
      Field("sizes", .record { themeSizes }, "Sizes of text."),
    ])

  static let color = Shape.value(pattern: "^#[0-9A-Fa-f]{6}$", example: "#0072B2")

  static let themeColors = Record(
    "a theme's colours", "Colours by what they are for.",
    ThemeRole.Tone.allCases.map { Field($0.rawValue, color, $0.summary) }
      + ThemeRole.Kind.allCases.map { Field($0.rawValue, .record { paint }, $0.summary) }
      + [
        Field(
          "communities", .list(.record { communityPaint }),
          "Groups that were computed, the largest first; in place of all those of the base.")
      ])

  static let paint = Record(
    "a paint", "The colours of a kind of node.",
    [
      Field("stroke", color, "The outline."),
      Field("fill", color, "The area."),
    ])

  static let communityPaint = Record(
    "a group's paint", "The colours of a computed group.", required: ["stroke", "fill"],
    paint.fields)

  static let themeSizes = Record(
    "a theme's sizes", "Sizes of text, in whole points.",
    [
      Field("text", .ordinal, "Plain text, 8 to 16 points."),
      Field("small", .ordinal, "Text that says less, 7 points to the size of plain text."),
    ])
}
