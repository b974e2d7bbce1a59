/// The questions of a job, which are whole numbers of standard input.
package enum Questions {
  /// Reads them.
  ///
  /// - Parameters:
  ///   - size: How many numbers one question has.
  ///   - limit: What all numbers are below.
  /// - Returns: The numbers of each question.
  /// - Throws: `BenchmarkError` if there is none, or anything else than that.
  package static func read(of size: Int, below limit: Int) throws -> [[Int]] {
    var numbers: [Int] = []
    while let line = readLine() {
      for word in line.split(separator: " ") {
        guard let number = Int(word), 0..<limit ~= number else {
          throw BenchmarkError("standard input: expected a number below \(limit), found “\(word)”")
        }
        numbers.append(number)
      }
    }
    guard !numbers.isEmpty, numbers.count.isMultiple(of: size) else {
      throw BenchmarkError("standard input: expected questions of \(size) numbers each")
    }
    return stride(from: 0, to: numbers.count, by: size).map { Array(numbers[$0..<$0 + size]) }
  }
}
