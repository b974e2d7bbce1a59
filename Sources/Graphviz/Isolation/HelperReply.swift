import Foundation

/// What a helper answers.
enum HelperReply: Sendable {
  case picture(Rendering)
  case failure(GraphvizError)

  var frame: Frame {
    switch self {
    case .picture(let rendering): Frame(kind: .picture, payload: Self.payload(of: rendering))
    case .failure(let error):
      // Failures are rare, so their encoding may be slow.
      Frame(kind: .failure, payload: (try? JSONEncoder().encode(error)).map(Array.init) ?? [])
    }
  }

  init?(_ frame: Frame) {
    switch frame.kind {
    case .picture:
      guard let rendering = Self.rendering(from: frame.payload) else { return nil }
      self = .picture(rendering)
    case .failure:
      let data = Data(frame.payload)
      guard let error = try? JSONDecoder().decode(GraphvizError.self, from: data) else {
        return nil
      }
      self = .failure(error)
    case .hello, .ready, .request: return nil
    }
  }

  private static func payload(of rendering: Rendering) -> [UInt8] {
    var writer = ByteWriter()
    let box = rendering.boundingBox
    for edge in [box.left, box.bottom, box.right, box.top] { writer.append(edge) }
    writer.append(rendering.dpi)
    writer.append(UInt64(rendering.warnings.count))
    for warning in rendering.warnings { writer.append(warning) }
    writer.append(UInt64(rendering.outputs.count))
    for format in Format.allCases {
      guard let data = rendering[format] else { continue }
      writer.append(format.rawValue)
      writer.append(data)
    }
    return writer.bytes
  }

  private static func rendering(from payload: [UInt8]) -> Rendering? {
    var reader = ByteReader(payload)
    guard let left = reader.readNumber(), let bottom = reader.readNumber(),
      let right = reader.readNumber(), let top = reader.readNumber(),
      let dpi = reader.readOptionalNumber(),
      let warningCount = reader.readInteger(), warningCount <= UInt64(payload.count)
    else { return nil }
    var warnings: [String] = []
    for _ in 0..<warningCount {
      guard let warning = reader.readText() else { return nil }
      warnings.append(warning)
    }
    guard let outputCount = reader.readInteger(), outputCount <= 64 else { return nil }
    var outputs: [Format: Data] = [:]
    for _ in 0..<outputCount {
      guard let format = reader.readText().flatMap(Format.init(rawValue:)),
        let block = reader.readBlock(), !block.isEmpty
      else { return nil }
      outputs[format] = Data(block)
    }
    guard reader.isAtEnd else { return nil }
    let box = Rectangle(left: left, bottom: bottom, right: right, top: top)
    return Rendering(outputs: outputs, warnings: warnings, boundingBox: box, dpi: dpi)
  }
}
