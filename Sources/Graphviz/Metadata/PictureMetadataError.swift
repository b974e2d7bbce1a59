/// Why a file tells nothing of its making.
public enum PictureMetadataError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is neither SVG nor PNG.
  case unknownFormat
  /// The picture has no metadata; some programs leave them out when they write it anew.
  case missing
  /// The file is not as it was written: cut off, or with bytes that changed.
  case damaged(reason: String)
  /// The picture has metadata that another program wrote.
  case unreadable(reason: String)

  /// A sentence that says what is wrong.
  public var description: String {
    switch self {
    case .unknownFormat: "The file is neither an SVG nor a PNG."
    case .missing: "The picture does not tell how it was made."
    case .damaged(let reason): "The picture is damaged: \(reason)."
    case .unreadable(let reason):
      "The picture has metadata of another program, or changed ones: \(reason)."
    }
  }
}
