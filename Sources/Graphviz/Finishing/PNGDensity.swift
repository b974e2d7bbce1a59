import Foundation

/// The resolution of a PNG, without which documents show the picture at the wrong size.
enum PNGDensity {
  /// Adds the chunk `pHYs` behind the header, in place of one that is there already.
  ///
  /// Returns anything that is not a PNG as it is.
  static func insert(dpi: Double, into png: Data) -> Data {
    PNGChunks.insert(chunk(dpi: dpi), into: png) { $0.name == "pHYs" }
  }

  private static func chunk(dpi: Double) -> [UInt8] {
    let perMetre = PNGChunk.bigEndian(UInt32((min(max(dpi, 1), 1_000_000) / 0.0254).rounded()))
    return PNGChunk.written("pHYs", perMetre + perMetre + [1])
  }
}
