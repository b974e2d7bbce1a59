/// What a helper is asked to do, and what it may use up.
struct HelperRequest: Hashable, Sendable {
  var job: RenderJob
  /// Seconds of processor time, after which the system ends the helper even if nobody watches it.
  var processorSeconds: UInt64
  /// Bytes of address space.
  var memoryLimit: UInt64

  var frame: Frame {
    var writer = ByteWriter()
    writer.append(job.engine)
    writer.append(UInt64(job.formats.count))
    for format in Format.allCases where job.formats.contains(format) {
      writer.append(format.rawValue)
    }
    writer.append(job.options.dpi)
    writer.append(UInt64(max(job.options.pixelLimit, 0)))
    writer.append(job.options.lowestDPI)
    writer.append(processorSeconds)
    writer.append(memoryLimit)
    writer.append(job.dot)
    return Frame(kind: .request, payload: writer.bytes)
  }

  init(job: RenderJob, processorSeconds: UInt64, memoryLimit: UInt64) {
    self.job = job
    self.processorSeconds = processorSeconds
    self.memoryLimit = memoryLimit
  }

  init?(payload: [UInt8]) {
    var reader = ByteReader(payload)
    guard let engine = reader.readText(), let count = reader.readInteger(), count <= 64 else {
      return nil
    }
    var formats: Set<Format> = []
    for _ in 0..<count {
      guard let format = reader.readText().flatMap(Format.init(rawValue:)) else { return nil }
      formats.insert(format)
    }
    guard let dpi = reader.readNumber(), let pixels = reader.readInteger(),
      let lowestDPI = reader.readOptionalNumber(),
      let seconds = reader.readInteger(), let memory = reader.readInteger(),
      let dot = reader.readText(), reader.isAtEnd
    else { return nil }
    let options = RenderOptions(
      dpi: dpi, pixelLimit: Int(min(pixels, UInt64(Int.max))), lowestDPI: lowestDPI)
    self.init(
      job: RenderJob(dot: dot, engine: engine, formats: formats, options: options),
      processorSeconds: seconds, memoryLimit: memory)
  }
}
