import Testing

@testable import Graphviz

@Suite struct AttributeTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (0.5, "0.5"), (-2.25, "-2.25"), (0.00004, "0"),
    (1.0 / 3, "0.3333"), (1e9, "1000000"), (-1e300, "-1000000"), (.infinity, "1000000"),
    (123_456.789, "123456.789"), (0.1 + 0.2, "0.3"),
  ])
  func numbersAreDecimal(value: Double, text: String) {
    #expect(DecimalNumber(value)?.text == text)
  }

  @Test func whatIsNotANumberLeavesTheAttributeOut() {
    #expect(DecimalNumber(.nan) == nil)
    let drawing = Drawing(
      attributes: [.nodeSeparation(.nan), .size(width: .nan, height: 1)],
      nodes: [.init("a", [.width(.nan), .penWidth(.signalingNaN), .position(x: .nan, y: 0)])])
    for name in ["nodesep", "size=", "width", "penwidth", "pos="] {
      #expect(!drawing.dot.contains(name))
    }
  }

  @Test func coloursAreChecked() {
    #expect(Color(hex: "#E3F0f9")?.description == "#e3f0f9")
    #expect(Color(rgb: 0x0072B2).description == "#0072b2")
    #expect(Color(rgb: 0x7).description == "#000007")
    #expect(Color.none.description == "none")
    for text in ["", "red", "#fff", "#12345678", "#12345g", "#12345\u{661}", "123456", " #123456"] {
      #expect(Color(hex: text) == nil)
    }
  }

  @Test func linksAreChecked() {
    for text in [
      "https://example.org/a?b=c&d=e#f", "http://x", "mailto:a@b.c", "#anchor", "page.html",
      "../a/b:c",
    ] {
      #expect(Link(text) != nil, "\(text)")
    }
    for text in [
      "", "javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "file:///etc/passwd",
      "//host", "a b", "a\nb", "\u{1}javascript:x", "https://x\"y", "http://a\\N",
    ] {
      #expect(Link(text) == nil, "\(text)")
    }
  }

  @Test func namesOfFontsAndClassesLoseWhatHasAMeaning() {
    #expect(DOTText.fontName("Noto Sans CJK SC") == "Noto Sans CJK SC")
    #expect(DOTText.fontName("a\";b=c\\,<>&:x=1") == "abcx1")
    #expect(DOTText.cssClass("a  b\"c<d>e_f-9é") == "a b c d e_f-9")
  }

  @Test func idsAreInjective() {
    let ids = HostileText.all + ["~{5c}", "~", "\\~", "~~"]
    #expect(Set(ids.map(DOTText.identifier)).count == Set(ids).count)
  }
}
