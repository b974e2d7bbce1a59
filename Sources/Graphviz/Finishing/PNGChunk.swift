import Foundation

/// A piece of a PNG: a name of four letters and bytes, with a checksum of both.
struct PNGChunk {
  /// The name, as it is read as text.
  let name: String
  /// What it holds.
  let body: Data.SubSequence
  /// The whole piece, with length and checksum.
  let bytes: Data.SubSequence

  /// Whether the checksum is right.
  ///
  /// - Complexity: O(length).
  var isIntact: Bool {
    let sum = CyclicRedundancyCheck.value(of: Array(bytes.dropFirst(4).dropLast(4)))
    return bytes.suffix(4).elementsEqual(Self.bigEndian(sum))
  }

  /// A piece as it stands in a file.
  static func written(_ name: StaticString, _ body: [UInt8]) -> [UInt8] {
    let content = name.withUTF8Buffer(Array.init) + body
    return bigEndian(UInt32(body.count)) + content
      + bigEndian(CyclicRedundancyCheck.value(of: content))
  }

  static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

/// The chunks of a PNG, in order; ends early where the file is cut off.
struct PNGChunks: Sequence, IteratorProtocol {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What is left to read.
  private(set) var rest: Data.SubSequence

  /// `nil` for what is not a PNG.
  init?(_ data: Data) {
    guard data.starts(with: Self.signature) else { return nil }
    rest = data.dropFirst(Self.signature.count)
  }

  mutating func next() -> PNGChunk? {
    guard rest.count >= 12 else { return nil }
    let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    guard length <= rest.count - 12 else { return nil }
    let bytes = rest.prefix(12 + length)
    rest = rest.dropFirst(12 + length)
    return PNGChunk(
      name: String(decoding: bytes.dropFirst(4).prefix(4), as: UTF8.self),
      body: bytes.dropFirst(8).dropLast(4), bytes: bytes)
  }

  /// Puts a chunk behind the header, which must stay first, and leaves out others before the
  /// pixels that it takes the place of.
  ///
  /// Returns anything that is not a PNG as it is.
  static func insert(
    _ written: [UInt8], into png: Data, inPlaceOf isReplaced: (PNGChunk) -> Bool
  ) -> Data {
    guard var chunks = PNGChunks(png), let header = chunks.next(), header.name == "IHDR" else {
      return png
    }
    var result = Data(capacity: png.count + written.count)
    result += signature
    result += header.bytes
    result += written
    var pixels = chunks.rest
    while let chunk = chunks.next(), chunk.name != "IDAT" {
      if !isReplaced(chunk) { result += chunk.bytes }
      pixels = chunks.rest
    }
    return result + pixels
  }
}
