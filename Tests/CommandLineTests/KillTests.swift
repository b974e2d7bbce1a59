import Foundation
import Testing

/// However an import ends, the snapshot is the old one or the new one.
@Suite struct KillTests {
  @Test func `an import killed at any moment leaves the old file or the new one`() throws {
    try TemporaryFolder.use { folder in
      try folder.write(Self.table(rows: 50), to: "old.csv")
      try folder.write(Self.table(rows: 3000), to: "new.csv")
      func importing(_ table: String, into snapshot: String) throws -> Process {
        let process = Process()
        process.executableURL = Command.binary
        process.arguments = ["import", table, "--into", snapshot]
        process.currentDirectoryURL = folder.url
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
      }
      func bytes(_ name: String) -> Data? { try? Data(contentsOf: folder.file(name)) }
      try importing("old.csv", into: "old.sqlite").waitUntilExit()
      try FileManager.default.copyItem(at: folder.file("old.sqlite"), to: folder.file("new.sqlite"))
      let start = ContinuousClock.now
      try importing("new.csv", into: "new.sqlite").waitUntilExit()
      let whole = ContinuousClock.now - start
      let (old, new) = (bytes("old.sqlite"), bytes("new.sqlite"))
      #expect(old != nil && new != nil && old != new)
      var random = SystemRandomNumberGenerator()
      var kept = 0
      for _ in 0..<50 {
        try? FileManager.default.removeItem(at: folder.file("db.sqlite"))
        try FileManager.default.copyItem(
          at: folder.file("old.sqlite"), to: folder.file("db.sqlite"))
        let process = try importing("new.csv", into: "db.sqlite")
        let part = Double.random(in: 0...1.1, using: &random)
        Thread.sleep(forTimeInterval: part * (whole / .seconds(1)))
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        let found = bytes("db.sqlite")
        #expect(found == old || found == new)
        if found == old { kept += 1 }
      }
      #expect(kept > 0)
      try importing("new.csv", into: "db.sqlite").waitUntilExit()
      #expect(bytes("db.sqlite") == new)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(!names.contains { $0.hasSuffix(".import") })
    }
  }

  private static func table(rows: Int) -> String {
    "investor,company,date\n"
      + (0..<rows).map { "Investor \($0 % 97),Company \($0 % 413),2020-01-\(10 + $0 % 20)\n" }
      .joined()
  }
}
