import Foundation
import Testing
import VentureFiles
import VentureModel

/// Files that would exhaust time or memory, or hold bytes that are no text.
@Suite(.serialized) struct HostileInputTests {
  private func message(_ text: String) -> String? {
    var first: Diagnostic?
    let time = ContinuousClock().measure { first = load(text).diagnostics.first }
    #expect(time < .seconds(30), "\(time)")
    return first?.message
  }

  @Test func `a file of 50 MB is refused unread`() {
    let bytes = Data(repeating: UInt8(ascii: "a"), count: 50 << 20)
    var diagnostics: [Diagnostic] = []
    let time = ContinuousClock().measure {
      diagnostics = GraphDocuments.load([("a.yaml", bytes)]).diagnostics
    }
    #expect(time < .seconds(30))
    #expect(
      diagnostics.map(\.description) == [
        """
        a.yaml:1:1: error: the file has 50 MB, which is too large for a document
          expected: at most 16 MB of YAML
          help: split it by company; tables with many rows belong into a CSV file
        """
      ])
  }

  /// Nine levels of nine aliases each: 9⁹ values.
  private func bomb(_ levels: Int = 9) -> String {
    var text = "venturegraph: 1\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...levels {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    return text
  }

  @Test func `aliases of aliases as values`() {
    #expect(message(bomb()) == "aliases expand to more than 4 times the size of the file")
    #expect(message(bomb(30)) == "aliases expand to more than 4 times the size of the file")
  }

  @Test(arguments: [
    "*a30 : x", "? *a30\n: x", "[*a30]: x", "[*a30] : x", "{ k: *a30 }: x", "?\n  - *a30\n: x",
    "?\n  k:\n    *a30\n: x", "z: [*a1, {*a30 : x}]", "z: { ? [\n *a30 ] : x }", "- ? *a30",
    "&k [*a30]: x", "? &k\n  - *a30\n: x", "? [*a1,\n  *a30]\n: x", "z: {a: b, ? *a30 : c}",
    "? !!seq [*a30]\n: x", "?\t*a30\n: x", "z:\n  ? *a30\n  : x", "[[*a30]]: x",
  ])
  func `aliases of aliases as keys`(key: String) {
    #expect(message(bomb(30) + key + "\n") == "an alias cannot be part of a key")
  }

  @Test func `aliases as values, in moderation`() throws {
    let graph = try graph(
      head + "facts:\n  - jane founded example: &terms { cite: gazette p1, note: Why? }\n"
        + "  - john founded example: *terms\n")
    #expect(graph.facts(of: "example").map(\.citations.count) == [1, 1])
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[[", "{? [", "- - "])
  func `values nested 100,000 deep`(opening: String) {
    let text = "venturegraph: 1\nfacts:\n" + String(repeating: opening, count: 100_000)
    let found = message(text) ?? "nothing"
    // A key in braces or brackets may have 1,024 characters, so that some of these end before the
    // limit of the depth is reached.
    let refusals = [
      "values are nested too deep", "this is not well-formed YAML: could not find expected ':'",
    ]
    #expect(refusals.contains(found), "\(found)")
  }

  @Test(arguments: [
    (70, "values are nested more than 64 deep"), (1_200, "values are nested too deep"),
  ])
  func `nested block mappings`(depth: Int, refusal: String) {
    let lines = (0..<depth).map { String(repeating: " ", count: $0) + "a:" }
    #expect(message(lines.joined(separator: "\n") + " b\n") == refusal)
  }

  @Test func `twenty thousand errors are all told, in time`() {
    let wrong = (0..<20_000).map { "  x\($0): 1\n" }.joined()
    var count = 0
    let time = ContinuousClock().measure {
      count = load("venturegraph: 1\nentities:\n" + wrong).diagnostics.count
    }
    #expect(count == 20_000)
    #expect(time < .seconds(60), "\(time)")
  }
}

@Suite struct EncodingTests {
  private func first(_ bytes: [UInt8]) -> Diagnostic? {
    GraphDocuments.load([("a.yaml", Data(bytes))]).diagnostics.first
  }

  @Test func `a byte of Latin-1, with its place`() {
    let bytes = Array("venturegraph: 1\ntitle: Über M".utf8) + [0xFC] + Array("ller\n".utf8)
    #expect(
      first(bytes)?.description == """
        a.yaml:2:14: error: the file is not valid UTF-8: byte 0xFC cannot stand here
            title: Über M
                         ^
          help: save it as UTF-8 (it may be Latin-1 or GBK now)
        """)
  }

  @Test func `a character that breaks off at the end`() {
    let diagnostic = first(Array("title: 閻".utf8.dropLast()))
    #expect(diagnostic?.location.map { "\($0.line):\($0.column)" } == "1:8")
    #expect(diagnostic?.message == "the file is not valid UTF-8: byte 0xE9 cannot stand here")
  }

  @Test(arguments: [[0xFF, 0xFE, 0x76, 0x00], [0xFE, 0xFF, 0x00, 0x76]] as [[UInt8]])
  func `UTF-16, with advice`(bytes: [UInt8]) {
    #expect(first(bytes)?.advice == "it looks like UTF-16: save it as UTF-8")
    #expect(first(bytes)?.location.map { "\($0.line):\($0.column)" } == "1:1")
  }

  @Test(arguments: ["\u{0}", "\u{7}", "\u{1B}"])
  func `control characters, with their place`(character: String) {
    let diagnostic = first(Array("venturegraph: 1\ntitle: a\(character)b\n".utf8))
    #expect(diagnostic?.message == "the file holds a character that YAML does not allow")
    #expect(diagnostic?.location.map { "\($0.line):\($0.column)" } == "2:9")
    #expect(
      diagnostic?.description.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" } == false)
  }

  @Test(arguments: [
    "facts:\n  - jane founded example: { date: 2022, cite: p1, note: 閻俊傑 }\n",
    "facts:\n  - jane founded nobody: { date: 99 }\nremarks: [ { about: jon } ]\n",
  ])
  func `CRLF and a byte order mark read like LF`(text: String) {
    let plain = head + text
    let windows = "\u{FEFF}" + plain.replacing("\n", with: "\r\n")
    let expected = load(plain)
    for variant in [windows, "\u{FEFF}" + plain, plain.replacing("\n", with: "\r\n")] {
      let found = load(variant)
      #expect(found.diagnostics == expected.diagnostics)
      #expect(found.graph?.entities == expected.graph?.entities)
      #expect(found.graph?.facts == expected.graph?.facts)
      #expect((found.graph == nil) == (expected.graph == nil))
    }
  }
}
