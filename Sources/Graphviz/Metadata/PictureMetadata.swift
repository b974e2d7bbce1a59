import Foundation

/// What a picture tells of its making, kept in the file and not shown: the program, the data, the
/// call that makes it again.
///
/// In both formats it is JSON, an object of texts, so that people can read it too: in SVG the
/// element `<metadata>`, in PNG a text with the keyword `Metadata`, which other
/// programs read as well (Pillow as `image.text["Metadata"]`).
///
/// ```swift
/// let metadata = PictureMetadata(["software": "example 1.0", "call": "example draw a.txt"])
/// let png = metadata.inserted(intoPNG: bitmap)
/// try PictureMetadata(of: png)["call"]  // "example draw a.txt"
/// ```
public struct PictureMetadata: Hashable, Sendable {
  /// What is told, by name.
  public var entries: [String: String]

  /// Makes metadata.
  public init(_ entries: [String: String]) {
    self.entries = entries
  }

  /// What is told under a name, or `nil`.
  public subscript(name: String) -> String? {
    get { entries[name] }
    set { entries[name] = newValue }
  }

  /// The entries as JSON, a line each, in the order of their names.
  ///
  /// Characters that no XML can hold are escaped, others stand as they are. The same entries
  /// always give the same text.
  public var json: String {
    guard !entries.isEmpty else { return "{}" }
    let lines = entries.sorted { $0.key < $1.key }.map { name, value in
      "  \(Self.quoted(name)): \(Self.quoted(value))"
    }
    return "{\n\(lines.joined(separator: ",\n"))\n}"
  }

  /// Reads what `json` writes, in any layout; `nil` for other text.
  init?(json: some Sequence<UInt8>) {
    guard let entries = try? JSONDecoder().decode([String: String].self, from: Data(json)) else {
      return nil
    }
    self.entries = entries
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default:
        if CleanText.keeps(scalar) {
          result.unicodeScalars.append(scalar)
        } else {
          for unit in Character(scalar).utf16 { result += "\\u" + hexadecimal(unit) }
        }
      }
    }
    return result + "\""
  }

  private static func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
