import Foundation
import Synchronization

/// Runs Graphviz in a helper process, so that a drawing that crashes it, or keeps it busy, costs
/// an error and not the program.
///
/// The helper is started for the first drawing, serves all that follow and is started anew after
/// a crash. A renderer may be shared between tasks; its drawings are made one after the other.
public final class IsolatedRenderer: Renderer {
  /// The executable that calls `RenderHelper.run()`.
  public let helper: String
  /// What it is started with.
  public let arguments: [String]
  /// The time a drawing may take, measured from when the helper gets it.
  public let timeLimit: Duration
  /// The address space a drawing may take in bytes, at least 512 MB of which libraries and fonts
  /// are a part.
  public let memoryLimit: Int

  /// A helper says at once that it is one.
  private static let greetingLimit = Duration.seconds(10)
  /// Fonts are loaded before the first drawing; the first time on a machine that takes long.
  private static let loadingLimit = Duration.seconds(120)
  private static let smallestMemoryLimit = 512 * 1_048_576

  private let process = Mutex<HelperProcess?>(nil)

  /// Makes a renderer; nothing is started yet.
  ///
  /// - Parameters:
  ///   - helper: The path of an executable that calls `RenderHelper.run()`.
  ///   - arguments: What makes it do so.
  ///   - timeLimit: The time a drawing may take.
  ///   - memoryLimit: The address space in bytes; less than 512 MB counts as 512 MB.
  public init(
    helper: String, arguments: [String] = [], timeLimit: Duration = .seconds(30),
    memoryLimit: Int = 2_147_483_648
  ) {
    self.helper = helper
    self.arguments = arguments
    self.timeLimit = timeLimit
    self.memoryLimit = max(memoryLimit, Self.smallestMemoryLimit)
  }

  /// Starts the helper without waiting for it: it loads plugins and fonts meanwhile.
  public func prepare() {
    process.withLock { process in
      if process == nil { process = try? HelperProcess.start(path: helper, arguments: arguments) }
    }
  }

  /// Lays out trusted DOT source once and draws it in every format, in the helper.
  public func render(
    dotSource: String, engine: Engine, as formats: Set<Format>,
    options: RenderOptions = RenderOptions()
  ) throws(GraphvizError) -> Rendering {
    let job = RenderJob(
      dot: dotSource, engine: engine.rawValue, formats: formats, options: options)
    let request = HelperRequest(
      job: job, processorSeconds: UInt64(clamping: timeLimit.components.seconds + 1),
      memoryLimit: UInt64(memoryLimit))
    return try process.withLock { process throws(GraphvizError) -> Rendering in
      // A helper that was killed while it had nothing to do is nobody's fault.
      if process?.isRunning() == false { process = nil }
      var running = try runningHelper(process.take())
      try awaitReadiness(of: &running)
      let reply: HelperReply
      do throws(HelperProcess.Failure) {
        let deadline = ContinuousClock.now + timeLimit
        try running.send(request.frame, until: deadline)
        guard let read = HelperReply(try running.receive(until: deadline)) else {
          throw HelperProcess.Failure.garbage
        }
        reply = read
      } catch {
        throw explain(error, of: &running, engine: engine, dot: dotSource)
      }
      process = consume running
      switch reply {
      case .picture(let rendering): return rendering
      case .failure(let error): throw error
      }
    }
  }

  /// The process that serves drawings now.
  var helperProcess: pid_t? {
    process.withLock { $0?.pid }
  }

  private func runningHelper(
    _ process: consuming HelperProcess?
  ) throws(GraphvizError) -> HelperProcess {
    if let process { return process }
    return try HelperProcess.start(path: helper, arguments: arguments)
  }

  private func awaitReadiness(of running: inout HelperProcess) throws(GraphvizError) {
    guard !running.isReady else { return }
    let start = ContinuousClock.now
    do throws(HelperProcess.Failure) {
      guard try running.receive(until: start + Self.greetingLimit).kind == .hello,
        try running.receive(until: start + Self.loadingLimit).kind == .ready
      else { throw HelperProcess.Failure.garbage }
      running.isReady = true
    } catch {
      throw .helperUnusable(path: helper, reason: Self.reason(error, of: &running))
    }
  }

  private static func reason(
    _ failure: HelperProcess.Failure, of running: inout HelperProcess
  ) -> String {
    switch failure {
    case .deadline: return "it does not answer"
    case .garbage: return "it answers in another language, perhaps of another version"
    case .closed:
      let ending = running.end(after: .seconds(1))
      let words = running.lastWords.last.map { ": \($0)" } ?? ""
      return ending.signal > 0
        ? "it crashed while starting (signal \(ending.signal))\(words)"
        : "it ended with exit code \(-ending.signal)\(words)"
    }
  }

  private func explain(
    _ failure: HelperProcess.Failure, of running: inout HelperProcess, engine: Engine, dot: String
  ) -> GraphvizError {
    switch failure {
    case .deadline:
      return .timedOut(limit: timeLimit, engine: engine, dot: dot)
    case .garbage:
      return .helperUnusable(path: helper, reason: "its answer makes no sense")
    case .closed:
      let ending = running.end(after: .seconds(2))
      let words = running.lastWords
      if ending.signal == SIGXCPU {
        return .timedOut(limit: timeLimit, engine: engine, dot: dot)
      }
      if isOutOfMemory(ending, words) {
        return .outOfMemory(limit: memoryLimit, engine: engine, dot: dot)
      }
      return .crashed(signal: ending.signal, engine: engine, lastWords: words, dot: dot)
    }
  }

  /// The library mostly does not check its allocations, so that want of memory looks like a crash.
  private func isOutOfMemory(_ ending: ChildProcess.Ending, _ words: [String]) -> Bool {
    ending.peakMemory > memoryLimit / 4 * 3
      || words.contains { line in
        let line = line.lowercased()
        return line.contains("out of memory") || line.contains("cannot allocate memory")
          || line.contains("memory allocation failure") || line.contains("bad_alloc")
      }
  }
}
