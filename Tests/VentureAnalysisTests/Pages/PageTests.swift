import Foundation
import Testing

/// The pages of the module's documentation show what is true of it.
@Suite struct PageTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let module = root.appendingPathComponent("Sources/VentureAnalysis")

  private static func page(_ name: String) throws -> String {
    try text(module.appendingPathComponent("VentureAnalysis.docc/\(name).md"))
  }

  private static func text(_ file: URL) throws -> String {
    try String(contentsOf: file, encoding: .utf8)
  }

  /// The lines of the code blocks of a page in one language, without margins and empty lines.
  private static func lines(_ language: String, of page: String) throws -> [String] {
    let parts = try Self.page(page).split(separator: "```\(language)\n").dropFirst()
    let blocks = parts.compactMap {
      $0.split(separator: "```", omittingEmptySubsequences: false).first
    }
    return blocks.flatMap { lines($0) }
  }

  private static func lines(_ text: some StringProtocol) -> [String] {
    text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty }
  }

  @Test(arguments: PageExamples.all.keys.sorted())
  func `the Swift of a page is compiled here, and prints what the page shows`(_ name: String) throws
  {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("PageExamples.swift")
    let compiled = Set(Self.lines(try Self.text(file)))
    let shown = try Self.lines("swift", of: name)
    #expect(!shown.isEmpty)
    #expect(shown.filter { !compiled.contains($0) } == [])
    let example = try #require(PageExamples.all[name])
    var printed = ""
    try example(try Stories.miniMax()) { printed += $0 + "\n" }
    #expect(Self.lines(printed) == (try Self.lines("text", of: name)))
  }

  @Test func `every page with Swift has its example here, and every page is listed`() throws {
    let folder = Self.module.appendingPathComponent("VentureAnalysis.docc")
    let main = try Self.page("VentureAnalysis")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    for name in files.filter({ $0.hasSuffix(".md") }).map({ String($0.dropLast(3)) }) {
      #expect(try Self.lines("swift", of: name).isEmpty || PageExamples.all[name] != nil, "\(name)")
      #expect(name == "VentureAnalysis" || main.contains("- <doc:\(name)>"), "\(name)")
    }
  }

  @Test func `every public type stands under a topic, and no other`() throws {
    let files = FileManager.default.enumerator(at: Self.module, includingPropertiesForKeys: nil)
    var types: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      let declared = try Self.text(file).matches(
        of: /(?m)^public (?:indirect )?(?:struct|enum|protocol|final class|actor) (\w+)/)
      types.formUnion(declared.map { String($0.1) })
    }
    #expect(types.count > 60)
    let topics = try #require(try Self.page("VentureAnalysis").split(separator: "## Topics").last)
    let listed = topics.matches(of: /(?m)^- ``(\w+)``$/).map { String($0.1) }
    #expect(listed.count == Set(listed).count)
    #expect(types.symmetricDifference(listed).sorted() == [])
  }
}
