import Foundation
import Testing

@testable import DelimitedText

@Suite struct FileContentTests {
  @Test func aFileIsReadAsAWhole() throws {
    try inFolder { folder in
      let text = "a,b\n" + String(repeating: "1,\"two\"\n", count: 40_000)
      let path = folder + "/deals.csv"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      let table = try DelimitedText(contentsOf: path)
      #expect(table.byteCount == text.utf8.count)
      #expect(try TableSample.rows(of: table).count == 40_000)
      #expect(table.name == path)
    }
  }

  /// A pipe does not tell how long it is.
  @Test func aPipeIsReadToItsEnd() throws {
    try inFolder { folder in
      let text = "a,b\n" + String(repeating: "1,2\n", count: 100_000)
      let (source, pipe) = (folder + "/deals.csv", folder + "/pipe")
      try Data(text.utf8).write(to: URL(fileURLWithPath: source))
      try #require(mkfifo(pipe, 0o600) == 0)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "cat \"$0\" > \"$1\"", source, pipe]
      try process.run()
      let table = try DelimitedText(contentsOf: pipe)
      process.waitUntilExit()
      #expect(table.byteCount == text.utf8.count)
    }
  }

  @Test func aFileThatIsNotThereIsNamed() {
    let error = error("/nowhere/deals.csv")
    #expect(error?.kind == .unreadable)
    #expect(
      error?.description == """
        error: /nowhere/deals.csv: there is no such file
          help: check the name and the folder
        """)
  }

  @Test func aFolderIsNoTable() throws {
    try inFolder { folder in
      #expect(error(folder)?.kind == .unreadable)
      #expect(error(folder)?.message == "is a folder")
    }
  }

  @Test(.disabled(if: geteuid() == 0, "the superuser may read everything"))
  func aFileThatMayNotBeReadSaysSo() throws {
    try inFolder { folder in
      let path = folder + "/secret.csv"
      try Data("a\n".utf8).write(to: URL(fileURLWithPath: path))
      chmod(path, 0)
      #expect(error(path)?.message == "reading it is not allowed")
    }
  }

  @Test func anEmptyFileIsNoTable() throws {
    try inFolder { folder in
      let path = folder + "/empty.csv"
      try Data().write(to: URL(fileURLWithPath: path))
      #expect(error(path)?.message == "the file holds nothing")
      #expect(error(path)?.kind == .malformed)
    }
  }

  @Test(arguments: [
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], ".xls"),
    (zip("[Content_Types].xml"), ".xlsx"), (zip("xl/workbook.xml"), ".xlsx"),
    (zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), ".ods"),
    (zip("deals.csv"), "zip archive"),
  ])
  func spreadsheetsAndArchivesAreNamed(bytes: [UInt8], word: String) {
    let error = #expect(throws: DelimitedTextError.self) {
      _ = try DelimitedText(bytes, name: "deals")
    }
    #expect(error?.message.contains(word) == true)
    #expect(error?.advice?.contains("CSV UTF-8") == true)
  }

  private static func zip(_ entry: String) -> [UInt8] {
    [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 26) + Array(entry.utf8)
  }

  private func error(_ path: String) -> DelimitedTextError? {
    #expect(throws: DelimitedTextError.self) { _ = try DelimitedText(contentsOf: path) }
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path())
  }
}
