import CZlib

/// Unpacks gzip.
enum Inflation {
  static func isGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

  /// The content of a gzip file; of several, one after the other, if they were put together.
  ///
  /// - Complexity: O(*n*) in the unpacked bytes.
  static func unpack(_ packed: [UInt8], name: String) throws(DelimitedTextError) -> [UInt8] {
    var stream = z_stream()
    guard venturegraph_inflate_init(&stream) == Z_OK else {
      throw DelimitedTextError(name, "there is no memory to unpack it")
    }
    defer { inflateEnd(&stream) }
    var unpacked: [UInt8] = []
    unpacked.reserveCapacity(packed.count * 5)
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while offset < packed.count {
      let (code, taken, made) = inflate(&stream, packed, from: offset, into: &chunk)
      offset += taken
      unpacked += chunk[..<made]
      switch code {
      case Z_STREAM_END:
        // What follows is another gzip file, or padding of zeros.
        guard offset < packed.count, packed[offset] != 0 else { return unpacked }
        inflateReset(&stream)
      case Z_OK:
        guard taken > 0 || made > 0 else { throw damaged(name, unpacked.count) }
      default:
        throw damaged(name, unpacked.count)
      }
    }
    // The last chunk may be full while more of it waits inside.
    while true {
      let (code, _, made) = inflate(&stream, packed, from: packed.count, into: &chunk)
      unpacked += chunk[..<made]
      if code == Z_STREAM_END { return unpacked }
      guard code == Z_OK, made > 0 else { throw damaged(name, unpacked.count) }
    }
  }

  private static func inflate(
    _ stream: inout z_stream, _ packed: [UInt8], from offset: Int, into chunk: inout [UInt8]
  ) -> (code: Int32, taken: Int, made: Int) {
    let available = min(packed.count - offset, 1 << 30)
    return packed.withUnsafeBufferPointer { input in
      chunk.withUnsafeMutableBufferPointer { output in
        // zlib does not write to its input, though its type says so.
        stream.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0 + offset) }
        stream.avail_in = UInt32(available)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        let code = CZlib.inflate(&stream, Z_NO_FLUSH)
        return (code, available - Int(stream.avail_in), output.count - Int(stream.avail_out))
      }
    }
  }

  private static func damaged(_ name: String, _ count: Int) -> DelimitedTextError {
    DelimitedTextError(
      name, "the gzip file is damaged or cut short after \(count) bytes of text",
      advice: "fetch or pack it again")
  }
}
