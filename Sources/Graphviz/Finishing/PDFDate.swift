import Foundation

/// The dates in a PDF, the only part that differs between two drawings of the same.
enum PDFDate {
  /// What takes the place of the digits; a date so that readers stay content.
  private static let fixedDigits = Array("20000101000000".utf8)

  /// Overwrites the digits of the dates of creation and change in place, so that no offset moves.
  static func fix(in pdf: Data) -> Data {
    var result = pdf
    for key in ["/CreationDate", "/ModDate"] {
      overwrite(key: Data(key.utf8), in: &result)
    }
    return result
  }

  private static func overwrite(key: Data, in pdf: inout Data) {
    var start = pdf.startIndex
    while let found = pdf.range(of: key, in: start..<pdf.endIndex) {
      start = found.upperBound
      var position = found.upperBound
      while position < pdf.endIndex, pdf[position] == UInt8(ascii: " ") { position += 1 }
      guard pdf[position...].starts(with: "(D:".utf8) else { continue }
      position += 3
      for digit in fixedDigits where position < pdf.endIndex {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(pdf[position]) else { break }
        pdf[position] = digit
        position += 1
      }
    }
  }
}
