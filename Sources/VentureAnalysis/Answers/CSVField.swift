/// A field of a table with commas, after RFC 4180.
public enum CSVField {
  /// Appends a text as a field: in quotes where it holds a comma, a quote or a line break, or where a
  /// reader might trim it.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { utf8 in
      let needsQuotes =
        utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        || isBlank(utf8.first) || isBlank(utf8.last)
      guard needsQuotes else { return bytes.append(contentsOf: utf8) }
      bytes.append(0x22)
      for byte in utf8 {
        if byte == 0x22 { bytes.append(0x22) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
  }

  private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }
}
