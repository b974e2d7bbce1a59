import Foundation

/// The program at the other end of an `IsolatedRenderer`.
///
/// Any executable can be one: it calls `run()` when it is started in a mode of its own, before it
/// does anything else.
public enum RenderHelper {
  /// Serves drawings from standard input to standard output until the input ends.
  ///
  /// Standard output carries frames only: what anything else prints goes to standard error.
  /// Ends the process with 0, or with 2 when the input is not what a renderer sends.
  public static func run() -> Never {
    ResourceLimits.forbidCoreFiles()
    // A crash is the renderer's to report; Swift's own report would take long and hide the cause.
    for number in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP, SIGQUIT] {
      signal(number, SIG_DFL)
    }
    let output = dup(STDOUT_FILENO)
    dup2(STDERR_FILENO, STDOUT_FILENO)
    guard output >= 0 else { _exit(2) }
    _exit(serve(input: STDIN_FILENO, output: output))
  }

  private static func serve(input: Int32, output: Int32) -> Int32 {
    guard write(Frame(kind: .hello, payload: []), to: output) else { return 0 }
    let renderer = InProcessRenderer()
    renderer.prepare()
    guard write(Frame(kind: .ready, payload: []), to: output) else { return 0 }
    // If the library crashes on a drawing, what it said until then is worth keeping.
    MessageLog.setEcho { bytes in _ = write(bytes, to: STDERR_FILENO) }
    while let head = read(Frame.headSize, from: input) {
      guard let (kind, length) = Frame.head(of: head), kind == .request,
        let payload = read(length, from: input), let request = HelperRequest(payload: payload)
      else { return 2 }
      guard write(reply(to: request).frame, to: output) else { return 0 }
    }
    return 0
  }

  private static func reply(to request: HelperRequest) -> HelperReply {
    ResourceLimits.allowProcessorTime(seconds: request.processorSeconds)
    ResourceLimits.allowMemory(bytes: request.memoryLimit)
    do {
      return .picture(try InProcessRenderer.render(request.job))
    } catch {
      return .failure(error)
    }
  }

  private static func write(_ frame: Frame, to descriptor: Int32) -> Bool {
    write(frame.bytes, to: descriptor)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = Foundation.write(
          descriptor, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }
  }

  /// Exactly so many bytes, or `nil` when the input ends before.
  private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var complete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      while initialized < count {
        let got = Foundation.read(
          descriptor, buffer.baseAddress?.advanced(by: initialized), count - initialized)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          complete = false
          return
        }
        initialized += got
      }
    }
    return complete ? bytes : nil
  }
}
