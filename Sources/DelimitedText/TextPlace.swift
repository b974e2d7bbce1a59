/// A place in a text, as an editor shows it.
struct TextPlace {
  /// From 1.
  let line: Int
  /// From 1, in Unicode scalars.
  let column: Int

  /// Finds the place of an offset in UTF-8 whose lines end in LF, CRLF or CR.
  ///
  /// - Complexity: O(*n*) in the bytes before the offset.
  init(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    var (line, start) = (1, 0)
    for index in 0..<min(offset, bytes.count) {
      let isBreak =
        bytes[index] == 0x0A
        || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      guard isBreak else { continue }
      line += 1
      start = index + 1
    }
    self.line = line
    column = bytes[start..<max(start, offset)].count { $0 & 0xC0 != 0x80 } + 1
  }
}
