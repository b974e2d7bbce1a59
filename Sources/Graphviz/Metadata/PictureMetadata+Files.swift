import Foundation

extension PictureMetadata {
  /// Reads the metadata of an SVG or a PNG.
  ///
  /// - Throws: `PictureMetadataError`.
  /// - Complexity: O(length), far less where the metadata stands at the beginning, as it does in
  ///   the files made here.
  public init(of picture: Data) throws(PictureMetadataError) {
    if let chunks = PNGChunks(picture) {
      self = try Self.read(from: chunks)
    } else {
      self = try Self.read(fromSVG: [UInt8](picture))
    }
  }

  /// Puts the metadata into a PNG, in place of what is there already.
  ///
  /// It becomes a chunk `tEXt`, or `iTXt` where there are letters that are not of Latin-1. Returns
  /// anything that is not a PNG as it is.
  ///
  /// - Complexity: O(length).
  public func inserted(intoPNG png: Data) -> Data {
    PNGChunks.insert(PNGText(keyword: Self.keyword, text: json).written, into: png) {
      PNGText($0)?.keyword == Self.keyword
    }
  }

  private static let keyword = "Metadata"

  private static func read(from chunks: PNGChunks) throws(PictureMetadataError) -> PictureMetadata {
    var chunks = chunks
    while let chunk = chunks.next() {
      if chunk.name == "IEND" { throw .missing }
      guard let text = PNGText(chunk), text.keyword == keyword else { continue }
      guard chunk.isIntact else { throw .damaged(reason: "the checksum of its text is wrong") }
      guard let content = text.text else { throw .unreadable(reason: "it is compressed") }
      return try metadata(content)
    }
    throw .damaged(reason: "it is cut off")
  }

  private static func read(fromSVG bytes: [UInt8]) throws(PictureMetadataError) -> PictureMetadata {
    var scanner = SVGScanner(bytes)
    var hasRoot = false
    var other: PictureMetadataError?
    while let piece = scanner.next() {
      guard case .open(let tag) = piece else { continue }
      if !hasRoot {
        guard scanner.has("svg", in: tag.name) || scanner.has("svg:svg", in: tag.name) else {
          throw .unknownFormat
        }
        hasRoot = true
      }
      guard scanner.has("metadata", in: tag.name), !tag.isEmpty else { continue }
      do throws(PictureMetadataError) {
        return try metadata(SVGText.unescaped(scanner.textUntilTag()))
      } catch {
        // Drawing programs add metadata of their own, in a language of their own.
        other = error
      }
    }
    throw hasRoot ? other ?? .missing : .unknownFormat
  }

  private static func metadata(_ text: String) throws(PictureMetadataError) -> PictureMetadata {
    guard let metadata = PictureMetadata(json: text.utf8) else {
      throw .unreadable(reason: "it is no JSON object of texts")
    }
    return metadata
  }
}
