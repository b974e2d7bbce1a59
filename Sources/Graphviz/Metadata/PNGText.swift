import Foundation

/// A text in a PNG under a keyword.
struct PNGText: Hashable {
  var keyword: String
  /// Nil for a text that is compressed.
  var text: String?

  init(keyword: String, text: String) {
    self.keyword = keyword
    self.text = text
  }

  /// The text of a chunk `tEXt`, `iTXt` or `zTXt`, or `nil` for another chunk.
  init?(_ chunk: PNGChunk) {
    guard ["tEXt", "iTXt", "zTXt"].contains(chunk.name),
      let end = chunk.body.firstIndex(of: 0)
    else { return nil }
    keyword = Self.latin(chunk.body[..<end])
    let rest = chunk.body[(end + 1)...]
    switch chunk.name {
    case "tEXt": text = Self.latin(rest)
    case "iTXt": text = Self.international(rest)
    default: text = nil
    }
  }

  /// The text as a chunk: `tEXt`, or `iTXt` where it is not Latin-1.
  var written: [UInt8] {
    let content = text ?? ""
    let latin = content.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
    if latin.count == content.unicodeScalars.count {
      return PNGChunk.written("tEXt", Array(keyword.utf8) + [0] + latin)
    }
    // Not compressed, by method 0, in no language, without the keyword in it.
    return PNGChunk.written("iTXt", Array(keyword.utf8) + [0, 0, 0, 0, 0] + content.utf8)
  }

  /// A flag, a method, a language and a translated keyword stand before the text.
  private static func international(_ bytes: Data.SubSequence) -> String? {
    guard bytes.count >= 2, bytes.first == 0 else { return nil }
    let rest = bytes.dropFirst(2)
    guard let language = rest.firstIndex(of: 0),
      let keyword = rest[(language + 1)...].firstIndex(of: 0)
    else { return nil }
    return String(decoding: rest[(keyword + 1)...], as: UTF8.self)
  }

  private static func latin(_ bytes: Data.SubSequence) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: bytes.map { Unicode.Scalar($0) })
    return String(text)
  }
}
