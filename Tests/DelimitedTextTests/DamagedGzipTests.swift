import Foundation
import Testing

@testable import DelimitedText

@Suite struct DamagedGzipTests {
  private let text = "name,amount\n" + (0..<200).map { "investor \($0),\($0 * 17)\n" }.joined()

  @Test func aGzipFileCutShortAnywhereIsAnError() throws {
    let packed = try Gzip.pack(text)
    for length in 2..<packed.count {
      let error = #expect(throws: DelimitedTextError.self, "\(length) of \(packed.count) bytes") {
        _ = try DelimitedText(Array(packed.prefix(length)), name: "deals.csv.gz")
      }
      #expect(error?.message.hasPrefix("the gzip file is damaged or cut short") == true)
    }
  }

  /// The checksum at the end tells of any change in what was packed. The last byte before it may
  /// have bits that mean nothing: a change there gives the same table, as it does for `gzip`.
  @Test func aChangedByteNeverGivesAnotherTable() throws {
    let packed = try Gzip.pack(text)
    let rows = try TableSample.rows(of: DelimitedText(Array(text.utf8), name: "deals.csv"))
    var accepted: [Int] = []
    for place in 10..<packed.count {
      var changed = packed
      changed[place] ^= 0x10
      guard let table = try? DelimitedText(changed, name: "deals.csv.gz") else { continue }
      accepted.append(place)
      #expect(try TableSample.rows(of: table) == rows, "byte \(place)")
    }
    #expect(accepted.allSatisfy { $0 == packed.count - 9 }, "\(accepted) of \(packed.count)")
  }

  @Test func zerosAfterAGzipFileAreNotRead() throws {
    let table = try DelimitedText(
      Gzip.pack(text) + [UInt8](repeating: 0, count: 512), name: "deals.csv.gz")
    #expect(table.byteCount == text.utf8.count)
  }
}
