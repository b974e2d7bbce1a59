import Foundation
import Testing
import VentureFiles

/// The mapping that the page shows can be read.
@Suite struct TablesPageTests {
  @Test func theMappingOfThePageHasNoError() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent(
        "Sources/VentureFiles/VentureFiles.docc/Tables.md"), encoding: .utf8)
    let blocks = page.split(separator: "```yaml\n").dropFirst().compactMap {
      $0.split(separator: "```").first.map(String.init)
    }
    #expect(blocks.count == 1)
    for block in blocks {
      let reading = ImportMapping.read(Data(block.utf8), file: "Tables.md")
      #expect(reading.diagnostics == [])
      #expect(reading.mapping?.deal != nil)
      #expect(reading.mapping?.ties.count == 1)
    }
  }
}
