import Testing

@testable import DelimitedText

@Suite struct RecordScannerTests {
  /// A scanner may begin where another one ended, and looks at 64 bytes from there: were that
  /// beyond the text, it would look beyond the padding too.
  @Test(arguments: ["a", "a,b", "a\n", "a\r", "a\r\n", "\"a\"", "\"a\"\r", "a\n\n", "\r\r\n"])
  func theEndIsTheEndOfTheText(text: String) throws {
    let bytes = Array(text.utf8) + [0x0A] + [UInt8](repeating: 0, count: RecordScanner.padding - 1)
    let end = try bytes.withUnsafeBufferPointer { bytes in
      let base = try #require(bytes.baseAddress)
      var scanner = RecordScanner(
        base, count: text.utf8.count, delimiter: .comma, name: "a.csv",
        from: RecordScanner.Position())
      while try scanner.next() != nil {}
      return scanner.position.offset
    }
    #expect(end == text.utf8.count)
  }
}
