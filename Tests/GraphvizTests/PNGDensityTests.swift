import Foundation
import Testing

@testable import Graphviz

@Suite struct PNGDensityTests {
  @Test func theChecksumIsTheStandardOne() {
    #expect(CyclicRedundancyCheck.value(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CyclicRedundancyCheck.value(of: Array("IEND".utf8)) == 0xAE42_6082)
  }

  @Test(arguments: [(72.0, 2_835), (96, 3_780), (192, 7_559), (300, 11_811)])
  func bitmapsKnowTheirResolution(dpi: Double, perMetre: Int) throws {
    let rendering = try InProcessRenderer().render(
      SampleDrawings.small, as: [.png], options: .init(dpi: dpi))
    let png = try #require(rendering[.png])
    #expect(png[37..<41].elementsEqual("pHYs".utf8))
    #expect(png[41..<45].reduce(0) { $0 << 8 | Int($1) } == perMetre)
    #expect(png[49] == 1)
    #expect(PNGDensity.insert(dpi: dpi, into: png) == png)
  }

  @Test func otherDataPassesUnchanged() {
    for data in [Data(), Data("GIF89a".utf8), Data([0x89, 0x50, 0x4E, 0x47])] {
      #expect(PNGDensity.insert(dpi: 96, into: data) == data)
    }
  }

  @Test func datesOfAPDFAreOverwrittenInPlace() {
    let pdf = Data("<< /CreationDate (D:20261124061841Z)\n /ModDate (D:2026) /X (D:1) >>".utf8)
    let fixed = "<< /CreationDate (D:20000101000000Z)\n /ModDate (D:2000) /X (D:1) >>"
    #expect(String(decoding: PDFDate.fix(in: pdf), as: UTF8.self) == fixed)
    #expect(PDFDate.fix(in: Data("/CreationDate".utf8)) == Data("/CreationDate".utf8))
  }
}
