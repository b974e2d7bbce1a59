/// How the characters of a file are written.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  /// UTF-8 with a byte order mark, as Excel writes it.
  case utf8WithMark = "UTF-8 with BOM"
  case utf16 = "UTF-16"
  /// Latin-1, or rather Windows-1252, which Windows programs mean by it.
  case latin1 = "Latin-1"
}
