import DelimitedText
import GraphAlgorithms
import Measurements

extension NetworkFiles {
  /// The names.csv and costs.csv of the folder.
  func readCosts() throws -> CostedTies {
    let circles = try readCircles()
    var (sources, targets, costs) = ([UInt32](), [UInt32](), [Int]())
    try forEachRow(of: "costs.csv", ["source", "target", "cost"]) { numbers in
      guard circles.indices.contains(numbers[0]), circles.indices.contains(numbers[1]) else {
        throw BenchmarkError("costs.csv: \(numbers) has a name that is not in names.csv")
      }
      sources.append(UInt32(numbers[0]))
      targets.append(UInt32(numbers[1]))
      costs.append(numbers[2])
    }
    return CostedTies(circles: circles, sources: sources, targets: targets, costs: costs)
  }

  /// By number: how many names are around; 0 for a number that no name has.
  private func readCircles() throws -> [Int] {
    var circles: [Int] = []
    try forEachRow(of: "names.csv", ["number", "around"]) { numbers in
      guard numbers[0] >= circles.count else {
        throw BenchmarkError("names.csv: \(numbers[0]) is out of order")
      }
      circles += Array(repeating: 0, count: numbers[0] - circles.count) + [numbers[1]]
    }
    return circles
  }

  private func forEachRow(
    of file: String, _ header: [String], _ use: ([Int]) throws -> Void
  ) throws {
    let table = try DelimitedText(contentsOf: folder + "/" + file)
    guard table.header == header else {
      throw BenchmarkError("\(table.name): expected the columns \(header.joined(separator: ", "))")
    }
    try table.forEachRecord { record in
      let numbers = (0..<record.count).compactMap { record[$0].integer }
      guard numbers.count == header.count, numbers.allSatisfy({ $0 >= 0 }) else {
        throw BenchmarkError("\(table.name), line \(record.line): expected numbers from 0 on")
      }
      try use(numbers)
    }
  }
}
