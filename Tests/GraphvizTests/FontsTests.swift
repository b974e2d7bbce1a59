import Testing

@testable import Graphviz

@Suite struct FontsTests {
  @Test func onlyRealFamiliesCount() {
    #expect(Fonts.firstInstalled(of: []) == nil)
    #expect(Fonts.firstInstalled(of: ["No Such Family", ""]) == nil)
    let found = Fonts.firstInstalled(of: ["No Such Family", "DejaVu Sans", "Arial"])
    #expect(found == "DejaVu Sans" || found == "Arial" || found == nil)
  }

  @Test func lettersWithoutFontAreNamed() {
    #expect(Fonts.missing(in: "").isEmpty)
    #expect(Fonts.missing(in: "Zürich \u{200B}\u{FE0F}\n").isEmpty)
    // Cuneiform, which nearly nobody has installed.
    let missing = Fonts.missing(in: "a\u{12000}\u{12001}\u{12000}")
    #expect(missing == ["\u{12000}", "\u{12001}"] || missing.isEmpty)
  }

  @Test func thePackageIsNamed() {
    #expect(Fonts.debianPackage(for: []) == nil)
    for text in ["稀", "の", "カ", "한", "𠀀", "，"] {
      #expect(Fonts.debianPackage(for: Array(text.unicodeScalars)) == "fonts-noto-cjk")
    }
    #expect(Fonts.debianPackage(for: ["ก"]) == "fonts-noto-core")
    #expect(Fonts.debianPackage(for: ["\u{1F600}"]) == "fonts-noto-color-emoji")
  }
}
