#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// How long something took, and what came of it.
package struct Measurement {
  /// Seconds after which a measurement is not repeated any more.
  private static let enough = 10.0
  private static let runs = 5

  /// The seconds of each run, or of each question.
  private var seconds: [Double] = []
  /// The processor's seconds, of all threads.
  private var processorSeconds: [Double] = []
  private var areQuestions = false
  /// The most memory that the process has held after the first run, in MiB.
  private var memory = 0
  private var answer: Answer

  /// Only an answer: nothing is measured.
  package init(_ answer: Answer) {
    self.answer = answer
  }

  /// Measures runs of `work`; what `describe` does with the last result takes no time.
  package init<Result>(of work: () throws -> Result, describe: (Result) -> Answer) rethrows {
    answer = .object([:])
    repeat {
      let (result, took, processor) = try Self.timed(work)
      note(took, processor)
      if isDone { answer = describe(result) }
    } while !isDone
  }

  /// Measures `ask` with each question; replies are added up, number by number.
  package init<Question>(
    asking questions: [Question], _ ask: (Question) throws -> [Int]
  ) rethrows {
    answer = .object([:])
    areQuestions = true
    var sum: [Int] = []
    for question in questions {
      let (reply, took, processor) = try Self.timed { try ask(question) }
      note(took, processor)
      sum = sum.isEmpty ? reply : zip(sum, reply).map { $0 + $1 }
      if seconds.count == 20 { answer["first20"] = .list(sum.map { .number($0) }) }
    }
    answer["all"] = .list(sum.map { .number($0) })
  }

  private var isDone: Bool {
    seconds.count == Self.runs || seconds.reduce(0, +) >= Self.enough
  }

  private mutating func note(_ took: Double, _ processor: Double) {
    if seconds.isEmpty { memory = Self.greatestMemory }
    seconds.append(took)
    processorSeconds.append(processor)
  }

  @inline(never)
  private static func timed<Result>(
    _ work: () throws -> Result
  ) rethrows -> (Result, took: Double, processor: Double) {
    let processor = processorTime
    let start = ContinuousClock.now
    let result = try work()
    let took = start.duration(to: .now).components
    return (
      result, Double(took.seconds) + Double(took.attoseconds) * 1e-18, processorTime - processor
    )
  }

  /// What all threads have taken of the processor so far, in seconds.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static var greatestMemory: Int {
    var usage = rusage()
    #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return Int(usage.ru_maxrss) >> 20
    #else
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) >> 10
    #endif
  }

  /// One line of JSON with the keys of the peers' program.
  package func line(job: String, data: String) -> String {
    var figures = ""
    if !seconds.isEmpty {
      figures += #", "seconds": \#(percentile(50, of: seconds))"#
      figures += #", "cpu": \#(percentile(50, of: processorSeconds))"#
      if areQuestions {
        figures += #", "p99": \#(percentile(99, of: seconds))"#
        figures += #", "cpu_p99": \#(percentile(99, of: processorSeconds))"#
      }
      figures += #", "runs": \#(seconds.count), "rss_mb": \#(memory)"#
    }
    let head = #""job": "\#(job)", "data": "\#(data)", "peer": "venturegraph""#
    return "{\(head)\(figures), \"answer\": \(answer)}"
  }

  /// Between two values, a share of both.
  private func percentile(_ percent: Double, of values: [Double]) -> Double {
    let sorted = values.sorted()
    let place = percent / 100 * Double(sorted.count - 1)
    let low = Int(place)
    let high = min(low + 1, sorted.count - 1)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
  }
}
