/// A message between a program and its helper: a head of fixed size, then so many bytes.
struct Frame: Hashable, Sendable {
  /// What a frame says.
  enum Kind: UInt8, Sendable {
    /// The helper has started and speaks this language.
    case hello = 0x68
    /// The helper has loaded what the first picture needs.
    case ready = 0x72
    /// A drawing to make.
    case request = 0x71
    /// The outputs of a drawing.
    case picture = 0x70
    /// Why there is no picture.
    case failure = 0x66
  }

  /// Names the language and its version; a change of any payload needs another one.
  static let magic = Array("GvH2".utf8)
  /// The magic, the kind and the length.
  static let headSize = 4 + 1 + 8
  /// More than any picture has; a larger length is noise.
  static let payloadLimit = 2_147_483_648

  var kind: Kind
  var payload: [UInt8]

  /// The frame as it travels.
  var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.bytes.reserveCapacity(Self.headSize + payload.count)
    writer.bytes += Self.magic
    writer.append(kind.rawValue)
    writer.append(UInt64(payload.count))
    writer.bytes += payload
    return writer.bytes
  }

  /// Reads a head, or returns `nil` when it is none.
  static func head(of bytes: some Collection<UInt8>) -> (kind: Kind, length: Int)? {
    var reader = ByteReader(Array(bytes.prefix(headSize)))
    guard reader.take(magic.count) == magic[...],
      let kind = reader.readByte().flatMap(Kind.init(rawValue:)),
      let length = reader.readInteger(), length <= payloadLimit
    else { return nil }
    return (kind, Int(length))
  }
}
