import Graphviz
import Testing
import VentureModel

@testable import VentureDiagrams

@Suite struct TextMeasureTests {
  private static let size = 11.0
  private static let measure = TextMeasure(family: "Noto Sans CJK SC")

  /// The widths that Graphviz lays texts out with.
  private static func widths(
    of texts: [String], in family: String, isBold: Bool
  ) throws -> [Double] {
    let nodes = texts.enumerated().map { index, text in
      Drawing.Node(
        "\(index)",
        [
          .label(isBold ? HTMLLabel(.bold(HTMLLabel.Text(text))) : HTMLLabel(HTMLLabel.Text(text))),
          .shape(.plain), .fontName(family), .fontSize(size),
        ])
    }
    let layout = try InProcessRenderer().layout(of: Drawing(nodes: nodes))
    return try nodes.map { try #require(layout.places[$0.id]).width }
  }

  @Test(
    arguments: [
      ("Noto Sans CJK SC", false), ("Noto Sans CJK SC", true), ("Noto Sans CJK JP", false),
      ("Noto Sans CJK JP", true), ("DejaVu Sans", false), ("DejaVu Sans", true),
    ])
  func `estimates are near the widths of the font`(_ family: String, _ isBold: Bool) throws {
    try #require(Fonts.firstInstalled(of: [family]) != nil, "make setup installs a font")
    let languages = family.contains("CJK") ? Network.languages : [.english]
    let names =
      try Network.document("minimax").entities.flatMap { entity in
        languages.compactMap { entity.names[$0] }
      }.filter { $0.count > 1 } + [
        "Teachers’ Pension", "a · b · c", "“quoted” words", "2014–2021", "★ HongShan", "≥ 2 of 7",
        "and so on…", "Zoë Müller", "$1.157B, 7.14 % (A+)",
      ]
    #expect(names.count > 80)
    let measure = TextMeasure(family: family)
    let widths = try Self.widths(of: names, in: family, isBold: isBold)
    for (name, width) in zip(names, widths) {
      let estimate = measure.width(name, size: Self.size, isBold: isBold)
      #expect(abs(estimate - width) <= max(0.12 * width, 2), "\(name): \(estimate), \(width)")
    }
  }

  @Test func `marks that combine take no room, and East Asian letters are square`() {
    #expect(Self.measure.width("e\u{301}", size: 10) == Self.measure.width("e", size: 10))
    #expect(Self.measure.width("稀宇科技", size: 10) == 40)
    #expect(Self.measure.width("", size: 10) == 0)
  }

  @Test(
    arguments: [
      "A", "Matrix Partners China", "国寿投資保険資産管理公司", "IDGキャピタル 2026",
      "Institute of Automation of the Chinese Academy of Sciences",
      String(repeating: "W", count: 300), "Short " + String(repeating: "W", count: 300) + " end",
      String(repeating: "many words ", count: 200), String(repeating: "文", count: 900),
      "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦 family", "",
    ])
  func `lines fit the width and the limit`(_ text: String) {
    for width in [30.0, 90, 200] {
      for limit in 1...3 {
        let lines = Self.measure.lines(text, size: Self.size, width: width, limit: limit)
        #expect(lines.count <= limit)
        for line in lines {
          #expect(Self.measure.width(line, size: Self.size) <= width, "\(line)")
        }
        let joined = lines.joined().filter { $0 != " " }
        let isCut = joined.contains("…")
        #expect(isCut || joined == text.filter { $0 != " " }, "\(lines)")
      }
    }
  }

  @Test func `words are kept whole where they fit`() {
    let lines = Self.measure.lines("Matrix Partners China", size: 11, width: 85, limit: 3)
    #expect(lines == ["Matrix Partners", "China"])
  }

  @Test func `Chinese breaks between any two letters`() {
    let lines = Self.measure.lines("国寿投資保険", size: 10, width: 31, limit: 3)
    #expect(lines == ["国寿投", "資保険"])
  }

  @Test func `what does not fit ends in an ellipsis`() {
    let lines = Self.measure.lines("国寿投資保険", size: 10, width: 31, limit: 1)
    #expect(lines == ["国寿…"])
  }
}
