import Foundation
import GRDB
import Testing
import VentureAnalysis
import VentureModel

@testable import VentureStore

@Suite struct SnapshotFileTests {
  @Test func whatIsNoSnapshotIsSaidToBeNone() throws {
    try Fixture.withSnapshot { path in
      expect(.unreadable, opening: path)
      try Data().write(to: URL(fileURLWithPath: path))
      expect(.notASnapshot, opening: path)
      try Data("investor,company\n".utf8).write(to: URL(fileURLWithPath: path))
      expect(.notASnapshot, opening: path)
      try FileManager.default.removeItem(atPath: path)
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE t (a)") }
      expect(.notASnapshot, opening: path)
    }
  }

  @Test func aNewerSnapshotIsNotTouched() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      try DatabaseQueue(path: path).write { database in
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('2099')")
      }
      expect(.tooNew, opening: path)
      let error = #expect(throws: SnapshotError.self) { try importExample(into: path) }
      #expect(error?.kind == .tooNew)
    }
  }

  /// A file of a version that knew none of today's tables: nothing is asked of it, and an import
  /// brings it up to date.
  @Test func anOlderSnapshotIsBroughtUpToDateByAnImport() throws {
    try Fixture.withSnapshot { path in
      try DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: """
            PRAGMA application_id = \(Schema.applicationID);
            CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
            """)
      }
      let error = #expect(throws: SnapshotError.self) { _ = try Snapshot(path) }
      #expect(error?.kind == .tooOld)
      #expect(error?.advice?.contains("import") == true)
      try importExample(into: path)
      let snapshot = try Snapshot(path)
      try snapshot.check()
      #expect(try snapshot.index().vertexCount > 0)
    }
  }

  @Test func aFileThatIsCutShortIsDamaged() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: path))
      expect(.damaged, opening: path)
    }
  }

  /// Whatever bytes are spoilt, the answer is an answer or an error, never a crash.
  @Test func spoiltPagesAreErrorsOrAnswers() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      for page in 1..<(whole.count / 8192) {
        var spoilt = whole
        for offset in stride(from: 0, to: 8192, by: 7) { spoilt[page * 8192 + offset] ^= 0x5A }
        try spoilt.write(to: URL(fileURLWithPath: path))
        do {
          let snapshot = try Snapshot(path)
          try snapshot.check()
          _ = try snapshot.everything()
        } catch {
          #expect(error is SnapshotError)
        }
      }
    }
  }

  @Test func arraysThatAreOutOfDateAreNotUsed() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      let before = try Snapshot(path).index().tieCount
      try DatabaseQueue(path: path).write { database in
        try database.execute(sql: "DELETE FROM fact WHERE id = (SELECT min(id) FROM fact)")
      }
      #expect(try Snapshot(path).index().tieCount == before - 1)
    }
  }

  @Test func arraysThatSaySomethingElseAreDamage() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      try Snapshot(path).check()
      try DatabaseQueue(path: path).write { database in
        let bytes = try Data.fetchOne(
          database, sql: "SELECT bytes FROM array WHERE name = 'sources'")
        var spoilt = try #require(bytes)
        spoilt.swapAt(0, spoilt.count - 4)
        try database.execute(
          sql: "UPDATE array SET bytes = ? WHERE name = 'sources'", arguments: [spoilt])
      }
      let error = #expect(throws: SnapshotError.self) { try Snapshot(path).check() }
      #expect(error?.kind == .damaged)
    }
  }

  @Test func arraysThatNameARowTwiceAreDamage() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      try DatabaseQueue(path: path).write { database in
        let bytes = try Data.fetchOne(database, sql: "SELECT bytes FROM array WHERE name = 'rows'")
        let rows = try #require(bytes)
        try database.execute(
          sql: "UPDATE array SET bytes = ? WHERE name = 'rows'",
          arguments: [rows.prefix(4) + rows.prefix(4) + rows.dropFirst(8)])
      }
      let error = #expect(throws: SnapshotError.self) { try Snapshot(path).table(of: nil) }
      #expect(error?.kind == .damaged)
    }
  }

  /// A log of another program beside the file would be taken for work on the new one.
  @Test func anotherProgramsUnfinishedWorkIsNotOvertaken() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      let writer = try DatabasePool(path: path)
      try writer.write { try $0.execute(sql: "UPDATE meta SET value = 'x' WHERE key = 'title'") }
      let error = #expect(throws: SnapshotError.self) { try importExample(into: path) }
      #expect(error?.kind == .busy)
      try writer.close()
      try importExample(into: path)
      try Snapshot(path).check()
    }
  }

  @Test func twoImportsAtOnceDoNotOvertakeEachOther() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      let first = try SnapshotReplacement(of: path)
      let error = #expect(throws: SnapshotError.self) { _ = try SnapshotReplacement(of: path) }
      #expect(error?.kind == .busy)
      // The one that came too late has not touched what the first has written.
      try first.commit()
      let snapshot = try Snapshot(path)
      try snapshot.check()
      #expect(try snapshot.index().vertexCount > 0)
    }
  }

  @Test func whatAnotherProgramWritesMeanwhileIsNotLost() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      let replacement = try SnapshotReplacement(of: path)
      let other = try DatabaseQueue(path: path)
      try other.write { try $0.execute(sql: "UPDATE meta SET value = 'x' WHERE key = 'title'") }
      try other.close()
      let error = #expect(throws: SnapshotError.self) { try replacement.commit() }
      #expect(error?.kind == .busy)
      let title = try Snapshot(path).read { database in
        try String.fetchOne(database, sql: "SELECT value FROM meta WHERE key = 'title'")
      }
      #expect(title == "x")
    }
  }

  @Test func aFileThatWasNotThereIsNotOverwritten() throws {
    try Fixture.withSnapshot { path in
      let replacement = try SnapshotReplacement(of: path)
      try Data("of another program".utf8).write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: SnapshotError.self) { try replacement.commit() }
      #expect(error?.kind == .busy)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "of another program")
    }
  }

  @Test(.disabled(if: geteuid() == 0, "the superuser may write anywhere"))
  func aProtectedSnapshotIsNotReplaced() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
      let error = #expect(throws: SnapshotError.self) {
        _ = try SnapshotImport.run(
          into: path, documents: [try Fixture.document("minimax")], harvests: [])
      }
      #expect(error?.kind == .unwritable)
    }
  }

  @Test func aFolderCannotBeWrittenTo() throws {
    try Fixture.withSnapshot { path in
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      let error = #expect(throws: SnapshotError.self) { try importExample(into: folder) }
      #expect(error?.kind == .unwritable)
      #expect(error?.message == "is a folder")
    }
  }

  @Test func aFileOfAnotherKindIsNotExtended() throws {
    try Fixture.withSnapshot { path in
      try Data("investor,company\n".utf8).write(to: URL(fileURLWithPath: path))
      let error = #expect(throws: SnapshotError.self) { try importExample(into: path) }
      #expect(error?.kind == .notASnapshot)
      #expect(error?.advice == "name a file that is not there yet")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "investor,company\n")
    }
  }

  @Test func anErrorOfTheDiskIsToldByWhatWasDone() {
    let writing = DatabaseError(resultCode: .SQLITE_IOERR_WRITE)
    #expect(SnapshotError(writing, at: "x").kind == .unwritable)
    let reading = DatabaseError(resultCode: .SQLITE_IOERR_READ)
    #expect(SnapshotError(reading, at: "x").kind == .unreadable)
  }

  @Test func onlyALockOfAnotherImportIsOne() {
    #expect(SnapshotReplacement.refusal(ofLock: EWOULDBLOCK, "x").kind == .busy)
    #expect(SnapshotReplacement.refusal(ofLock: ENOLCK, "x").kind == .unwritable)
  }

  @Test func readersKeepTheStateInWhichTheyOpened() throws {
    try Fixture.withSnapshot { path in
      try importExample(into: path)
      let reader = try Snapshot(path)
      let before = try reader.index().vertexCount
      let document = try Fixture.document("minimax")
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      #expect(try reader.everything().entities.count == before)
      #expect(try Snapshot(path).everything().entities.count > before)
    }
  }

  /// The codes in rows are those of this version for ever; a new word goes to the end.
  @Test func codesAreFixed() {
    #expect(TieKind.allCases.prefix(3).map(\.code) == [0, 1, 2])
    #expect(TieKind.invested.code == 2)
    #expect(TieKind.acquainted.code == 22)
    #expect(
      Entity.Kind.allCases.map(\.rawValue) == [
        "person", "organization", "school", "round", "product", "event",
      ])
    #expect(
      DealStatus.allCases.map(\.rawValue) == [
        "completed", "offered", "intended", "sought", "withdrawn", "declined", "passed",
        "considered", "superseded", "planned",
      ])
    #expect(
      Certainty.allCases.map(\.rawValue) == [
        "stated", "implied", "context", "disputed", "derived",
      ])
  }

  private func importExample(into path: String) throws {
    let document = try Fixture.document("example")
    _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
  }

  private func expect(_ kind: SnapshotError.Kind, opening path: String) {
    let error = #expect(throws: SnapshotError.self) { _ = try Snapshot(path) }
    #expect(error?.kind == kind)
  }
}

@Suite struct HostileFileTests {
  /// Rows that no import writes are errors, whatever they hold.
  @Test(arguments: [
    "UPDATE fact SET kind = 9223372036854775807", "UPDATE fact SET status = -1",
    "UPDATE fact SET id = -id", "UPDATE fact SET id = 99999999999 WHERE id = 1",
    "UPDATE entity SET id = -5 WHERE id = 1", "UPDATE entity SET kind = 99 WHERE id = 1",
    "UPDATE entity SET id = 9223372036854775807 WHERE id = 1", "UPDATE fact SET subject = 12345",
    "UPDATE entity SET record = 'x: [', date = 'never'", "UPDATE round SET company = 0",
    "UPDATE round SET raised = 'much', raised_currency = 'XXX'", "UPDATE fact SET record = NULL",
    "UPDATE entity SET slug = x'00ff' WHERE id = 2",
  ])
  func editsAreErrorsOrAnswers(edit: String) throws {
    try Fixture.withSnapshot { path in
      let document = try Fixture.document("example")
      _ = try SnapshotImport.run(into: path, documents: [document], harvests: [])
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      try? DatabaseQueue(path: path, configuration: configuration).write {
        try $0.execute(sql: edit)
      }
      do {
        let snapshot = try Snapshot(path)
        _ = try snapshot.index()
        _ = try snapshot.search("a", limit: 5)
        _ = try snapshot.statementFigures()
        _ = try snapshot.everything()
      } catch {
        #expect(error is SnapshotError, "\(error)")
      }
    }
  }
}
