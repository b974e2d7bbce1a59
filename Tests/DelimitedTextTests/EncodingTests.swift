import Foundation
import Testing

@testable import DelimitedText

@Suite struct EncodingTests {
  private let text = "name,amount\nÉlan Größe – 稀宇 🚀,1\n"

  @Test func utf8WithAndWithoutMark() throws {
    let plain = try DelimitedText(Array(text.utf8), name: "deals.csv")
    let marked = try DelimitedText([0xEF, 0xBB, 0xBF] + Array(text.utf8), name: "deals.csv")
    #expect(plain.encoding == .utf8)
    #expect(marked.encoding == .utf8WithMark)
    #expect(marked.header == ["name", "amount"])
    #expect(try TableSample.rows(of: plain) == TableSample.rows(of: marked))
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian], [true, false])
  func utf16InBothOrders(encoding: String.Encoding, hasMark: Bool) throws {
    let ascii = "name,amount,investor\nElan,1,Sequoia Capital\n"
    let text = hasMark ? "\u{FEFF}" + self.text : ascii
    let bytes = try #require(text.data(using: encoding))
    let table = try DelimitedText(Array(bytes), name: "deals.csv")
    #expect(table.encoding == .utf16)
    #expect(table.header.first == "name")
    #expect(try TableSample.rows(of: table)[0][0] == (hasMark ? "Élan Größe – 稀宇 🚀" : "Elan"))
  }

  @Test func whatIsNoUTF8IsWindows1252() throws {
    let bytes = Array("name\nCaf".utf8) + [0xE9, 0x20, 0x80, 0x35, 0x20, 0x93, 0x78, 0x94, 0x0A]
    let table = try DelimitedText(bytes, name: "deals.csv")
    #expect(table.encoding == .latin1)
    #expect(try TableSample.rows(of: table) == [["Café €5 “x”"]])
  }

  @Test func brokenUTF8BehindAMarkIsAnError() {
    let error = #expect(throws: DelimitedTextError.self) {
      _ = try DelimitedText([0xEF, 0xBB, 0xBF] + Array("a\nb".utf8) + [0xFF], name: "deals.csv")
    }
    #expect(error?.line == 2)
  }

  @Test func gzipIsUnpackedAlsoInSeveralParts() throws {
    let (first, second) = (try Gzip.pack(text), try Gzip.pack("x,2\n"))
    let table = try DelimitedText(first + second, name: "deals.csv.gz")
    #expect(table.isCompressed)
    #expect(try TableSample.rows(of: table).map { $0[1] } == ["1", "2"])
  }

  @Test func gzipThatIsCutShortIsAnError() throws {
    let packed = try Gzip.pack(String(repeating: text, count: 500))
    #expect(throws: DelimitedTextError.self) {
      _ = try DelimitedText(Array(packed.dropLast(20)), name: "deals.csv.gz")
    }
  }
}
