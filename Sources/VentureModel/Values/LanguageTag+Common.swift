extension LanguageTag {
  /// English.
  public static let english = LanguageTag("en", script: nil)
  /// Chinese in simplified characters.
  public static let simplifiedChinese = LanguageTag("zh", script: "Hans")
  /// Chinese in traditional characters.
  public static let traditionalChinese = LanguageTag("zh", script: "Hant")
  /// Japanese.
  public static let japanese = LanguageTag("ja", script: nil)

  private init(_ language: String, script: String?) {
    self.language = language
    self.script = script
    region = nil
    text = script.map { "\(language)-\($0)" } ?? language
  }
}
