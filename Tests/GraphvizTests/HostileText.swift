/// Strings that break careless writers of DOT, markup and XML.
enum HostileText {
  static let all: [String] = [
    "", " ", "plain", "AT&amp;T \\N", "AT&T", "R&D", "&lt;b&gt;", "&#38;", "&amp;amp;",
    "\"]; evil [", "\"", "\"\"", "\\", "\\\\", "\\\"", "a\\", "\\N\\G\\E\\T\\H\\L", "\\n\\l\\r",
    "C:\\new\\list\\root", "</TABLE>", "<TABLE>", "<B>", "<!-- x -->", "-->", "]]>", "<![CDATA[",
    "a -> b", "a:b:c", "node", "graph", "subgraph", "strict", "label=x", "{a|b|<p>c}", "%3", "%%",
    "~{25}", "1e9", "-.5", "NaN", "#include", "// no comment", "/* no */", "a;b", "a\nb", "a\r\nb",
    "a\rb", "a\u{2028}b", "\t", "a\tb", "\u{0}", "a\u{1}b\u{1F}c", "\u{7F}\u{85}\u{9F}",
    "\u{FFFE}\u{FFFF}", "\u{1FFFE}x", "\u{202E}abc\u{202C}", "مرحبا", "שלום", "👩‍👩‍👧‍👦🏳️‍🌈🇨🇳",
    "\u{301}", "e\u{301}", "\u{300}\u{301}\u{302}", "稀宇科技", "株式会社プリファード", "한국어",
    "𠀀𪚥", "\u{200B}\u{200D}\u{FEFF}", "'single'", "a  b   c", "  lead", "trail  ", "100%",
    "javascript:alert(1)", "url(#x)", "${x}", "`x`", "\u{A0}", "ﬁ ß İ", "?>", "<?php",
    String(repeating: "x", count: 10_000), String(repeating: "<&\"\\", count: 2_500),
    String(repeating: "语", count: 3_000),
  ]

  /// The text as it must be readable in a picture: lines joined by line feeds, what cannot be
  /// drawn replaced, and spaces of any kind equal.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where previous == "\r": break
      case 0x0A...0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
      case 0x09, 0xA0: result.append(" ")
      case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: result.append("\u{FFFD}")
      case let value where value & 0xFFFE == 0xFFFE: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      previous = scalar
    }
    return String(result)
  }
}
