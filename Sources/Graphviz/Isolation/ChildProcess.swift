internal import CGraphviz
import Foundation

/// Starting, killing and awaiting a program.
enum ChildProcess {
  /// How a program ended.
  struct Ending: Hashable, Sendable {
    /// The signal, or the exit code as a negative number.
    var signal: Int32
    /// The largest resident memory in bytes.
    var peakMemory: Int
  }

  /// Starts a program with `channel` as its standard input and output.
  ///
  /// Returns the error number instead when that fails. `posix_spawn` takes a fraction of the time
  /// of Foundation's `Process`.
  static func start(
    path: String, arguments: [String], channel: Int32, errors: Int32
  ) -> Result<pid_t, StartFailure> {
    #if canImport(Darwin)
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_CLOEXEC_DEFAULT
    #else
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, channel, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, channel, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    // A program that ignores signals must not pass that on, or the helper outlives its limits.
    var none = sigset_t()
    sigemptyset(&none)
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGPIPE, SIGXCPU, SIGTERM] { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(truncatingIfNeeded: Int(flags)))

    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var pid: pid_t = 0
    let status = posix_spawn(&pid, path, &actions, &attributes, &words, cgv_environment())
    return status == 0 ? .success(pid) : .failure(StartFailure(number: status))
  }

  /// The number of the system's error.
  struct StartFailure: Error {
    let number: Int32

    var reason: String { String(cString: strerror(number)) }
  }

  /// How the program ended, or `nil` while it runs.
  static func ending(of pid: pid_t, waiting: Bool) -> Ending? {
    var status: Int32 = 0
    var usage = rusage()
    while true {
      let result = wait4(pid, &status, waiting ? 0 : WNOHANG, &usage)
      if result < 0, errno == EINTR { continue }
      if result == 0 { return nil }
      // Where SIGCHLD is ignored the system forgets how children ended.
      guard result == pid else { return Ending(signal: SIGKILL, peakMemory: 0) }
      let signal = status & 0x7F
      #if canImport(Darwin)
      let peak = usage.ru_maxrss
      #else
      let peak = usage.ru_maxrss * 1_024
      #endif
      return Ending(
        signal: signal != 0 ? signal : -(status >> 8 & 0xFF), peakMemory: peak)
    }
  }
}
