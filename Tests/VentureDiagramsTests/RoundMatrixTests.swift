import Testing
import VentureDiagrams
import VentureModel

@Suite struct RoundMatrixTests {
  private static func table() throws -> [String: [String: String]] {
    let sheet = try RoundMatrix(of: "minimax").sheet(
      of: try Network.document("minimax"), style: DiagramStyle())
    var rows: [String: [String: String]] = [:]
    for row in sheet.table.rows {
      rows[row[0]] = Dictionary(uniqueKeysWithValues: zip(sheet.table.columns, row))
    }
    return rows
  }

  @Test func `cells tell leads, amounts, who is new and who came again`() throws {
    let rows = try Self.table()
    #expect(rows["Hillhouse"]?["Round 1 · Angel"] == "★")
    #expect(rows["Hillhouse"]?["Round 4 · A+"] == "again")
    #expect(rows["Tencent"]?["Round 3"] == "$50M")
    #expect(rows["IDG Capital"]?["Round 1 · Angel"] == "new")
    #expect(rows["IDG Capital"]?["Round 2"] == "")
  }

  @Test func `open rounds have question marks, and the row says how many of them`() throws {
    let row = try #require(try Self.table()["MingShi"])
    #expect(row["Round 2"] == "new")
    #expect(row.filter { $0.value == "?" }.count == 7)
    #expect(row["remarks"] == "6 of 8 rounds")
  }

  @Test func `a deal of which sources disagree is doubted`() throws {
    let row = try #require(try Self.table()["Bairui Capital"])
    #expect(row["Round 4 · A+"] == "? new")
    #expect(row["Round 5"] == "? new")
  }
}
