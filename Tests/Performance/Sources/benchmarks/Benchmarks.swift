import Measurements

/// `benchmarks JOB FOLDER [--threads N]`: measures one job on the nodes.csv and edges.csv of a
/// folder, in this process, and prints one line of JSON.
///
/// The jobs, the keys of a line and the answers are those of the peers' program, so that both can
/// be compared. Jobs that ask many questions read them from standard input, as whole numbers.
@main
struct Benchmarks {
  static func main() {
    BenchmarkProgram("benchmarks").run(measure)
  }

  private static func measure(_ arguments: [String]) throws {
    guard arguments.count == 2 || (arguments.count == 4 && arguments[2] == "--threads") else {
      throw BenchmarkError("usage: benchmarks JOB FOLDER [--threads N]")
    }
    guard let job = Job(rawValue: arguments[0]) else {
      let known = Job.allCases.map(\.rawValue).joined(separator: ", ")
      throw BenchmarkError("there is no job “\(arguments[0])”; there are \(known)")
    }
    let threads = arguments.count == 4 ? Int(arguments[3]) : 1
    guard let threads, threads > 0 else {
      throw BenchmarkError("--threads takes a number from 1 on, not “\(arguments[3])”")
    }
    let files = NetworkFiles(folder: arguments[1])
    let measured = try job.measure(files, threads: threads)
    print(measured.line(job: job.rawValue, data: files.name))
  }
}
