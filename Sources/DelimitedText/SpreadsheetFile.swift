/// Files that people give in place of a table of text.
enum SpreadsheetFile {
  /// The error for the file of a spreadsheet program or an archive; nil if it may be text.
  static func refusal(of bytes: [UInt8], name: String) -> DelimitedTextError? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return spreadsheet("an old Excel workbook (.xls)", name)
    }
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else { return nil }
    let first = firstEntry(ofZip: bytes)
    if first.hasPrefix("mimetypeapplication/vnd.oasis.opendocument") {
      return spreadsheet("an OpenDocument file (.ods)", name)
    }
    let excel = ["[Content_Types].xml", "_rels/", "docProps/", "xl/"]
    if excel.contains(where: first.hasPrefix) {
      return spreadsheet("an Excel workbook (.xlsx)", name)
    }
    return DelimitedTextError(
      name, "this is a zip archive, not a table of text", expected: "CSV or TSV",
      advice: "unpack it and give the table in it; if it is a spreadsheet, save it as CSV: "
        + howToSave)
  }

  /// The name of the first entry of a zip archive, and the beginning of its content if that is
  /// stored as it is.
  private static func firstEntry(ofZip bytes: [UInt8]) -> String {
    String(decoding: bytes.dropFirst(30).prefix(100), as: UTF8.self)
  }

  private static func spreadsheet(_ what: String, _ name: String) -> DelimitedTextError {
    DelimitedTextError(
      name, "this is \(what), not a table of text", expected: "CSV or TSV",
      advice: howToSave)
  }

  private static let howToSave =
    "in Excel: File, Save As, “CSV UTF-8”; in LibreOffice: Save As, “Text CSV”; in Google Sheets: "
    + "File, Download, Comma-separated values"
}
