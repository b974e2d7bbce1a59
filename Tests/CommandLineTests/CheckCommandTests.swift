import Foundation
import Testing

@Suite struct CheckCommandTests {
  /// A document with something wrong, and what must be said of it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let document: String
    let place: String
    let words: [String]

    init(_ name: String, _ document: String, at place: String, saying words: String...) {
      testDescription = name
      self.document = document
      self.place = place
      self.words = words
    }
  }

  private static let start = """
    venturegraph: 1
    sources:
      s: { title: T, date: 2024 }
    entities:
      acme: { organization: company, names: Acme, cite: p1 }
      jane: { person: , names: Jane, cite: p1 }

    """

  static let faults = [
    Fault(
      "wrong date", start + "facts:\n  - jane founded acme: { date: 2023-13, cite: p1 }",
      at: "8:37", saying: "month 13"),
    Fault(
      "sum without currency", start + "rounds:\n  a-1: { company: acme, raised: 50M, cite: p1 }",
      at: "8:36", saying: "50M", "USD"),
    Fault(
      "tie between wrong kinds", start + "facts:\n  - acme founded jane: { cite: p1 }", at: "8:5",
      saying: "organization"),
    Fault(
      "undeclared source", start + "facts:\n  - jane founded acme: { cite: other p1 }", at: "8:32",
      saying: "other"),
    Fault(
      "duplicate id", start + "  jane: { person: , cite: p1 }", at: "7:3",
      saying: "`jane`", "first in line 6"),
    Fault(
      "alias loop", "venturegraph: 1\nentities: &a\n  acme: *a", at: "3:9",
      saying: "no value may contain itself"),
    Fault(
      "tab", "venturegraph: 1\nentities:\n\tacme: { organization: company }", at: "3:1",
      saying: "a tab", "use spaces"),
    Fault(
      "unknown key", start + "rounds:\n  a-1: { company: acme, investers: {}, cite: p1 }",
      at: "8:25", saying: "`investers`", "`investors`"),
    Fault("unknown section", "venturegraph: 1\nfakts: []", at: "2:1", saying: "`facts`"),
    Fault("no version", "entities: {}", at: "1:1", saying: "venturegraph"),
    Fault("not YAML", "venturegraph: [1\nentities: {}", at: "2:9", saying: "check the quotes"),
    Fault(
      "deep nesting", "venturegraph: 1\nentities: " + String(repeating: "[", count: 5000), at: "2:",
      saying: "nested too deep"),
    Fault("nothing", "", at: "1:1", saying: "the file holds nothing"),
  ]

  @Test(arguments: faults)
  func `a fault is shown with its place, its line, a caret and advice`(_ fault: Fault) throws {
    try TemporaryFolder.use { folder in
      try folder.write(fault.document, to: "bad.yaml")
      let result = try Command.run("check", "bad.yaml", in: folder.url)
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.hasPrefix("bad.yaml:\(fault.place)"), "\(result.errors)")
      let lines = result.errors.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0].contains(": error: "))
      for word in fault.words { #expect(result.errors.contains(word), "\(result.errors)") }
      if !fault.document.isEmpty {
        #expect(lines[2].trimmingCharacters(in: .whitespaces).hasPrefix("^"), "\(result.errors)")
      }
    }
  }

  @Test func `the caret stands below wide characters too`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("venturegraph: 1\nentities:\n  a: {person: , 名字: x}", to: "bad.yaml")
      let result = try Command.run("check", "bad.yaml", in: folder.url)
      #expect(result.errors.contains("bad.yaml:3:17: error: "), "\(result.errors)")
      #expect(result.errors.contains("\n" + String(repeating: " ", count: 4 + 16) + "^~~~\n"))
    }
  }

  @Test func `all faults are shown in one run, in the order of their places`() throws {
    let document =
      Self.start + """
        rounds:
          a-1: { company: acme, raised: 50M, date: 2023-13, cite: p1 }
        facts:
          - acme founded jane: { cite: p1 }
          - jane founded acme: { cite: other p1 }
          - jane foundd acme: { cite: p1 }
        """
    try TemporaryFolder.use { folder in
      try folder.write(document, to: "bad.yaml")
      let result = try Command.run("check", "bad.yaml", in: folder.url)
      #expect(result.status == 65)
      let places = result.errors.matches(of: #/bad\.yaml:(\d+):\d+: error: /#).compactMap {
        Int($0.output.1)
      }
      #expect(places == [8, 8, 10, 11, 12], "\(result.errors)")
      #expect(result.errors.hasSuffix("\n5 errors\n"))
    }
  }

  @Test func `invalid UTF-8 is shown where it stands`() throws {
    try TemporaryFolder.use { folder in
      let bytes = Data("venturegraph: 1\nentities:\n  a: { person: , names: \"A".utf8)
      try folder.write(bytes + [0xFF, 0xFE] + Data("\" }\n".utf8), to: "bad.yaml")
      let result = try Command.run("check", "bad.yaml", in: folder.url)
      #expect(result.status == 65)
      #expect(result.errors.hasPrefix("bad.yaml:3:27: error: the file is not valid UTF-8"))
      #expect(result.errors.contains("help: save it as UTF-8"))
    }
  }

  @Test func `a file of 50 MB is refused at once`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(Data(repeating: UInt8(ascii: "#"), count: 52_428_800), to: "big.yaml")
      let result = try Command.run("check", "big.yaml", in: folder.url)
      #expect(result.status == 65)
      #expect(result.errors.contains("big.yaml:1:1: error: the file has 50 MB"))
      #expect(result.errors.contains("expected: at most 16 MB"))
      #expect(result.duration < .seconds(10))
    }
  }

  @Test(arguments: ["values", "keys"])
  func `a YAML bomb is refused at once`(_ kind: String) throws {
    var bomb = "v0: &v0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...17 {
      let aliases = Array(repeating: "*v\(level - 1)", count: 9).joined(separator: ",")
      let value = kind == "values" ? "[\(aliases)]" : "{ ? [\(aliases)] : x }"
      bomb += "v\(level): &v\(level) \(value)\n"
    }
    try TemporaryFolder.use { folder in
      try folder.write(bomb, to: "bomb.yaml")
      let result = try Command.run("check", "bomb.yaml", in: folder.url)
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("alias"), "\(result.errors)")
      #expect(result.duration < .seconds(10))
    }
  }

  @Test func `sound graphs are counted on standard output`() throws {
    let result = try Command.run("check")
    #expect(result.status == 0)
    #expect(result.output.contains("people"))
    #expect(result.output.hasSuffix("no errors\n"))
  }

  @Test func `warnings are told and are no failure`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(NameTests.twins, to: "twins.yaml")
      let result = try Command.run("check", "twins.yaml", in: folder.url)
      #expect(result.status == 0)
      #expect(result.errors.hasPrefix("twins.yaml:6:3: warning: the name “Acme” stands for both"))
      #expect(result.output.hasSuffix("no errors\n"))
    }
  }

  @Test func `other commands say nothing of warnings`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(NameTests.twins, to: "twins.yaml")
      #expect(try Command.run("list", "twins.yaml", in: folder.url).errors.isEmpty)
    }
  }
}
