import DelimitedText
import Testing
import VentureModel

@testable import VentureFiles

@Suite struct ImportProgressTests {
  @Test func `several tables are one whole`() throws {
    let text = "investor,company,date\nAda,Rocket,2020-01-01\nBob,Rocket,2020-01-01\n"
    let tables = try ["a.csv", "b.csv"].map { try DelimitedText(Array(text.utf8), name: $0) }
    var told: [ImportProgress] = []
    _ = try TableImport.harvest(tables, today: importDay) { told.append($0) }
    #expect(told.map(\.rows) == [1, 3])
    #expect((0..<0.5).contains(told[0].fraction))
    #expect((0.5..<1).contains(told[1].fraction))
  }

  @Test func `progress is not told with every row`() {
    var pace = ImportPace(10_000, step: 1000)
    var told: [Int] = []
    for row in 1...10_000 { pace.advance(to: row, rows: row) { told.append($0.rows) } }
    #expect(told == (0..<10).map { 1 + $0 * 1000 })
  }
}
