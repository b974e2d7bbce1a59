import Testing

@testable import DelimitedText

@Suite struct DamagedTextTests {
  @Test func oneDamagedCharacterDoesNotTurnUTF8IntoLatin1() {
    let bytes = Array("name\nÉlan\nGröße\nCaf".utf8) + [0xC3] + Array(",1\n".utf8)
    let error = error(bytes)
    #expect(error?.line == 4)
    #expect(error?.column == 4)
    #expect(error?.advice?.contains("CSV UTF-8") == true)
  }

  /// Written by a program for Japanese (Shift JIS): to show it as Latin-1 would spoil every name.
  @Test func anUnknownEncodingIsAnErrorAndNotGuessed() {
    let error = error(Array("name\n".utf8) + [0x83, 0x8F, 0x81, 0x5B, 0x83, 0x8B, 0x83, 0x68])
    #expect(error?.line == 2)
    #expect(error?.message == "the encoding of the characters is not known")
  }

  @Test(arguments: [0, 3, 70, 200])
  func aZeroByteIsAnErrorWhereItStands(length: Int) {
    let lead = String(repeating: "é", count: length)
    let error = error(Array("name\n\(lead)".utf8) + [0, 0x0A])
    #expect(error?.line == 2)
    #expect(error?.column == length + 1)
  }

  @Test func aZeroByteInLatin1IsAnErrorToo() {
    #expect(error(Array("name\n".utf8) + [0xE9, 0x20, 0x20, 0]) != nil)
  }

  @Test func halfASurrogatePairIsAnErrorWhereItStands() {
    let error = error([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x62, 0, 0x3D, 0xD8, 0x62, 0])
    #expect(error?.line == 2)
    #expect(error?.column == 2)
  }

  @Test func utf16OfAnOddNumberOfBytesIsAnError() {
    #expect(error([0xFF, 0xFE, 0x61, 0, 0x62])?.line == 1)
  }

  /// Its first two bytes are those of UTF-16.
  @Test func utf32IsAnError() {
    let text = "a,b\n1,2\n".utf8.flatMap { [$0, 0, 0, 0] as [UInt8] }
    #expect(error([0xFF, 0xFE, 0, 0] + text) != nil)
  }

  private func error(_ bytes: [UInt8]) -> DelimitedTextError? {
    #expect(throws: DelimitedTextError.self) { _ = try DelimitedText(bytes, name: "deals.csv") }
  }
}
