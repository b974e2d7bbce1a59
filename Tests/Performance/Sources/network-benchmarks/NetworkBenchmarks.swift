import Measurements
import VentureStore

/// `network-benchmarks JOB SNAPSHOT`: measures one job on a snapshot that is open, in this process,
/// and prints one line of JSON as `benchmarks` does.
@main
struct NetworkBenchmarks {
  static func main() {
    BenchmarkProgram("network-benchmarks").run(measure)
  }

  private static func measure(_ arguments: [String]) throws {
    guard arguments.count == 2 else {
      throw BenchmarkError("usage: network-benchmarks JOB SNAPSHOT")
    }
    guard let job = SnapshotJob(rawValue: arguments[0]) else {
      let known = SnapshotJob.allCases.map(\.rawValue).joined(separator: ", ")
      throw BenchmarkError("there is no job “\(arguments[0])”; there are \(known)")
    }
    let file = arguments[1].split(separator: "/").last ?? ""
    let measured = try job.measure(Snapshot(arguments[1]))
    print(measured.line(job: job.rawValue, data: String(file.prefix { $0 != "." })))
  }
}
