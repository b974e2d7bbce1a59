import Foundation

/// Limits a process puts on itself; only the soft ones, so that they can be raised again.
enum ResourceLimits {
  /// A crash leaves no core file.
  static func forbidCoreFiles() {
    set(coreSize, to: 0)
  }

  /// Ends the process after so many more seconds of processor time.
  static func allowProcessorTime(seconds: UInt64) {
    var usage = rusage()
    #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #endif
    let used = UInt64(clamping: usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
    set(processorTime, to: used + min(seconds, 1_000_000_000) + 2)
  }

  /// Makes allocations fail beyond so many bytes of address space.
  static func allowMemory(bytes: UInt64) {
    set(addressSpace, to: bytes)
  }

  #if canImport(Darwin)
  private typealias Resource = Int32
  private static let coreSize = RLIMIT_CORE
  private static let processorTime = RLIMIT_CPU
  private static let addressSpace = RLIMIT_AS
  #else
  private typealias Resource = __rlimit_resource_t
  private static let coreSize = Resource(RLIMIT_CORE.rawValue)
  private static let processorTime = Resource(RLIMIT_CPU.rawValue)
  private static let addressSpace = Resource(RLIMIT_AS.rawValue)
  #endif

  private static func set(_ resource: Resource, to value: UInt64) {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(rlim_t(clamping: value), limit.rlim_max)
    setrlimit(resource, &limit)
  }
}
