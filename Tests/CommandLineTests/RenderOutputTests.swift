import Foundation
import Testing

@Suite struct RenderOutputTests {
  private static let graph = Command.package.appendingPathComponent("Graphs/example.yaml").path

  private static func render(
    _ words: String..., in folder: TemporaryFolder
  ) throws -> Command.Result {
    try Command.run(program: Command.binary, ["render", graph] + words, in: folder.url)
  }

  @Test func `a missing folder ends with 74`() throws {
    try TemporaryFolder.use { folder in
      let result = try Self.render("-o", "nowhere/a.svg", in: folder)
      #expect(result.status == 74)
      #expect(result.errors == "error: nowhere/a.svg: there is no such folder\n")
    }
  }

  @Test func `a folder in the place of the file ends with 74`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("kept", to: "a.svg/file")
      let result = try Self.render("-o", "a.svg", in: folder)
      #expect(result.status == 74)
      #expect(result.errors == "error: a.svg: is a folder\n")
      #expect(try folder.text("a.svg/file") == "kept")
      #expect(try folder.names == ["a.svg"])
    }
  }

  @Test(.enabled("root may write anywhere", { getuid() != 0 }))
  func `a folder that may not be written to ends with 74`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("", to: "closed/file")
      let closed = folder.path("closed")
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: closed)
      defer {
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed)
      }
      let result = try Self.render("-o", "closed/a.svg", in: folder)
      #expect(result.status == 74)
      #expect(result.errors == "error: closed/a.svg: writing there is not allowed\n")
    }
  }

  @Test func `a link stays a link and its target gets the picture`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("old", to: "pictures/real.svg")
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("a.svg"), withDestinationPath: "pictures/real.svg")
      #expect(try Self.render("-o", "a.svg", in: folder).status == 0)
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("a.svg"))
          == "pictures/real.svg")
      #expect(try folder.text("pictures/real.svg").hasPrefix("<svg "))
      #expect(try folder.names == ["a.svg", "pictures"])
    }
  }

  @Test func `a file keeps its permissions`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("old", to: "a.svg")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o640], ofItemAtPath: folder.path("a.svg"))
      #expect(try Self.render("-o", "a.svg", in: folder).status == 0)
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a.svg"))
      #expect(attributes[.posixPermissions] as? Int == 0o640)
    }
  }

  @Test func `when drawing fails, an old file is untouched and nothing is left over`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("old", to: "a.png")
      let result = try Self.render(
        "-o", "a.png", "-o", "b.svg", "--dpi", "1200", "--time-limit", "0.1", in: folder)
      #expect(result.status == 70)
      #expect(result.errors.contains("took longer"))
      #expect(try folder.names == ["a.png"])
      #expect(try folder.text("a.png") == "old")
    }
  }

  @Test func `a bitmap too large is drawn at the largest resolution that fits, and says so`() throws
  {
    try TemporaryFolder.use { folder in
      let result = try Self.render("-o", "a.png", "--dpi", "2400", in: folder)
      #expect(result.status == 0)
      #expect(result.errors.firstMatch(of: /the PNG has \d+ dpi: with 2400 it would be/) != nil)
      #expect(try folder.names == ["a.png"])
    }
  }

  @Test func `when one of two files cannot be written, neither is`() throws {
    try TemporaryFolder.use { folder in
      try folder.write("old", to: "a.svg")
      let result = try Self.render("-o", "a.svg", "-o", "nowhere/a.dot", in: folder)
      #expect(result.status == 74)
      #expect(try folder.names == ["a.svg"])
      #expect(try folder.text("a.svg") == "old")
    }
  }
}
